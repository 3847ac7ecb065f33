"""The client that is awaited, its pipelines and its publish and subscribe."""
from _redis import AsyncClient as Redis
from _redis import ConnectionError, ConnectionPool, RedisError, ResponseError, TimeoutError

StrictRedis = Redis


def from_url(url, **options):
    return Redis.from_url(url, **options)
