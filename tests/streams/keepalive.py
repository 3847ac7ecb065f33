# A server that answers several requests of a connection.
import asyncio, json
async def handle(reader, writer):
    try:
        while True:
            try:
                head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), timeout=0.2)
            except asyncio.IncompleteReadError as e:
                print("incomplete", e.partial); break
            except asyncio.TimeoutError:
                print("idle, closing"); break
            request, *headers = head.decode().split("\r\n")
            method, path, _ = request.split()
            length = next((int(h.split(":")[1]) for h in headers if h.lower().startswith("content-length")), 0)
            body = json.loads(await reader.readexactly(length)) if length else None
            payload = json.dumps({"path": path, "got": body}).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(payload))
            writer.write(payload)
            await writer.drain()
    finally:
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionError as e:
            print(e)
async def request(reader, writer, path, body=None):
    data = json.dumps(body).encode() if body else b""
    writer.write(f"POST {path} HTTP/1.1\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
    head = await reader.readuntil(b"\r\n\r\n")
    n = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
    return json.loads(await reader.readexactly(n))
async def main():
    server = await asyncio.start_server(handle, host="127.0.0.1", port=9007, limit=1024)
    async with server, asyncio.timeout(3):
        r, w = await asyncio.open_connection(host="127.0.0.1", port=9007)
        print(await request(r, w, "/a", {"x": 1}))
        print(await request(r, w, "/b"))
        w.write(b"GARB")
        w.write_eof()
        print(await r.read())
        w.close()
        r, w = await asyncio.open_connection("127.0.0.1", 9007)
        print(await request(r, w, "/c"))
        print(await r.read(), r.at_eof())
        w.close()
asyncio.run(main())

# expect: {'path': '/a', 'got': {'x': 1}}
# expect: {'path': '/b', 'got': None}
# expect: incomplete b'GARB'
# expect: b''
# expect: {'path': '/c', 'got': None}
# expect: idle, closing
# expect: b'' True
