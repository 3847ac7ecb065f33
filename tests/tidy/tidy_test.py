"""Checks that every tidy rule can fail, on small trees made here."""
import tempfile
import unittest
from pathlib import Path

import rules
import tidy

OPENING = "// What this is for.\n"


def complaints(path, text):
    """What tidy says about a tree of one file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / path
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        return tidy.check_tree(Path(folder))


class Tidy(unittest.TestCase):
    def bad(self, path, text, word):
        found = complaints(path, text)
        self.assertTrue(any(word in line for line in found), f"{word!r} not in {found}")

    def good(self, path, text):
        self.assertEqual(complaints(path, text), [])

    def cpp(self, line):
        return f"{OPENING}{line}\n"

    def test_an_include_of_the_own_folder_and_of_a_lower_floor_passes(self):
        self.good("core/loop/task.cpp", OPENING + '#include "core/loop/task.h"\n#include "core/object/value.h"\n')

    def test_an_upward_include_fails(self):
        self.bad("core/object/value.cpp", self.cpp('#include "core/loop/task.h"'), "floor 2")

    def test_an_include_of_the_same_floor_fails(self):
        self.bad("core/vm/frame.cpp", self.cpp('#include "core/aio/sleep.h"'), "floor 3")

    def test_an_include_from_the_app_fails_in_the_core(self):
        self.bad("core/session/run.cpp", self.cpp('#include "app/view/state.h"'), "floor 6")

    def test_a_floor_that_must_not_be_known_fails(self):
        self.bad("core/loop/task.cpp", self.cpp('#include "core/syntax/ast.h"'), "must not know")

    def test_an_include_without_the_path_from_the_top_fails(self):
        self.bad("core/loop/task.cpp", self.cpp('#include "task.h"'), "path from the top")

    def test_a_library_of_a_higher_floor_fails(self):
        self.bad("app/view/state.cpp", self.cpp("#include <imgui.h>"), "must not know <imgui.h>")
        self.bad("app/panels/code.cpp", self.cpp("#include <GLFW/glfw3.h>"), "must not know <GLFW/glfw3.h>")

    def test_a_library_of_the_own_floor_passes_in_quotes_too(self):
        self.good("app/ui/theme.cpp", self.cpp('#include "imgui.h"'))
        self.bad("core/base/a.cpp", self.cpp('#include "imgui.h"'), "must not know <imgui.h>")

    def test_an_upward_link_fails(self):
        self.bad("core/object/CMakeLists.txt", "coroscope_floor(core_object DEPENDS core_base core_loop)\n", "floor 2")
        self.good("core/object/CMakeLists.txt", "coroscope_floor(core_object DEPENDS core_base LINKS dep::x)\n")

    def test_every_floor_is_above_what_it_must_not_know(self):
        for own, others in rules.MUST_NOT_KNOW.items():
            for other in others:
                self.assertLess(rules.FLOORS[other], rules.FLOORS[own])

    def test_a_long_file_fails(self):
        self.good("core/base/a.cpp", OPENING * 600)
        self.bad("core/base/a.cpp", OPENING * 601, "601 lines")

    def test_a_file_without_an_opening_comment_fails(self):
        self.bad("core/base/a.cpp", "int x;\n", "does not begin")

    def test_a_header_without_pragma_once_fails(self):
        self.bad("core/base/a.h", self.cpp("int x();"), "#pragma once")

    def test_marks_and_machine_paths_fail(self):
        self.bad("core/base/a.cpp", self.cpp("// TO" "DO: later"), "mark")
        self.bad("app/notes.md", "see /wo" "rk/x\n", "machine")

    def test_names_that_say_nothing_fail(self):
        self.bad("core/base/a.cpp", self.cpp("class TaskManager {};"), "TaskManager")
        self.bad("core/base/string_utils.cpp", OPENING, "utils")
        self.good("core/base/a.cpp", self.cpp("struct Dataclass {};"))
        self.good("core/base/a.cpp", self.cpp("struct ImDrawData;\nvoid paint(const struct ImDrawData& picture) {}"))
        self.bad("core/base/a.cpp", self.cpp("struct RunInfo : Base {};"), "RunInfo")

    def test_forbidden_calls_fail_in_the_core(self):
        for line in ("#include <chrono>", "auto t = std::chrono::steady_clock::now();", "auto t = time(nullptr);",
                     "auto t = std::time(nullptr);", "int r = rand();", "#include <thread>", "#include <iostream>",
                     'printf("x");', 'std::printf("x");', 'FILE* f = fopen("a", "r");', 'getenv("HOME");',
                     "throw 1;", "#include <cassert>", "#include <random>",
                     'fmt::print("x");', "std::mutex m;"):
            self.bad("core/base/a.cpp", self.cpp(line), "ASSERT" if "cassert" in line else "the core")

    def test_clocks_and_threads_are_for_the_app(self):
        self.good("app/shell/a.cpp", self.cpp("#include <chrono>"))

    def test_what_the_compilers_lack_fails_everywhere(self):
        for line in ("std::ranges::sort(v);", "#include <format>", "std::bit_cast<int>(x);", "std::jthread t;",
                     "#include <source_location>", "#include <regex>"):
            self.bad("app/view/a.cpp", self.cpp(line), "no std::")

    def test_comments_and_strings_are_not_code(self):
        self.good("core/base/a.cpp", OPENING + '// printf( and throw\nauto s = "throw rand()"; /* fopen( */\n'
                                               'auto r = R"(throw)"; char c = \'"\'; auto t = "x";\n'
                                               "auto n = 1'000'000; auto u = loop.time(); double time() const;\n")

    def test_code_after_a_digit_separator_is_still_code(self):
        self.bad("core/base/a.cpp", self.cpp("auto n = 1'000; throw 1; auto m = 2'000;"), "throws")


if __name__ == "__main__":
    unittest.main()
