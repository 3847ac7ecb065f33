"""What a program says about the simulated network within it, in a line at its top:

    # World: loopback [SECONDS s] [BYTES bytes]

SECONDS is how long everything is on its way between two sockets, 0 unless it is said: an answer takes twice as long, and a
connection stands after twice as long, which its server sees after three times. BYTES is how much a direction of a connection
holds before writing has to wait. CPython on Linux has about 2.6 million. Imported for its effect, by socket.py.
"""
import _socket
from _world_head import head_lines, number


def _read():
    latency, room = 0.0, None
    for text in head_lines():
        words = text.split()
        if not words or words[0] != "loopback":
            continue
        for word, unit in zip(words[1:], words[2:]):
            value = number(word)
            if value is not None and unit == "s":
                latency = value
            elif value is not None and unit == "bytes":
                room = int(value)
    _socket._set_world(latency, room)


_read()


def outside(host):
    """The address of a host that the simulated world knows; None if there is none."""
    from time import sleep
    from _world import _cannot_resolve, text_hash
    sleep(0.05)
    if _cannot_resolve(host):
        return None
    number = text_hash(host)
    address = f"198.{18 + number % 2}.{number >> 8 & 255}.{number >> 16 & 255}"
    _socket._know_host(address, host)
    return address


def reply(host, data):
    """(the answer to a request, after how long); no bytes: the connection breaks. None: more of the request is to come."""
    from _world import Request, answer
    from http import reason
    head, found, body = data.partition(b"\r\n\r\n")
    if not found:
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    words = first.split()
    if len(words) != 3 or not words[2].startswith("HTTP/"):
        return b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", 0.05
    headers = {name.strip(): value.strip() for name, _, value in [line.partition(":") for line in lines]}
    length = {name.lower(): value for name, value in headers.items()}.get("content-length", "0")
    if length.isdigit() and len(body) < int(length):
        return None
    made = answer(Request(words[0], f"http://{host}{words[1]}", headers, body))
    if made.failure:
        return b"", made.delay
    made.headers.append(("Connection", "close"))
    text = f"HTTP/1.1 {made.status} {reason(made.status)}\r\n" + "".join([f"{k}: {v}\r\n" for k, v in made.headers])
    return text.encode("latin-1") + b"\r\n" + made.body, made.delay
