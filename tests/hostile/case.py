"""What a hostile case is: a name, the bytes of a script, and how the run of it must end."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    name: str
    script: bytes
    status: int  # or None: 1 or 3, whichever limit is reached first
    message: str  # what standard error holds; when a limit of the run was reached, its last line
    line: int  # the line that standard error names; 0: none is asked for
    spends: bool  # does it go on until the time is up?
    prints: str  # what standard output holds


def _bytes(script):
    return script if isinstance(script, bytes) else script.lstrip("\n").encode()


def endless(name, script, line=0):
    """Ends when the time is up."""
    return Case(name, _bytes(script), 3, "Limit: the program ran too long", line, True, "")


def bounded(name, script, message, line=0):
    """Reaches another limit: of memory, of events, of text."""
    return Case(name, _bytes(script), 3, message, line, message == "Limit: ", "")


def stops(name, script, line=0):
    """Asks for too much: a MemoryError as in CPython, or a limit of the run, whichever comes first."""
    return Case(name, _bytes(script), None, "", line, True, "")


def fails(name, script, message, line=0):
    """Ends with a traceback or a SyntaxError, as in CPython."""
    return Case(name, _bytes(script), 1, message, line, False, "")


def fine(name, script, prints=""):
    """Is only large, and runs."""
    return Case(name, _bytes(script), 0, "", 0, False, prints)


def says(name, script, message):
    """Ends as a program that succeeds, and says something on standard error."""
    return Case(name, _bytes(script), 0, message, 0, False, "")
