"""aiofiles: files whose methods run in the loop's threads, as the library does it. Files in memory take no time, so what
shows is how each call goes to a worker and comes back.
"""
from aiofiles.threadpool import open

__all__ = ["open", "os", "tempfile"]
