"""Server: sockets that listen, and the connections they have brought. CPython 3.14: Lib/asyncio/base_events.py, Server."""
import weakref

from _socket import _note_wait
from asyncio import CancelledError, sleep
from asyncio.trsock import TransportSocket


class AbstractServer:
    """What create_server() and start_server() give. CPython 3.14: Lib/asyncio/events.py, AbstractServer."""

    def close(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    """It serves while `_sockets` is not None. `_waiters` is None once it is closed and no connection is left."""

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._clients = weakref.WeakKeyDictionary()  # in order of their connections; the values say nothing
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    # --- What the loop and transports call ---

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients[transport] = True

    def _detach(self, transport):
        self._clients.pop(transport, None)
        if self._sockets is None and len(self._clients) == 0:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, None, self, self._backlog)

    # --- What programs call ---

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return () if self._sockets is None else tuple([TransportSocket(sock) for sock in self._sockets])

    def close(self):
        """No more connections. Those that stand go on."""
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if len(self._clients) == 0:
            self._wakeup()

    def close_clients(self):
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self):
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        await sleep(0)

    async def serve_forever(self):
        """Until it is cancelled, which closes the server."""
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = _note_wait(self._loop.create_future(), "Server.serve_forever")
        try:
            await self._serving_forever_fut
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Until it is closed and all its connections are gone."""
        if self._waiters is None:
            return
        waiter = _note_wait(self._loop.create_future(), "Server.wait_closed")
        self._waiters.append(waiter)
        await waiter


AbstractServer.__module__ = "asyncio.events"
Server.__module__ = "asyncio.base_events"
