"""Checks that the language runner can fail, with small cases run on the Python that runs this test."""
import sys
import tempfile
import unittest
from pathlib import Path

import run


def complaint(text):
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case.py"
        case.write_text(text, encoding="utf-8")
        return run.complaint([sys.executable], case)


class LanguageRunner(unittest.TestCase):
    def test_what_is_expected_passes(self):
        self.assertIsNone(complaint("print(1 + 1)  # expect: 2\nprint()  # expect:\nprint('é')  # expect: é\n"))
        self.assertIsNone(complaint("raise ValueError('x')  # expect error: ValueError: x\n"))

    def test_another_line_fails(self):
        self.assertIn("line 1", complaint("print(2)  # expect: 3\n"))

    def test_a_missing_line_fails(self):
        self.assertIn("missing", complaint("print(2)  # expect: 2\n# expect: 3\n"))

    def test_a_line_too_much_fails(self):
        self.assertIn("too much", complaint("print(2)  # expect: 2\nprint(3)\n"))

    def test_an_error_that_nobody_expects_fails(self):
        self.assertIn("standard error", complaint("print(2)  # expect: 2\n1 / 0\n"))

    def test_an_error_that_does_not_come_fails(self):
        self.assertIn("standard error", complaint("print(2)  # expect: 2\n# expect error: ValueError\n"))

    def test_an_exit_status_that_nobody_expects_fails(self):
        self.assertIn("exit status", complaint("print(2)  # expect: 2\nimport sys; sys.exit(3)\n"))

    def test_a_case_without_expectation_fails(self):
        self.assertIn("no expectation", complaint("x = 1\n"))


if __name__ == "__main__":
    unittest.main()
