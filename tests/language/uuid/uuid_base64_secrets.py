# Identifiers, base64 and its relatives, and secrets.
import base64, binascii, uuid, secrets
print(base64.b64encode(b"hello world"), base64.b64decode("aGVsbG8gd29ybGQ="), base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.b32encode(b"hi there"), base64.b32decode("NBUSA5DIMVZGK==="), base64.b16encode(b"az"), base64.b16decode("617A"), base64.encodebytes(b"x"*60))
for s in ("abc", "a", "ab=c", "@@@@", "YQ=="):
    try: print(base64.b64decode(s), end=" "); print(base64.b64decode(s, validate=True))
    except Exception as e: print(type(e).__name__, e)
try: base64.b64encode("text")
except TypeError as e: print(e)
print(binascii.hexlify(b"abc"), binascii.unhexlify("616263"), binascii.crc32(b"hello"), binascii.hexlify(b"abcd", "-", 2))
try: binascii.unhexlify("abc")
except Exception as e: print(type(e).__name__, e)
u = uuid.UUID("12345678123456781234567812345678")
print(u, repr(u), u.int, u.hex, u.urn, u.variant, u.version, u.fields, u.bytes, u.bytes_le, u.time_low, u.node)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
x = uuid.uuid4(); print(len(str(x)), x.version, x.variant, x == uuid.UUID(str(x)), x != uuid.uuid4())
for bad in ("x", "123"):
    try: uuid.UUID(bad)
    except ValueError as e: print(e)
try: uuid.UUID()
except TypeError as e: print(e)
try: u.int = 3
except TypeError as e: print(e)
print(uuid.uuid1().version, uuid.uuid7().version, sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), hash(u) == hash(u.int))
print(len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(16)), secrets.randbelow(10) < 10, secrets.choice([5]), secrets.compare_digest("a", "a"))
try: secrets.randbelow(0)
except ValueError as e: print(e)
# expect: b'aGVsbG8gd29ybGQ=' b'hello world' b'__79' b'NBUSA5DIMVZGK===' b'hi there' b'617A' b'az' b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n'
# expect: Error Incorrect padding
# expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: Error Incorrect padding
# expect: b'' Error Only base64 data is allowed
# expect: b'a' b'a'
# expect: a bytes-like object is required, not 'str'
# expect: b'616263' b'abc' 907060870 b'6162-6364'
# expect: Error Odd-length string
# expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 24197857161011715162171839636988778104 12345678123456781234567812345678 urn:uuid:12345678-1234-5678-1234-567812345678 reserved for NCS compatibility None (305419896, 4660, 22136, 18, 52, 95073701484152) b'\x124Vx\x124Vx\x124Vx\x124Vx' b'xV4\x124\x12xV\x124Vx\x124Vx' 305419896 95073701484152
# expect: 886313e1-3b8a-5372-9b90-0c9aee199e5d 6fa459ea-ee8a-3ca4-894e-db77e160355e
# expect: 36 4 specified in RFC 4122 True True
# expect: badly formed hexadecimal UUID string
# expect: badly formed hexadecimal UUID string
# expect: one of the hex, bytes, bytes_le, fields, or int arguments must be given
# expect: UUID objects are immutable
# expect: 1 7 [UUID('00000000-0000-0000-0000-000000000001'), UUID('00000000-0000-0000-0000-000000000003')] True
# expect: 16 32 22 True 5 True
# expect: Upper bound must be positive.
