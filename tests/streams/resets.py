# Connections that end badly: reset while reading, writing after the other side is gone, a transport that is aborted.
import asyncio


class Tells(asyncio.Protocol):
    def __init__(self, name, log):
        self.name = name
        self.log = log
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.log.append((self.name, data))

    def eof_received(self):
        self.log.append((self.name, "eof"))
        return True

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    log = []
    servers = []

    def make_server():
        servers.append(Tells("server", log))
        return servers[-1]

    async with await loop.create_server(make_server, "127.0.0.1", 8888):
        # The server closes with bytes that it has not read: the client is reset.
        transport, client = await loop.create_connection(lambda: Tells("client", log), "127.0.0.1", 8888)
        await asyncio.sleep(0.01)
        servers[-1].transport.pause_reading()
        print(servers[-1].transport.is_reading())
        transport.write(b"never read")
        await asyncio.sleep(0.01)
        servers[-1].transport.close()
        print(repr(await client.lost), repr(await servers[-1].lost), log)

        # The client goes on writing to a server that has closed.
        log.clear()
        transport, client = await loop.create_connection(lambda: Tells("client", log), "127.0.0.1", 8888)
        await asyncio.sleep(0.01)
        servers[-1].transport.close()
        await asyncio.sleep(0.01)
        for _ in range(3):
            transport.write(b"who is there?")
            await asyncio.sleep(0.01)
        print(repr(await client.lost), log)
        transport.write(b"dropped")

        # Abort.
        log.clear()
        transport, client = await loop.create_connection(lambda: Tells("client", log), "127.0.0.1", 8888)
        await asyncio.sleep(0.01)
        transport.abort()
        print(transport.is_closing(), repr(await client.lost), await servers[-1].lost if servers[-1].lost.done() else log)
        await asyncio.sleep(0.01)
        print(log)
        servers[-1].transport.close()
        await servers[-1].lost


asyncio.run(main())

# expect: False
# expect: ConnectionResetError(104, 'Connection reset by peer') None []
# expect: BrokenPipeError(32, 'Broken pipe') [('client', 'eof')]
# expect: True None []
# expect: [('server', 'eof')]
