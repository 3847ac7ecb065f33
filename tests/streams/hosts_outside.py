# World: http://api.example.com/users 0.3 s {"users": [1, 2]}
# World: http://broken.example.com/ 0.1 s fails
# simulated
# Hosts outside, which the simulated world knows, and those that it does not.
import asyncio
import socket
import urllib.parse


async def print_http_headers(url):
    url = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(url.hostname, 80)
    query = f"HEAD {url.path or '/'} HTTP/1.0\r\nHost: {url.hostname}\r\n\r\n"
    writer.write(query.encode("latin-1"))
    while True:
        line = await reader.readline()
        if not line:
            break
        line = line.decode("latin1").rstrip()
        if line:
            print(f"HTTP header> {line}")
    writer.close()
    await writer.wait_closed()


async def get(host, path, port=80):
    start = asyncio.get_running_loop().time()
    try:
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
        print(answer.split(b"\r\n")[0], answer.split(b"\r\n\r\n")[1])
    except OSError as e:
        print(type(e).__name__, e)
    print(f"{asyncio.get_running_loop().time() - start:.2f}")


async def main():
    await print_http_headers("http://example.com/path/page.html")
    await get("api.example.com", "/users")
    await get("broken.example.com", "/")
    await get("api.example.com", "/users", 8080)
    await get("nobody.invalid", "/")
    await get("10.0.0.1", "/")
    try:
        await asyncio.open_connection("example.com", 443, ssl=True)
    except RuntimeError as e:
        print(e)


asyncio.run(main())

# expect: HTTP header> HTTP/1.1 200 OK
# expect: HTTP header> Content-Type: text/html; charset=utf-8
# expect: HTTP header> Content-Length: 247
# expect: HTTP header> Date: Tue, 14 Nov 2023 22:13:20 GMT
# expect: HTTP header> Server: coroscope
# expect: HTTP header> Connection: close
# expect: b'HTTP/1.1 200 OK' b'{"users": [1, 2]}'
# expect: 0.36
# expect: ConnectionResetError [Errno 104] Connection reset by peer
# expect: 0.16
# expect: ConnectionRefusedError [Errno 111] Connect call failed ('198.18.48.235', 8080)
# expect: 0.06
# expect: gaierror [Errno -2] Name or service not known
# expect: 0.05
# expect: OSError [Errno 101] Network is unreachable
# expect: 0.00
# expect: Python ssl module is not available: TLS is not simulated; connect without ssl
