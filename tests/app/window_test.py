"""The real app steps through a real script when a person presses keys and clicks buttons.

    window_test.py COROSCOPE
"""
import sys
import time
import unittest
from pathlib import Path

from window import Window, wait_until

PROGRAM = Path(__file__).resolve().parent.parent / "conformance" / "gather" / "nested_groups.py"
BINARY = ""


class TheWindow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.window = Window(BINARY, [str(PROGRAM)])
        cls.window.__enter__()
        cls.addClassCleanup(cls.window.__exit__)

    def setUp(self):
        self.window.press("Home")
        self.start = self.window.wait_for(lambda s: s["cursor"] == 0, "the first step")

    def test_the_script_ran_and_has_steps(self):
        self.assertGreater(self.start["count"], 10)

    def test_right_steps_forward_and_left_steps_back(self):
        self.window.press("Right")
        there = self.window.wait_for(lambda s: s["cursor"] > 0, "a step forward")
        self.window.press("Right")
        self.window.wait_for(lambda s: s["cursor"] > there["cursor"], "a second step forward")
        self.window.press("Left")
        self.window.wait_for(lambda s: s["cursor"] == there["cursor"], "the step back")

    def test_end_goes_to_the_end_and_home_to_the_start(self):
        self.window.press("End")
        self.window.wait_for(lambda s: s["cursor"] >= s["count"] - 1, "the last step")
        self.window.press("Home")
        self.window.wait_for(lambda s: s["cursor"] == 0, "the first step")

    def test_the_next_button_steps_and_the_back_button_returns(self):
        self.window.click("step_forward")
        self.window.wait_for(lambda s: s["cursor"] > 0, "a step forward by the button")
        self.window.click("step_back")
        self.window.wait_for(lambda s: s["cursor"] == 0, "the step back by the button")

    def test_space_plays_the_run_and_space_stops_it(self):
        self.window.press("space")
        self.window.wait_for(lambda s: s["cursor"] > 0, "the run to play")
        self.window.press("space")

        def stands_still():
            before = self.window.state()["cursor"]
            time.sleep(0.7)
            return self.window.state()["cursor"] == before

        wait_until(stands_still, "the run to stop")
        self.assertTrue(self.window.is_running())

    def test_variables_come_while_one_steps(self):
        self.window.press("Right")
        self.window.wait_for(lambda s: s["has_values"], "the variables")

    def test_the_palette_does_what_it_finds(self):
        before = self.window.state()["axis"]
        self.window.press("p", "ctrl", "shift")
        self.window.wait_for(lambda s: s["page"] == "palette", "the palette")
        self.window.type("axis")
        self.window.press("Return")
        self.window.wait_for(lambda s: s["page"] == "" and s["axis"] != before, "the other axis")
        self.window.press("x")
        self.window.wait_for(lambda s: s["axis"] == before, "the axis as it was")

    def test_g_makes_a_step_a_turn_of_a_task(self):
        self.window.press("g")
        self.window.wait_for(lambda s: s["stride"] != 0, "longer steps")
        self.window.press("Right")
        self.window.wait_for(lambda s: s["cursor"] > 2, "a long step")
        self.window.press("g")
        self.window.press("g")
        self.window.wait_for(lambda s: s["stride"] == 0, "single steps again")

    def test_borders_between_panels_can_be_dragged(self):
        for name, axis, by in (("split columns", 0, -90), ("split left", 1, -60), ("split right", 1, 60)):
            state = self.window.wait_for(lambda s: name in s["buttons"], f"{name} is there")
            before = state["buttons"][name][axis]
            self.window.drag(name, by if axis == 0 else 0, by if axis == 1 else 0)
            self.window.wait_for(lambda s: name in s["buttons"] and abs(s["buttons"][name][axis] - before - by) <= 3, f"{name} moved")

    def test_another_step_is_another_picture(self):
        before = self.window.picture()
        self.assertGreater(len(set(before)), 8, "the window is blank")
        self.window.press("End")
        self.window.wait_for(lambda s: s["cursor"] >= s["count"] - 1, "the last step")
        wait_until(lambda: self.window.picture() != before, "another picture")


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
