"""aiohttp's client, on the simulated network (_world.py).

`session.get(...)` waits with a timer of the loop: first for a place among the connector's connections (limit 100 unless
it says otherwise; first come, first served), then as long as the URL takes. ClientTimeout.total counts from the call,
sock_read and sock_connect from the place on: TimeoutError when it is over. Default: 300 s. A connection is given back
when the body has been read or the response released, at the latest when `async with` ends.
"""
from aiohttp._client import (BasicAuth, ClientResponse, ClientSession, ClientTimeout, FormData, TCPConnector,
                             TraceConfig, request)
from aiohttp._errors import (ClientConnectionError, ClientConnectorDNSError, ClientConnectorError, ClientError,
                             ClientOSError, ClientPayloadError, ClientResponseError, ConnectionTimeoutError,
                             ContentTypeError, InvalidURL, ServerConnectionError, ServerDisconnectedError,
                             ServerTimeoutError, SocketTimeoutError, TooManyRedirects, WSServerHandshakeError)

__version__ = "3.12.15"
BaseConnector = TCPConnector


def __getattr__(name):
    if name == "web":
        raise AttributeError("aiohttp.web is not simulated: a web server needs a network; use asyncio.start_server")
    raise AttributeError(f"module 'aiohttp' has no attribute {name!r}")
