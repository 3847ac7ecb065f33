# raise_for_status, names that do not resolve, refused connections.
# simulated
import asyncio

import httpx


async def main():
    async with httpx.AsyncClient() as client:
        response = await client.get("https://httpbin.org/status/404")
        try:
            response.raise_for_status()
        except httpx.HTTPStatusError as e:
            print(e, e.response.status_code)
        for url in ["https://nowhere.invalid", "http://localhost:1", "example.com"]:
            try:
                await client.get(url)
            except httpx.RequestError as e:
                print(type(e).__name__, e)


asyncio.run(main())

# expect: Client error '404 Not Found' for url 'https://httpbin.org/status/404'
# expect: For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/404 404
# expect: ConnectError [Errno -2] Name or service not known
# expect: ConnectError All connection attempts failed
# expect: UnsupportedProtocol Request URL is missing an 'http://' or 'https://' protocol.
