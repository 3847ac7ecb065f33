"""The rules of the house that a machine can check, over the source files of the repository.

    tidy.py ROOT

Checks the floors (who may include and link whom), file sizes, names, left-over marks, and calls that the
deterministic core must not make. Prints `FILE:LINE: what is wrong`, and exits with 1 if there is anything.
rules.py has the tables. tidy_test.py shows that every rule can fail.
"""
import re
import sys
from pathlib import Path

import rules

CPP_TOKEN = re.compile(
    r'R"([^()\s\\]{0,16})\([\s\S]*?\)\1"'  # raw string
    r"|//(?:\\\n|[^\n])*|/\*[\s\S]*?\*/"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'")


def code_only(text):
    """C++ without comments, and with empty strings; every line stays on its line."""
    def blank(match):
        found = match.group(0)
        mark = "" if found.startswith(("//", "/*")) else '""'
        return mark + "\n" * found.count("\n")
    return CPP_TOKEN.sub(blank, text)


def source_files(root):
    """Paths relative to root of everything that people wrote and the rules hold for, sorted."""
    found = []
    for top in rules.FOLDERS:
        for path in (root / top).rglob("*"):
            relative = path.relative_to(root).as_posix()
            if path.is_file() and path.suffix in rules.SUFFIXES and not relative.startswith(rules.NOT_OURS_TO_JUDGE):
                found.append(relative)
    found += [name for name in rules.TOP_FILES if (root / name).is_file()]
    return sorted(found)


def folder_of(path):
    """`core/loop` for core/loop/task.cpp, or None outside the floors."""
    parts = path.split("/")
    folder = "/".join(parts[:2])
    return folder if len(parts) > 2 and folder in rules.FLOORS else None


def check_edge(own, other):
    """None if the folder `own` may use the folder `other`, else the reason why not."""
    if other not in rules.FLOORS:
        return f"{other} is not a floor"
    if other == own:
        return None
    if rules.FLOORS[other] >= rules.FLOORS[own]:
        return f"{own} (floor {rules.FLOORS[own]}) may not use {other} (floor {rules.FLOORS[other]})"
    if other in rules.MUST_NOT_KNOW.get(own, ()):
        return f"{own} must not know {other}"
    return None


def is_library(header):
    return any(re.match(pattern, header) for pattern in rules.LIBRARY_ONLY_IN)


def check_includes(path, text):
    own = folder_of(path)
    for number, line in enumerate(text.split("\n"), 1):
        if "include" not in line:
            continue
        quoted = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
        if quoted and own and not is_library(quoted.group(1)):
            other = folder_of(quoted.group(1))
            reason = check_edge(own, other) if other else f'"{quoted.group(1)}" is not a path from the top'
            if reason:
                yield number, reason
        elif quoted and path == "app/main.cpp" and folder_of(quoted.group(1)) != "app/cli":
            yield number, "app/main.cpp knows app/cli only"
        angled = re.match(r"\s*#\s*include\s*<([^>]+)>", line)
        header = (angled or quoted).group(1) if angled or quoted else ""
        for pattern, allowed in rules.LIBRARY_ONLY_IN.items():
            if own and re.match(pattern, header) and own not in allowed:
                yield number, f"{own} must not know <{header}>"


def check_links(path, text):
    """The DEPENDS of a floor's CMakeLists.txt obey the floors as well."""
    own = folder_of(path)
    for call in re.finditer(r"coroscope_floor\(([^)]*)\)", text):
        number = text.count("\n", 0, call.start()) + 1
        words = call.group(1).split()
        if own and words[0] != own.replace("/", "_"):
            yield number, f"the target of {own} is {own.replace('/', '_')}"
        section = ""
        for word in words[1:]:
            if word in ("DEPENDS", "LINKS", "SOURCES"):
                section = word
            elif section == "DEPENDS" and own:
                reason = check_edge(own, word.replace("_", "/", 1))
                if reason:
                    yield number, reason


def check_text(path, text):
    """Rules for any file: size, marks, machine paths, the opening comment."""
    lines = text.count("\n") + (not text.endswith("\n"))
    if lines > rules.MOST_LINES:
        yield 1, f"{lines} lines, at most {rules.MOST_LINES}"
    for pattern, what in ((rules.MARK, "left-over mark"), (rules.MACHINE_PATH, "a path of one machine")):
        for match in pattern.finditer(text):
            number = text.count("\n", 0, match.start()) + 1
            yield number, f"{what}: {text.split(chr(10))[number - 1].strip()[:80]}"
    if path.endswith((".h", ".cpp")) and path.startswith(("core/", "app/")) and not text.startswith("// "):
        yield 1, "does not begin with a comment on what the file is responsible for"
    if path.endswith(".h") and "#pragma once" not in text:
        yield 1, "a header without #pragma once"
    if path.startswith("core/modules/py/") and text.strip() and not text.startswith(("#", '"""')):
        yield 1, "does not begin with a comment or docstring on what the file is responsible for"


def check_names(path, text):
    for word in re.split(r"[_./-]", path.lower()):
        if word in rules.EMPTY_FILE_WORDS:
            yield 1, f"the file's name says nothing: {word}"
    for match in rules.TYPE_NAME.finditer(text):
        if rules.EMPTY_TYPE_NAME.search(match.group(1) or match.group(2)):
            yield text.count("\n", 0, match.start()) + 1, f"the type's name says nothing: {match.group(1) or match.group(2)}"


def check_calls(path, code):
    tables = [rules.FORBIDDEN_EVERYWHERE]
    if path.startswith("core/") and path not in rules.MAY_WRITE:
        tables.append(rules.FORBIDDEN_IN_CORE)
    lines = code.split("\n")
    for table in tables:
        for pattern, reason in table.items():
            for match in re.finditer(pattern, code):
                number = code.count("\n", 0, match.start()) + 1
                yield number, f"{reason}: {lines[number - 1].strip()[:80]}"


def check_file(path, text):
    yield from check_text(path, text)
    if path.endswith("CMakeLists.txt"):
        yield from check_links(path, text)
    if path.endswith((".h", ".cpp")):
        code = code_only(text)
        yield from check_includes(path, text)
        yield from check_names(path, code)
        yield from check_calls(path, code)


def check_tree(root):
    """Every complaint about the tree below root, as text, in the order of the files."""
    complaints = []
    for path in source_files(root):
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            complaints.append(f"{path}:1: is not UTF-8")
            continue
        complaints += [f"{path}:{number}: {what}" for number, what in check_file(path, text)]
    return complaints


def main():
    root = Path(sys.argv[1]).resolve()
    complaints = check_tree(root)
    print("\n".join(complaints) if complaints else f"{len(source_files(root))} files are tidy")
    return 1 if complaints or not source_files(root) else 0


if __name__ == "__main__":
    sys.exit(main())
