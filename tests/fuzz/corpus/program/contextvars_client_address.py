import asyncio
import contextvars
var = contextvars.ContextVar('var')
var.set('spam')
print(var.get())
ctx = contextvars.copy_context()
def main():
    print(var.get(), ctx[var])
    var.set('ham')
    print(var.get(), ctx[var])
ctx.run(main)
print(ctx[var], var.get())

client_addr_var = contextvars.ContextVar('client_addr')

def render_goodbye():
    client_addr = client_addr_var.get()
    return f'Good bye, client @ {client_addr}\r\n'.encode()

async def handle_request(addr):
    client_addr_var.set(addr)
    await asyncio.sleep(0.01)
    print(render_goodbye())

async def main2():
    await asyncio.gather(*(handle_request(f"127.0.0.{i}") for i in range(3)))
    print(client_addr_var.get("nobody"))
asyncio.run(main2())
