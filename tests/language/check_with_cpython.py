"""Checks the expectations of the language cases against a CPython: what we expect must be what it does.

    check_with_cpython.py PYTHON [NAME ...]
    check_with_cpython.py --pyodide FOLDER [NAME ...]     # CPython 3.14 through node; FOLDER has node_modules/pyodide

A case that needs a newer CPython than the one given says `# python: 3.14`, and is left out and counted.
So is one of libraries that are not CPython's, on our simulated network: it says `# simulated`.
"""
import json
import re
import subprocess
import sys

import run


def needed(case):
    match = re.search(r"^# python: 3\.(\d+)$", case.read_text(encoding="utf-8"), re.MULTILINE)
    return int(match.group(1)) if match else 0


def is_simulated(case):
    return re.search(r"^# simulated$", case.read_text(encoding="utf-8"), re.MULTILINE) is not None


def check_with_pyodide(folder, cases):
    """As run.check_all does, with all the cases in one interpreter."""
    program = run.HERE / "cpython_314.mjs"
    done = subprocess.run(["node", program, folder, *cases], capture_output=True, check=True)
    results = json.loads(done.stdout)
    complaints = []
    for case in cases:
        result = results[str(case)]
        complaints.append(run.difference(case, result["out"], result["err"], result["code"]))
    return run.report(cases, complaints)


def main():
    if len(sys.argv) < 2 or (sys.argv[1] == "--pyodide" and len(sys.argv) < 3):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if sys.argv[1] == "--pyodide":
        return check_with_pyodide(sys.argv[2], [case for case in run.find_cases(sys.argv[3:]) if not is_simulated(case)])
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
