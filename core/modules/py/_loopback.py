"""What a program says about the simulated network within it, in a line at its top:

    # World: loopback [SECONDS s] [BYTES bytes]

SECONDS is how long everything is on its way between two sockets, 0 unless it is said: an answer takes twice as long, and a
connection stands after twice as long, which its server sees after three times. BYTES is how much a direction of a connection
holds before writing has to wait. CPython on Linux has about 2.6 million. Imported for its effect, by socket.py.
"""
import _socket
from _world_head import head_lines, number

_USUAL_ROOM = 2_626_560


def _read():
    latency, room = 0.0, _USUAL_ROOM
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
