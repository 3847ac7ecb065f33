"""Checks the expectations of the language cases against a CPython: what we expect must be what it does.

    check_with_cpython.py PYTHON [NAME ...]

A case that needs a newer CPython than the one given says `# python: 3.14`, and is left out and counted.
So is one of libraries that are not CPython's, on our simulated network: it says `# simulated`.
"""
import re
import subprocess
import sys

import run


def needed(case):
    match = re.search(r"^# python: 3\.(\d+)$", case.read_text(encoding="utf-8"), re.MULTILINE)
    return int(match.group(1)) if match else 0


def is_simulated(case):
    return re.search(r"^# simulated$", case.read_text(encoding="utf-8"), re.MULTILINE) is not None


def main():
    if len(sys.argv) < 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    python, names = sys.argv[1], sys.argv[2:]
    minor = int(subprocess.run([python, "-c", "import sys; print(sys.version_info.minor)"],
                               capture_output=True, text=True, check=True).stdout)
    cases = run.find_cases(names)
    real = [case for case in cases if not is_simulated(case)]
    if len(real) < len(cases):
        print(f"{len(cases) - len(real)} cases are of the simulated world")
    checked = [case for case in real if needed(case) <= minor]
    if len(checked) < len(real):
        print(f"{len(real) - len(checked)} cases need a newer CPython than 3.{minor}")
    return run.check_all([python, "-X", "utf8"], checked, 2)


if __name__ == "__main__":
    sys.exit(main())
