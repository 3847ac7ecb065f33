"""Console: print and log as plain text."""
from rich import print as _print


class Console:
    def __init__(self, **options):
        self.width = options.get("width", 80)

    def print(self, *objects, sep=" ", end="\n", style=None, **options):
        _print(*objects, sep=sep, end=end)

    def log(self, *objects, **options):
        _print(*objects)

    def rule(self, title="", **options):
        _print(f" {title} ".center(self.width, "─") if title else "─" * self.width)
