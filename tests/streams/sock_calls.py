# The loop's calls on sockets: accept, connect, receive, send; and add_reader.
import asyncio
import socket


async def serve(loop, listening):
    conn, address = await loop.sock_accept(listening)
    print("accepted", address[0], conn.gettimeout())
    while data := await loop.sock_recv(conn, 100):
        await loop.sock_sendall(conn, data.upper())
    conn.close()


async def main():
    loop = asyncio.get_running_loop()
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", 8765))
    listening.listen()
    listening.setblocking(False)
    serving = asyncio.create_task(serve(loop, listening))
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    client.setblocking(False)
    try:
        client.recv(10)
    except OSError as e:
        print(type(e).__name__, e)
    await loop.sock_connect(client, ("127.0.0.1", 8765))
    print(client.getpeername(), client.getsockname()[0])
    try:
        client.recv(10)
    except BlockingIOError as e:
        print(e)
    await loop.sock_sendall(client, b"hello")
    print(await loop.sock_recv(client, 100))
    await loop.sock_sendall(client, b"into")
    buffer = bytearray(8)
    print(await loop.sock_recv_into(client, buffer), buffer)
    client.shutdown(socket.SHUT_WR)
    print(await loop.sock_recv(client, 100))
    await serving
    print(client.fileno() > 0)
    client.close()
    print(client.fileno())
    listening.close()
    try:
        client.send(b"x")
    except OSError as e:
        print(e)

    one, other = socket.socketpair()
    got = loop.create_future()

    def readable():
        got.set_result(other.recv(100))
        print(loop.remove_reader(other), loop.remove_reader(other))

    loop.add_reader(other, readable)
    one.send(b"pair")
    print(await got)
    reader, writer = await asyncio.open_connection(sock=one)
    writer.write(b"through the stream")
    print(other.recv(7), other.recv(100))
    try:
        loop.add_reader(one, readable)
    except RuntimeError as e:
        print(str(e)[:15])
    other.close()
    print(await reader.read(), writer.get_extra_info("nothing", "default"))
    writer.close()
    await writer.wait_closed()


asyncio.run(main())

# expect: OSError [Errno 107] Transport endpoint is not connected
# expect: accepted 127.0.0.1 0.0
# expect: ('127.0.0.1', 8765) 127.0.0.1
# expect: [Errno 11] Resource temporarily unavailable
# expect: b'HELLO'
# expect: 4 bytearray(b'INTO\x00\x00\x00\x00')
# expect: b''
# expect: True
# expect: -1
# expect: [Errno 9] Bad file descriptor
# expect: True False
# expect: b'pair'
# expect: b'through' b' the stream'
# expect: File descriptor
# expect: b'' default
