"""Writes NAME.lines for each NAME.py of this folder: which line can follow which.

Needs CPython 3.14, for its own bytecode is read: `python3.14 transitions.py`. One line a code:
qualified name, first line, then A>B for every pair of different lines that can be executed one
after the other, 0 for the beginning. Instructions without a line are looked through; an exception
leads from each instruction that can raise to its handler.
"""

import dis
import pathlib
import sys

NO_EVENT = ("RESUME", "END_FOR", "POP_ITER", "END_SEND", "END_ASYNC_FOR", "COPY_FREE_VARS", "MAKE_CELL",
            "RETURN_GENERATOR", "CLEANUP_THROW")
QUIET = ("NOP", "JUMP_", "EXTENDED_ARG", "LOAD_CONST", "LOAD_SMALL", "LOAD_FAST", "STORE_FAST", "POP_", "SWAP",
         "COPY", "PUSH_", "RETURN_V", "NOT_TAKEN", "RESUME", "END_", "BUILD_", "STORE_DEREF", "STORE_GLOBAL",
         "STORE_NAME", "LIST_APP", "TO_BOOL", "MAKE_F", "SET_F", "LOAD_COMMON", "IS_OP")
ENDS = ("RETURN_VALUE", "RERAISE", "RAISE_VARARGS")


def transitions(code):
    instructions = list(dis.get_instructions(code))
    place = {i.offset: n for n, i in enumerate(instructions)}
    follows = [[] for _ in instructions]
    lines = []
    for n, i in enumerate(instructions):
        if i.jump_target is not None:
            follows[n].append(place[i.jump_target])
        if not (i.opname.startswith("JUMP_") or i.opname in ENDS):
            follows[n].append(n + 1)
        hidden = i.opname in NO_EVENT or n and instructions[n - 1].opname == "RETURN_GENERATOR"
        lines.append(None if hidden else i.positions.lineno)
    for entry in dis.Bytecode(code).exception_entries:
        for n, i in enumerate(instructions):
            if entry.start <= i.offset < entry.end and not i.opname.startswith(QUIET):
                follows[n].append(place[entry.target])

    def next_lines(starts):
        seen, found, todo = set(), set(), list(starts)
        while todo:
            n = todo.pop()
            if n in seen:
                continue
            seen.add(n)
            if lines[n] is None:
                todo += follows[n]
            else:
                found.add(lines[n])
        return found

    reached, todo = set(), [0]
    while todo:
        n = todo.pop()
        if n not in reached:
            reached.add(n)
            todo += follows[n]
    pairs = {(0, line) for line in next_lines([0])}
    for n in reached:
        if lines[n] is not None:
            pairs |= {(lines[n], line) for line in next_lines(follows[n]) if line != lines[n]}
    return sorted(pairs)


def codes(code):
    yield code
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            yield from codes(constant)


def text_of(source):
    merged = {}
    for code in codes(compile(source, "x.py", "exec")):
        merged.setdefault((code.co_qualname, code.co_firstlineno), set()).update(transitions(code))
    return "".join(
        f"{name} {first}:" + "".join(f" {a}>{b}" for a, b in sorted(pairs)) + "\n"
        for (name, first), pairs in sorted(merged.items()))


if __name__ == "__main__":
    assert sys.version_info[:2] == (3, 14), "needs CPython 3.14"
    for path in sorted(pathlib.Path(__file__).parent.glob("*.py")):
        if path.name != "transitions.py":
            path.with_suffix(".lines").write_text(text_of(path.read_text()))
