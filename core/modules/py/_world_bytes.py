"""Where random bytes come from: a generator with a fixed beginning, so that every run has the same ones.

os.urandom, secrets, uuid and random.SystemRandom take theirs here; it is apart from the module random's.
"""
from _random import Random as _Random

_generator = _Random(20_240_229)


def take(count):
    return _generator.getrandbits(8 * count).to_bytes(count, "little") if count else b""


def bits(count):
    return _generator.getrandbits(count)


def fraction():
    return _generator.random()
