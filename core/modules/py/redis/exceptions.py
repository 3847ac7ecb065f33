"""The exceptions of redis."""
from _redis import ConnectionError, RedisError, ResponseError, TimeoutError
