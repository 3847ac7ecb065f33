"""rich.print without colours: marks such as [bold red] are left out."""
import builtins
import re


def plain(value):
    """The text without marks."""
    return re.sub(r"\[/?[a-z#@/][^\[\]]*\]|\[/\]", "", value) if isinstance(value, str) else value


def print(*objects, sep=" ", end="\n", file=None, flush=False):
    builtins.print(*[plain(o) for o in objects], sep=sep, end=end, file=file, flush=flush)
