# Names that do not resolve, refused connections, bad statuses and wrong types have aiohttp's errors.
# simulated
# World: https://broken.example.com/ 0.1 s fails
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        for url in ["https://nowhere.invalid/", "http://localhost:8080/", "https://broken.example.com/", "no-url"]:
            try:
                await session.get(url)
            except aiohttp.ClientError as e:
                print(type(e).__name__, e)
        async with session.get("https://httpbin.org/status/404") as response:
            try:
                response.raise_for_status()
            except aiohttp.ClientResponseError as e:
                print(e.status, e)
        async with session.get("https://example.com") as response:
            try:
                await response.json()
            except aiohttp.ContentTypeError as e:
                print(e)
    try:
        await session.get("https://example.com")
    except RuntimeError as e:
        print(e)


asyncio.run(main())

# expect: ClientConnectorDNSError Cannot connect to host nowhere.invalid:443 ssl:default [Name or service not known]
# expect: ClientConnectorError Cannot connect to host localhost:8080 ssl:default [Connect call failed ('127.0.0.1', 8080)]
# expect: ServerDisconnectedError Server disconnected
# expect: InvalidURL no-url
# expect: 404 404, message='Not Found', url='https://httpbin.org/status/404'
# expect: 200, message='Attempt to decode JSON with unexpected mimetype: text/html; charset=utf-8', url='https://example.com'
# expect: Session is closed
