"""The exceptions of aiohttp's client."""
import asyncio


class ClientError(Exception):
    """Whatever goes wrong with a request."""


class ClientResponseError(ClientError):
    """An answer that is not wanted, such as one with a status from 400 on."""

    def __init__(self, request_info, history, *, status=0, message="", headers=None):
        self.request_info = request_info
        self.history = history
        self.status = status
        self.message = message
        self.headers = headers
        super().__init__(request_info, history)

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"


class ContentTypeError(ClientResponseError):
    pass


class WSServerHandshakeError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    """No connection to the host."""

    def __init__(self, host, port, ssl, os_error):
        self.host, self.port, self.ssl, self.os_error = host, port, ssl, os_error
        super().__init__(os_error.errno, os_error.strerror)

    def __str__(self):
        return (f"Cannot connect to host {self.host}:{self.port} ssl:{'default' if self.ssl is True else self.ssl} "
                f"[{self.os_error.strerror}]")


class ClientConnectorDNSError(ClientConnectorError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    def __init__(self, message=None):
        self.message = message or "Server disconnected"
        super().__init__(self.message)


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


class ConnectionTimeoutError(ServerTimeoutError):
    pass


class SocketTimeoutError(ServerTimeoutError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    @property
    def url(self):
        return self.args[0]


class NonHttpUrlClientError(ClientError):
    pass
