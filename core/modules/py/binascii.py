"""Bytes as text and back. CPython 3.14: Modules/binascii.c."""

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {c: i for i, c in enumerate(_ALPHABET)}


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = "binascii"


def _bytes(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def _text(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'")
    return bytes(data)


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _bytes(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    text = _text(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    for c in text:
        if c not in b"0123456789abcdefABCDEF":
            raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text.decode("ascii"))


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _bytes(data)
    out = bytearray()
    for at in range(0, len(data), 3):
        part = data[at:at + 3]
        bits = int.from_bytes(part + bytes(3 - len(part)), "big")
        for shift in (18, 12, 6, 0)[:len(part) + 1]:
            out.append(_ALPHABET[bits >> shift & 63])
        out += b"=" * (3 - len(part))
    if newline:
        out += b"\n"
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    text = _text(data)
    out = bytearray()
    count, left, pads = 0, 0, 0
    for place, c in enumerate(text):
        if c == 61:
            if strict_mode and count % 4 < 2 and pads == 0:
                raise Error("Discontinuous padding not allowed" if count else "Leading padding not allowed")
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                if strict_mode and place + 1 < len(text):
                    raise Error("Excess data after padding")
                return bytes(out)
            continue
        value = _VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        position = count % 4
        count += 1
        if position == 0:
            left = value
        elif position == 1:
            out.append(left << 2 | value >> 4)
            left = value & 15
        elif position == 2:
            out.append(left << 4 | value >> 2)
            left = value & 3
        else:
            out.append(left << 6 | value)
    if count % 4 == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if count % 4:
        raise Error("Incorrect padding")
    return bytes(out)


def crc32(data, crc=0, /):
    crc ^= 0xFFFFFFFF
    for byte in _bytes(data):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    for byte in _bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = crc << 1 ^ (0x1021 if crc & 0x8000 else 0)
        crc &= 0xFFFF
    return crc
