# Names of hosts, and ports that are found.
import asyncio
import socket


async def hello(reader, writer):
    writer.write(b"hello\n")
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
    server = await asyncio.start_server(hello, "localhost", 0, family=socket.AF_INET)
    host, port = server.sockets[0].getsockname()
    print(host, 1024 < port < 65536)
    reader, writer = await asyncio.open_connection("localhost", port, family=socket.AF_INET)
    print(await reader.readline(), writer.get_extra_info("peername") == (host, port))
    writer.close()
    await writer.wait_closed()
    server.close()
    try:
        await asyncio.open_connection("nobody.invalid", 80)
    except socket.gaierror as e:
        print(type(e).__name__, e)
    try:
        await loop.getaddrinfo("localhost", "no-such-service")
    except OSError as e:
        print(e)
    server = await asyncio.start_server(hello, "::1", 8899)
    print(server.sockets[0].getsockname())
    reader, writer = await asyncio.open_connection("::1", 8899)
    print(await reader.readline())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())

# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
# expect: 127.0.0.1 True
# expect: b'hello\n' True
# expect: gaierror [Errno -2] Name or service not known
# expect: [Errno -8] Servname not supported for ai_socktype
# expect: ('::1', 8899, 0, 0)
# expect: b'hello\n'
