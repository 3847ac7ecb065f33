"""tqdm: progress bars on standard error. Only the last state of a bar is written, when it ends."""
import sys

__all__ = ["tqdm", "trange"]


class tqdm:
    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, disable=False, unit="it", **options):
        self.iterable, self.desc, self.total, self.unit, self.disable = iterable, desc, total, unit, disable
        if total is None and hasattr(iterable, "__len__"):
            self.total = len(iterable)
        self.n = 0
        self._file = file or sys.stderr
        self._postfix = ""
        self._closed = False

    def __iter__(self):
        for item in self.iterable:
            yield item
            self.n += 1
        self.close()

    async def __aiter__(self):
        async for item in self.iterable:
            yield item
            self.n += 1
        self.close()

    def __len__(self):
        return self.total

    def update(self, n=1):
        self.n += n

    def set_description(self, desc=None, refresh=True):
        self.desc = desc

    def set_postfix(self, ordered_dict=None, refresh=True, **values):
        self._postfix = ", ".join([f"{k}={v}" for k, v in {**(ordered_dict or {}), **values}.items()])

    def set_postfix_str(self, s="", refresh=True):
        self._postfix = s

    def refresh(self):
        pass

    def close(self):
        if self._closed or self.disable:
            return
        self._closed = True
        start = f"{self.desc}: " if self.desc else ""
        end = f" [{self._postfix}]" if self._postfix else ""
        if self.total:
            part = self.n / self.total
            bar = "█" * int(part * 10)
            self._file.write(f"{start}{part:4.0%}|{bar:<10}| {self.n}/{self.total}{end}\n")
        else:
            self._file.write(f"{start}{self.n}{self.unit}{end}\n")

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        (file or sys.stdout).write(s + end)


def trange(*args, **kwargs):
    return tqdm(range(*args), **kwargs)
