"""Checks that the comparison of traces can fail: each change of a real trace below must be found."""
import copy
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import conformance_trace as traces

HERE = Path(__file__).resolve().parent


def case_text():
    return (HERE / "gather" / "nested_groups.jsonl").read_text(encoding="utf-8")


def difference(change, level=2):
    """First difference, as an index, after `change` was applied to a copy of the events."""
    expected = traces.parse(case_text())
    actual = change(copy.deepcopy(expected))
    return traces.first_difference(traces.at_level(expected, level), traces.at_level(actual, level))


def change_first(kind, field, value):
    def change(rows):
        next(event for _, event in rows if event["ev"] == kind)[field] = value
        return rows
    return change


class Comparison(unittest.TestCase):
    def test_a_trace_equals_itself_at_every_level(self):
        for level in (1, 2, 3):
            self.assertIsNone(difference(lambda rows: rows, level))

    def test_a_missing_last_event_is_found(self):
        for level in (1, 2, 3):
            self.assertIsNotNone(difference(lambda rows: rows[:-1], level))

    def test_another_text_is_found(self):
        for level in (1, 2, 3):
            self.assertIsNotNone(difference(change_first("out", "text", "something else"), level))

    def test_another_order_is_found(self):
        self.assertIsNotNone(difference(lambda rows: rows[::-1]))

    def test_the_schedule_is_not_part_of_level_1(self):
        change = change_first("tick", "ready", 99)
        self.assertIsNone(difference(change, 1))
        self.assertIsNotNone(difference(change, 2))

    def test_lines_are_part_of_level_3_only(self):
        change = change_first("line", "line", 99)
        self.assertIsNone(difference(change, 2))
        self.assertIsNotNone(difference(change, 3))

    def test_a_callback_counts_by_its_place_and_not_by_its_name(self):
        self.assertIsNone(difference(change_first("callback", "name", "other")))
        self.assertIsNotNone(difference(change_first("callback", "task", "other")))

    def test_times_may_differ_by_a_nanosecond(self):
        def later(seconds):
            def change(rows):
                rows[-1][1]["t"] += seconds
                return rows
            return change
        self.assertIsNone(difference(later(1e-9)))
        self.assertIsNotNone(difference(later(3e-9)))

    def test_true_is_not_one(self):
        self.assertEqual(traces.differing_fields({"ev": "x", "n": 1}, {"ev": "x", "n": True}), ["n"])


class Runner(unittest.TestCase):
    def status(self, body):
        with tempfile.TemporaryDirectory() as folder:
            fake = Path(folder) / "coroscope"
            fake.write_text(f"#!{sys.executable}\nimport sys\nexpected = open(sys.argv[2][:-3] + '.jsonl').read()\n{body}\n")
            os.chmod(fake, 0o755)
            done = subprocess.run([sys.executable, str(HERE / "run.py"), str(fake), "gather/nested_groups"],
                                  capture_output=True, text=True)
        return done.returncode

    def test_the_right_trace_passes(self):
        self.assertEqual(self.status("print(expected, end='')"), 0)

    def test_an_empty_trace_fails(self):
        self.assertEqual(self.status("pass"), 1)

    def test_a_crash_after_the_right_trace_fails(self):
        self.assertEqual(self.status("print(expected, end='', flush=True); import os; os.abort()"), 1)

    def test_text_that_is_no_trace_fails(self):
        self.assertEqual(self.status("print('hello')"), 1)


if __name__ == "__main__":
    unittest.main()
