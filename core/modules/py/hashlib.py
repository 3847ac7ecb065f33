"""Hash functions: MD5, SHA-1 and the SHA-2 family, computed in Python.

The constants are made from their definitions (RFC 1321, FIPS 180-4): sines, roots of primes.
CPython 3.14: Lib/hashlib.py.
"""
from math import isqrt, sin

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed",
           "algorithms_available", "file_digest", "pbkdf2_hmac"]

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = set(algorithms_guaranteed)

_M32 = 0xFFFFFFFF
_M64 = 0xFFFFFFFFFFFFFFFF


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all([n % p for p in found]):
            found.append(n)
        n += 1
    return found


def _cube_root(n):
    """The whole part of the cube root."""
    guess = 1 << -(-n.bit_length() // 3)
    while True:
        better = (2 * guess + n // (guess * guess)) // 3
        if better >= guess:
            return guess
        guess = better


def _root_bits(primes, bits, cube):
    """The first bits after the point of roots of primes."""
    mask = (1 << bits) - 1
    if cube:
        return [_cube_root(p << 3 * bits) & mask for p in primes]
    return [isqrt(p << 2 * bits) & mask for p in primes]


def _rotated(x, n):
    return (x << n | x >> 32 - n) & _M32


class _Hash:
    """What is common: gathering data into blocks, and the padding at the end."""

    block_size = 64
    _order = "big"

    def __init__(self, data=b"", *, usedforsecurity=True, string=None):
        self._state = self._start()
        self._rest = b""
        self._length = 0
        self.update(data if string is None else string)

    def update(self, data, /):
        """Go on with more data."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"object supporting the buffer API required")
        self._length += len(data)
        data = self._rest + bytes(data)
        size = self.block_size
        end = len(data) - len(data) % size
        for i in range(0, end, size):
            self._state = self._mix(self._state, data[i:i + size])
        self._rest = data[end:]

    def digest(self):
        """The hash of all data so far, as bytes."""
        size = self.block_size
        count = size // 8
        padded = self._rest + b"\x80"
        padded += bytes(-(len(padded) + count) % size) + (self._length * 8).to_bytes(count, self._order)
        state = self._state
        for i in range(0, len(padded), size):
            state = self._mix(state, padded[i:i + size])
        word = 8 if size == 128 else 4
        return b"".join([value.to_bytes(word, self._order) for value in state])[:self.digest_size]

    def hexdigest(self):
        """The hash of all data so far, as hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """A hash that can go on by itself."""
        other = object.__new__(type(self))
        other._state, other._rest, other._length = self._state, self._rest, self._length
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ 0x0>"


class _MD5(_Hash):
    name = "md5"
    digest_size = 16
    _order = "little"
    _sines = [int(abs(sin(i + 1)) * 2 ** 32) & _M32 for i in range(64)]
    _turns = [7, 12, 17, 22] * 4 + [5, 9, 14, 20] * 4 + [4, 11, 16, 23] * 4 + [6, 10, 15, 21] * 4

    def _start(self):
        return (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)

    def _mix(self, state, block):
        words = [int.from_bytes(block[i:i + 4], "little") for i in range(0, 64, 4)]
        a, b, c, d = state
        sines, turns = self._sines, self._turns
        for i in range(64):
            if i < 16:
                f, g = b & c | ~b & d, i
            elif i < 32:
                f, g = d & b | ~d & c, (5 * i + 1) & 15
            elif i < 48:
                f, g = b ^ c ^ d, (3 * i + 5) & 15
            else:
                f, g = c ^ (b | ~d & _M32), (7 * i) & 15
            f = (f + a + sines[i] + words[g]) & _M32
            n = turns[i]
            a, d, c, b = d, c, b, (b + (f << n | f >> 32 - n)) & _M32
        return tuple([x + y & _M32 for x, y in zip(state, (a, b, c, d))])


class _SHA1(_Hash):
    name = "sha1"
    digest_size = 20

    def _start(self):
        return (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)

    def _mix(self, state, block):
        w = [int.from_bytes(block[i:i + 4]) for i in range(0, 64, 4)]
        for i in range(16, 80):
            w.append(_rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1))
        a, b, c, d, e = state
        for i in range(80):
            if i < 20:
                f, k = b & c | ~b & d, 0x5A827999
            elif i < 40:
                f, k = b ^ c ^ d, 0x6ED9EBA1
            elif i < 60:
                f, k = b & c | b & d | c & d, 0x8F1BBCDC
            else:
                f, k = b ^ c ^ d, 0xCA62C1D6
            a, b, c, d, e = (_rotated(a, 5) + f + e + k + w[i]) & _M32, a, _rotated(b, 30), c, d
        return tuple([x + y & _M32 for x, y in zip(state, (a, b, c, d, e))])


class _SHA2(_Hash):
    """SHA-224 to SHA-512: words of 32 or 64 bits."""

    _constants = None

    def _mix(self, state, block):
        cls = type(self)
        if cls._constants is None:
            cls._constants = _root_bits(_primes(self._rounds), self._bits, True)
        bits, mask = self._bits, (1 << self._bits) - 1
        r = self._turns
        size = bits // 8
        w = [int.from_bytes(block[i:i + size]) for i in range(0, 16 * size, size)]
        for i in range(16, self._rounds):
            x, y = w[i - 15], w[i - 2]
            s0 = (x >> r[0] | x << bits - r[0]) ^ (x >> r[1] | x << bits - r[1]) ^ x >> r[2]
            s1 = (y >> r[3] | y << bits - r[3]) ^ (y >> r[4] | y << bits - r[4]) ^ y >> r[5]
            w.append((w[i - 16] + (s0 & mask) + w[i - 7] + (s1 & mask)) & mask)
        a, b, c, d, e, f, g, h = state
        for k, word in zip(self._constants, w):
            s1 = (e >> r[6] | e << bits - r[6]) ^ (e >> r[7] | e << bits - r[7]) ^ (e >> r[8] | e << bits - r[8])
            t1 = h + (s1 & mask) + (e & f ^ ~e & g) + k + word
            s0 = (a >> r[9] | a << bits - r[9]) ^ (a >> r[10] | a << bits - r[10]) ^ (a >> r[11] | a << bits - r[11])
            t2 = (s0 & mask) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = t1 + t2 & mask, a, b, c, d + t1 & mask, e, f, g
        return tuple([x + y & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))])


class _SHA256(_SHA2):
    name = "sha256"
    digest_size = 32
    _bits = 32
    _rounds = 64
    _turns = (7, 18, 3, 17, 19, 10, 6, 11, 25, 2, 13, 22)

    def _start(self):
        return tuple(_root_bits(_primes(8), 32, False))


class _SHA224(_SHA256):
    name = "sha224"
    digest_size = 28

    def _start(self):
        return tuple([value & _M32 for value in _root_bits(_primes(16)[8:], 64, False)])


class _SHA512(_SHA2):
    name = "sha512"
    digest_size = 64
    block_size = 128
    _bits = 64
    _rounds = 80
    _turns = (1, 8, 7, 19, 61, 6, 14, 18, 41, 28, 34, 39)

    def _start(self):
        return tuple(_root_bits(_primes(8), 64, False))


class _SHA384(_SHA512):
    name = "sha384"
    digest_size = 48

    def _start(self):
        return tuple(_root_bits(_primes(16)[8:], 64, False))


_CLASSES = {cls.name: cls for cls in (_MD5, _SHA1, _SHA224, _SHA256, _SHA384, _SHA512)}


def new(name, data=b"", **kwargs):
    """A hash by its name."""
    cls = _CLASSES.get(name.lower())
    if cls is None:
        raise ValueError("unsupported hash type " + name)
    return cls(data, **kwargs)


def md5(data=b"", **kwargs):
    return _MD5(data, **kwargs)


def sha1(data=b"", **kwargs):
    return _SHA1(data, **kwargs)


def sha224(data=b"", **kwargs):
    return _SHA224(data, **kwargs)


def sha256(data=b"", **kwargs):
    return _SHA256(data, **kwargs)


def sha384(data=b"", **kwargs):
    return _SHA384(data, **kwargs)


def sha512(data=b"", **kwargs):
    return _SHA512(data, **kwargs)


def file_digest(fileobj, digest, /):
    """The hash of the rest of a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    while True:
        data = fileobj.read(2 ** 18)
        if not data:
            return made
        made.update(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (RFC 8018)."""
    block_size = new(hash_name).block_size
    if len(password) > block_size:
        password = new(hash_name, password).digest()
    password = bytes(password) + bytes(block_size - len(password))
    inner = new(hash_name, bytes([b ^ 0x36 for b in password]))
    outer = new(hash_name, bytes([b ^ 0x5C for b in password]))

    def keyed(message):
        one, two = inner.copy(), outer.copy()
        one.update(message)
        two.update(one.digest())
        return two.digest()

    wanted = dklen or inner.digest_size
    result = b""
    block = 1
    while len(result) < wanted:
        part = keyed(bytes(salt) + block.to_bytes(4))
        total = int.from_bytes(part)
        for _ in range(iterations - 1):
            part = keyed(part)
            total ^= int.from_bytes(part)
        result += total.to_bytes(inner.digest_size)
        block += 1
    return result[:wanted]
