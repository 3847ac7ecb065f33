# The echo server and client of the documentation, by protocols.
import asyncio


class EchoServerProtocol(asyncio.Protocol):
    def connection_made(self, transport):
        peername = transport.get_extra_info('peername')
        print('Connection from {}'.format(peername[0]))
        self.transport = transport

    def data_received(self, data):
        message = data.decode()
        print('Data received: {!r}'.format(message))

        print('Send: {!r}'.format(message))
        self.transport.write(data)

        print('Close the client socket')
        self.transport.close()

    def connection_lost(self, exc):
        print('server side lost', exc)


class EchoClientProtocol(asyncio.Protocol):
    def __init__(self, message, on_con_lost):
        self.message = message
        self.on_con_lost = on_con_lost

    def connection_made(self, transport):
        transport.write(self.message.encode())
        print('Data sent: {!r}'.format(self.message))

    def data_received(self, data):
        print('Data received: {!r}'.format(data.decode()))

    def eof_received(self):
        print('eof')

    def connection_lost(self, exc):
        print('The server closed the connection', exc)
        self.on_con_lost.set_result(True)


async def serve(started):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServerProtocol, '127.0.0.1', 8888)
    started.set()
    async with server:
        await server.serve_forever()


async def main():
    loop = asyncio.get_running_loop()
    started = asyncio.Event()
    serving = asyncio.create_task(serve(started))
    await started.wait()
    on_con_lost = loop.create_future()
    message = 'Hello World!'
    transport, protocol = await loop.create_connection(
        lambda: EchoClientProtocol(message, on_con_lost), '127.0.0.1', 8888)
    try:
        await on_con_lost
    finally:
        transport.close()
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        print('no longer serving')


asyncio.run(main())

# expect: Connection from 127.0.0.1
# expect: Data sent: 'Hello World!'
# expect: Data received: 'Hello World!'
# expect: Send: 'Hello World!'
# expect: Close the client socket
# expect: server side lost None
# expect: Data received: 'Hello World!'
# expect: eof
# expect: The server closed the connection None
# expect: no longer serving
