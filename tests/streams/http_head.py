# "Get HTTP headers" of the documentation, from a server in the same program.
import asyncio
import urllib.parse


async def answer(reader, writer):
    request = await reader.readuntil(b'\r\n\r\n')
    print(request.decode('latin-1').splitlines())
    writer.writelines([b'HTTP/1.0 200 OK\r\n', b'Content-Type: text/html\r\n', b'Server: local\r\n', b'\r\n'])
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def print_http_headers(url):
    url = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)

    query = (
        f"HEAD {url.path or '/'} HTTP/1.0\r\n"
        f"Host: {url.hostname}\r\n"
        f"\r\n"
    )

    writer.write(query.encode('latin-1'))
    while True:
        line = await reader.readline()
        if not line:
            break

        line = line.decode('latin1').rstrip()
        if line:
            print(f'HTTP header> {line}')

    # Ignore the body, close the socket
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(answer, '127.0.0.1', 8080)
    async with server:
        await print_http_headers('http://127.0.0.1:8080/path/page.html')


asyncio.run(main())

# expect: ['HEAD /path/page.html HTTP/1.0', 'Host: 127.0.0.1', '']
# expect: HTTP header> HTTP/1.0 200 OK
# expect: HTTP header> Content-Type: text/html
# expect: HTTP header> Server: local
