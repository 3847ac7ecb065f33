# Sockets that block, in threads, beside a loop.
import asyncio
import socket
import threading
import time


def serve(listening):
    conn, _ = listening.accept()
    with conn:
        conn.settimeout(0.2)
        data = conn.recv(100)
        time.sleep(0.05)
        conn.sendall(data * 2)
        try:
            conn.recv(100)
        except TimeoutError as e:
            print("server:", e)


async def main():
    with socket.create_server(("127.0.0.1", 8877)) as listening:
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        reader, writer = await asyncio.open_connection("127.0.0.1", 8877)
        writer.write(b"ab")
        print(await reader.readexactly(4))
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
        thread.join()


def ask(port):
    with socket.create_connection(("127.0.0.1", port)) as s:
        s.sendall(b"question\n")
        return s.recv(100)


async def answer(reader, writer):
    print(await reader.readline())
    writer.write(b"answer")
    writer.close()


async def other_way():
    async with await asyncio.start_server(answer, "127.0.0.1", 8878):
        print(await asyncio.to_thread(ask, 8878))


asyncio.run(main())
asyncio.run(other_way())
try:
    socket.create_connection(("127.0.0.1", 8879))
except ConnectionRefusedError as e:
    print(e)

# expect: b'abab'
# expect: server: timed out
# expect: b''
# expect: b'question\n'
# expect: b'answer'
# expect: [Errno 111] Connection refused
