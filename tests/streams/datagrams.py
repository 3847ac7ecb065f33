# The UDP echo of the documentation, and datagrams that nobody gets.
import asyncio


class EchoServerProtocol(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        message = data.decode()
        print('Received %r from %s' % (message, addr[0]))
        print('Send %r' % message)
        self.transport.sendto(data, addr)


class EchoClientProtocol:
    def __init__(self, message, on_con_lost):
        self.message = message
        self.on_con_lost = on_con_lost
        self.transport = None

    def connection_made(self, transport):
        self.transport = transport
        print('Send:', self.message)
        self.transport.sendto(self.message.encode())

    def datagram_received(self, data, addr):
        print("Received:", data.decode(), addr)
        print("Close the socket")
        self.transport.close()

    def error_received(self, exc):
        print('Error received:', exc)
        self.transport.close()

    def connection_lost(self, exc):
        print("Connection closed", exc)
        self.on_con_lost.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.create_datagram_endpoint(EchoServerProtocol, local_addr=('127.0.0.1', 9999))
    print(transport.get_extra_info('sockname'), transport.get_extra_info('peername'))
    on_con_lost = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(
        lambda: EchoClientProtocol("Hello World!", on_con_lost), remote_addr=('127.0.0.1', 9999))
    print(client.get_extra_info('peername'))
    await on_con_lost
    transport.close()
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    on_con_lost = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(
        lambda: EchoClientProtocol("Nobody there", on_con_lost), remote_addr=('127.0.0.1', 9999))
    await on_con_lost
    try:
        await loop.create_datagram_endpoint(asyncio.DatagramProtocol)
    except ValueError as e:
        print(e)


asyncio.run(main())

# expect: ('127.0.0.1', 9999) None
# expect: Send: Hello World!
# expect: ('127.0.0.1', 9999)
# expect: Received 'Hello World!' from 127.0.0.1
# expect: Send 'Hello World!'
# expect: Received: Hello World! ('127.0.0.1', 9999)
# expect: Close the socket
# expect: Connection closed None
# expect: Send: Nobody there
# expect: Error received: [Errno 111] Connection refused
# expect: Connection closed None
# expect: unexpected address family
