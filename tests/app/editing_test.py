"""A person edits a script, looks at lists, and changes how the real app looks; nothing typed is lost.

    editing_test.py COROSCOPE
"""
import sys
import tempfile
import unittest
from pathlib import Path

from window import Window

BINARY = ""
SOURCE = """import asyncio


async def main():
    print("one")
    await asyncio.sleep(1)


asyncio.run(main())
"""


class Editing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        program = Path(folder.name) / "program.py"
        program.write_text(SOURCE)
        cls.window = Window(BINARY, [str(program)])
        cls.window.__enter__()
        cls.addClassCleanup(cls.window.__exit__)

    def setUp(self):
        self.window.press("Escape")
        self.window.press("Escape")
        self.window.wait_for(lambda s: s["mode"] == "step" and s["page"] == "", "the plain window")

    def test_no_press_is_lost_however_quick(self):
        self.window.press("Home")
        self.window.wait_for(lambda s: s["cursor"] == 0, "the first step")
        self.window.tap("Right", 9)
        self.window.wait_for(lambda s: s["cursor"] == 9, "nine steps")
        self.window.tap("Left", 4)
        self.window.wait_for(lambda s: s["cursor"] == 5, "four steps back")

    def test_an_edit_runs_by_itself_and_an_error_keeps_text_and_run(self):
        before = self.window.state()["count"]
        self.window.press("e")
        self.window.wait_for(lambda s: s["mode"] == "edit", "the editor")
        self.window.press("End", "ctrl")
        self.window.type("print('two')\n")
        longer = self.window.wait_for(lambda s: s["edited"] and s["count"] > before, "the longer run")
        self.window.type("def (:\n")
        broken = self.window.wait_for(lambda s: s["problem"], "the syntax error")
        self.assertEqual(broken["count"], longer["count"])
        self.assertTrue(broken["edited"])
        self.window.press("Escape")
        self.window.wait_for(lambda s: s["mode"] == "step", "the end of editing")
        self.assertTrue(self.window.state()["edited"])
        self.window.click("restore")
        self.window.wait_for(lambda s: not s["edited"] and not s["problem"] and s["count"] == before, "the program as it was")

    def test_letters_are_text_while_one_types_and_commands_otherwise(self):
        axis = self.window.state()["axis"]
        self.window.press("x")
        self.window.wait_for(lambda s: s["axis"] != axis, "the other axis")
        self.window.press("x")
        self.window.wait_for(lambda s: s["axis"] == axis, "the axis as it was")
        self.window.press("e")
        self.window.wait_for(lambda s: s["mode"] == "edit", "the editor")
        self.window.type("x")
        self.window.wait_for(lambda s: s["edited"], "an edited text")
        self.assertEqual(self.window.state()["axis"], axis)
        self.window.tap("BackSpace")
        self.window.wait_for(lambda s: not s["edited"], "the text as it was")

    def test_lists_open_and_close_by_keys(self):
        self.window.press("o", "ctrl")
        self.window.wait_for(lambda s: s["page"] == "lessons", "the lessons")
        self.window.press("Escape")
        self.window.wait_for(lambda s: s["page"] == "", "the stage")
        self.window.press("F1")
        self.window.wait_for(lambda s: s["page"] == "keys", "the keys")
        self.window.press("F1")
        self.window.wait_for(lambda s: s["page"] == "", "the stage again")

    def test_text_grows_with_everything_and_goes_back(self):
        small = self.window.wait_for(lambda s: s["text_scale"] == 100, "text of normal size")
        self.window.press("equal", "ctrl")
        large = self.window.wait_for(lambda s: s["text_scale"] == 110 and s["buttons"]["edit"][3] > small["buttons"]["edit"][3],
                                     "larger buttons")
        self.assertGreater(large["buttons"]["edit"][2], small["buttons"]["edit"][2])
        self.window.press("0", "ctrl")
        self.window.wait_for(lambda s: s["text_scale"] == 100, "text of normal size again")

    def test_the_other_theme_is_another_picture(self):
        before = self.window.picture()
        self.window.press("t")
        self.window.wait_for(lambda s: s["theme"] == "light", "the light theme")
        self.assertNotEqual(self.window.picture(), before)
        self.window.press("t")
        self.window.wait_for(lambda s: s["theme"] == "dark", "the dark theme")


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
