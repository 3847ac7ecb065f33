# The echo server and client of the documentation, by streams.
import asyncio


async def handle_echo(reader, writer):
    data = await reader.read(100)
    message = data.decode()
    addr = writer.get_extra_info('peername')

    print(f"Received {message!r} from {addr[0]!r}")

    print(f"Send: {message!r}")
    writer.write(data)
    await writer.drain()

    print("Close the connection")
    writer.close()
    await writer.wait_closed()


async def tcp_echo_client(message):
    reader, writer = await asyncio.open_connection('127.0.0.1', 8888)

    print(f'Send: {message!r}')
    writer.write(message.encode())
    await writer.drain()

    data = await reader.read(100)
    print(f'Received: {data.decode()!r}')

    print('Close the connection')
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle_echo, '127.0.0.1', 8888)
    addrs = ', '.join(str(sock.getsockname()) for sock in server.sockets)
    print(f'Serving on {addrs}', server)
    async with server:
        await tcp_echo_client("Hello")
        await asyncio.gather(*[tcp_echo_client(f"Hello {i}") for i in range(3)])
    print(server.sockets, server.is_serving())

asyncio.run(main())

# expect: Serving on ('127.0.0.1', 8888) <Server sockets=(<asyncio.TransportSocket fd=6, family=2, type=1, proto=6, laddr=('127.0.0.1', 8888)>,)>
# expect: Send: 'Hello'
# expect: Received 'Hello' from '127.0.0.1'
# expect: Send: 'Hello'
# expect: Close the connection
# expect: Received: 'Hello'
# expect: Close the connection
# expect: Send: 'Hello 0'
# expect: Send: 'Hello 1'
# expect: Send: 'Hello 2'
# expect: Received 'Hello 0' from '127.0.0.1'
# expect: Send: 'Hello 0'
# expect: Close the connection
# expect: Received 'Hello 1' from '127.0.0.1'
# expect: Send: 'Hello 1'
# expect: Close the connection
# expect: Received 'Hello 2' from '127.0.0.1'
# expect: Send: 'Hello 2'
# expect: Close the connection
# expect: Received: 'Hello 0'
# expect: Close the connection
# expect: Received: 'Hello 1'
# expect: Close the connection
# expect: Received: 'Hello 2'
# expect: Close the connection
# expect: () False
