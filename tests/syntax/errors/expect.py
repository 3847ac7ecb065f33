"""Write expected.tsv: what CPython 3.14 says of every program in this folder.

Run it with CPython 3.14. Each line has the file, the type of the exception, lineno, offset,
end_lineno, end_offset and msg, with tabs between them.
"""

import pathlib
import sys
import warnings


def error_of(path):
    try:
        compile(path.read_bytes().decode(), path.name, "exec", dont_inherit=True)
    except SyntaxError as error:
        return error
    raise SystemExit(f"{path.name}: no error")


def main(folder):
    warnings.simplefilter("ignore")
    assert sys.version_info[:2] == (3, 14), sys.version
    lines = []
    for path in sorted(folder.glob("*.py")):
        if path.name == "expect.py":
            continue
        error = error_of(path)
        fields = [path.name, type(error).__name__, error.lineno, error.offset]
        fields += [error.end_lineno, error.end_offset, error.msg]
        lines.append("\t".join(str(field) for field in fields) + "\n")
    (folder / "expected.tsv").write_text("".join(lines))


if __name__ == "__main__":
    main(pathlib.Path(__file__).resolve().parent)
