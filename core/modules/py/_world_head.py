"""The `# World:` lines at the top of a program, which say how the simulated world is."""
import sys

from _traceback_text import source_line


def number(text):
    """The number that a word is, or None."""
    try:
        return float(text)
    except ValueError:
        return None


def head_lines():
    """What follows `# World:` in each of them."""
    main = sys.modules.get("__main__")
    name = getattr(main, "__file__", None)
    line_number = 1
    while name:
        line = source_line(name, line_number).strip()
        if not line.startswith("#"):
            return
        text = line[1:].strip()
        if text.startswith("World:"):
            yield text[6:].strip()
        line_number += 1
