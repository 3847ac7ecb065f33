"""tqdm.asyncio: gather and as_completed with a bar."""
import asyncio

from tqdm import tqdm, trange


class tqdm_asyncio(tqdm):
    @classmethod
    def as_completed(cls, fs, *, loop=None, timeout=None, total=None, **kwargs):
        total = len(fs) if total is None else total
        yield from cls(asyncio.as_completed(fs, timeout=timeout), total=total, **kwargs)

    @classmethod
    async def gather(cls, *fs, loop=None, timeout=None, total=None, **kwargs):
        async def numbered(i, f):
            return i, await f
        found = [await f for f in cls.as_completed([numbered(i, f) for i, f in enumerate(fs)], timeout=timeout,
                                                   total=total, **kwargs)]
        return [result for _, result in sorted(found, key=lambda pair: pair[0])]


tqdm = tqdm_asyncio
tarange = trange
