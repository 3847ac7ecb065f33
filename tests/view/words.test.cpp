// Texts of the window: times, lessons' headings, output lines, marks at the source.
#include <algorithm>
#include <set>

#include "app/view/code_marks.h"
#include "app/view/lessons.h"
#include "app/view/output_lines.h"
#include "app/view/stage_text.h"
#include "app/view/time_text.h"
#include "app/view/window_layout.h"
#include "tests/support/catch_compat.h"
#include "tests/view/recordings.h"

using namespace view;
using base::Seconds;

TEST_CASE("times have at least three decimals and durations no more than they need") {
    CHECK(seconds_text(Seconds::from_double(0.2)) == "0.200 s");
    CHECK(seconds_text(Seconds::from_double(12.34567)) == "12.34567 s");
    CHECK(seconds_text(Seconds::infinity()) == "never");
    CHECK(duration_text(Seconds::from_double(3.0)) == "3 s");
    CHECK(duration_text(Seconds::from_double(0.25)) == "0.25 s");
    CHECK(duration_text(Seconds::from_double(-0.5)) == "-0.5 s");
}

TEST_CASE("where room is short, times are rounded to four decimals") {
    CHECK(short_seconds_text(Seconds::from_nanoseconds(139'274'159)) == "0.1393 s");
    CHECK(short_seconds_text(Seconds::from_nanoseconds(200'000'000)) == "0.200 s");
    CHECK(short_seconds_text(Seconds::from_nanoseconds(999'999'999)) == "1.000 s");
    CHECK(short_duration_text(Seconds::from_nanoseconds(1'500'049'999)) == "1.5 s");
    CHECK(short_duration_text(Seconds::from_nanoseconds(20)) == "0.00000002 s");
}

TEST_CASE("a lesson's text begins below its heading") {
    const Lesson lesson = lesson_from("a/b.py", "# Chapter: C\n# Title: T\n# About: A.\n\nimport asyncio\n");
    CHECK(lesson.source == "import asyncio\n");
    CHECK(lesson.summary == "A.");
    CHECK(lesson_from("x.py", "# a comment\nx = 1\n").source == "# a comment\nx = 1\n");
}

TEST_CASE("a lesson's heading is read from its first comments, or made from its path") {
    const Lesson named = lesson_from("02_together/01_gather.py",
                                     "# Title: Three at once\n# Chapter: Together\n# About: Waiting for "
                                     "all.\nimport asyncio\n# Title: no\n");
    CHECK(named.id == "02_together/01_gather");
    CHECK(named.title == "Three at once");
    CHECK(named.chapter == "Together");
    CHECK(named.summary == "Waiting for all.");
    const Lesson plain =
        lesson_from("02_running_together/01_first_steps.py", "# What gather does.\nimport asyncio\n");
    CHECK(plain.title == "First steps");
    CHECK(plain.chapter == "Running together");
    CHECK(plain.summary == "What gather does.");
    CHECK(lesson_from("x.py", "").title == "X");
}

TEST_CASE("lessons are found by id, last part, number and words") {
    std::vector<Lesson> lessons{lesson_from("a/one.py", "# about cats\n"),
                                lesson_from("a/two.py", "# about Queues\n")};
    CHECK(find_lesson(lessons, "a/two") == &lessons[1]);
    CHECK(find_lesson(lessons, "two") == &lessons[1]);
    CHECK(find_lesson(lessons, "1") == &lessons[0]);
    CHECK(find_lesson(lessons, "3") == nullptr);
    CHECK(find_lesson(lessons, "") == nullptr);
    CHECK(matching_lessons(lessons, "").size() == 2);
    CHECK(matching_lessons(lessons, "QUEUE about") == std::vector<std::size_t>{1});
    CHECK(matching_lessons(lessons, "cats queues").empty());
}

TEST_CASE("what the program wrote appears line by line, and its last words at the end") {
    const session::Recording recording = view_tests::recording("exceptions/uncaught_from_gather");
    const std::vector<OutputLine> lines = output_lines(recording);
    REQUIRE_FALSE(lines.empty());
    CHECK(std::is_sorted(lines.begin(), lines.end(),
                         [](const OutputLine& a, const OutputLine& b) { return a.at < b.at; }));
    CHECK(lines.back().kind == OutputKind::kError);
    CHECK(lines.back().text == "LookupError: template 'draft' not found");
    CHECK(lines_at(lines, 0) == 0);
    CHECK(lines_at(lines, recording.size()) == lines.size());
    CHECK(lines_at(lines, lines[0].at) == 1);
    CHECK(lines_at(lines, lines[0].at - 1) == 0);
}

TEST_CASE("a running task has the first mark at its line") {
    for (const char* name : view_tests::kPrograms) {
        const RunPtr run = view_tests::run(name);
        for (session::StepIndex k = 0; k <= run->recording.size(); ++k) {
            const session::Snapshot now = session::snapshot_at(run->recording, k);
            const std::vector<CodeMark> marks = code_marks(*run, now);
            for (std::size_t i = 1; i < marks.size(); ++i) {
                REQUIRE(marks[i - 1].line <= marks[i].line);
                if (marks[i].runs) CHECK(marks[i - 1].line < marks[i].line);
            }
        }
    }
}

TEST_CASE("a task that has not begun stands at the def of its coroutine") {
    const RunPtr run = view_tests::run("realistic/dining_philosophers");
    const std::string_view source = run->recording.source().text;
    int seen = 0;
    for (std::size_t i = 0; i < run->recording.task_count(); ++i) {
        const session::TaskId task{static_cast<std::uint32_t>(i + 1)};
        const int line = run->definition_of(task);
        if (line == 0) continue;
        ++seen;
        const std::string_view name = run->recording.text(run->recording.task(task).coro);
        const std::string_view last =
            name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
        const std::string wanted = "def " + std::string(last) + "(";
        CHECK(run->code[static_cast<std::size_t>(line) - 1].text.find(wanted) != std::string_view::npos);
    }
    CHECK(seen >= 6);
    CHECK(source.size() > 100);
    CHECK(run->definition_of(session::TaskId{100000}) == 0);
}

TEST_CASE("every ready handle has a word for why it is ready") {
    const session::Recording recording = view_tests::recording("queues/worker_pool_join");
    int told = 0;
    for (session::StepIndex k = 0; k <= recording.size(); ++k) {
        const session::Snapshot now = session::snapshot_at(recording, k);
        for (const session::ReadyHandle& handle : now.ready) {
            if (!handle.task) continue;
            CHECK_FALSE(reason_text(recording, now, handle).empty());
            ++told;
        }
    }
    CHECK(told > 20);
}

TEST_CASE("the window is divided without gaps and overlaps, at every size") {
    for (const float scale : {1.0F, 1.6F, 2.2F}) {
        for (const Point size : {Point{640, 480}, Point{1280, 720}, Point{1600, 900}, Point{3840, 2160}}) {
            const WindowLayout w = window_layout(size.x, size.y, scale, Settings{});
            float area = 0.0F;
            for (const Rect& r : {w.top, w.code, w.output, w.stage, w.timeline, w.foot}) {
                CHECK(r.w > 0.0F);
                CHECK(r.h > 0.0F);
                CHECK(r.right() <= size.x + 0.5F);
                CHECK(r.bottom() <= size.y + 0.5F);
                area += r.w * r.h;
            }
            CHECK(area == Approx(size.x * size.y).epsilon(0.001));
        }
    }
}

TEST_CASE("the boxes of the stage lie inside it and apart from each other") {
    for (const bool narrow : {false, true}) {
        for (const bool workers : {false, true}) {
            const Rect area{500, 46, 1040, 310};
            const StageLayout s = stage_layout(area, 1.0F, workers, narrow);
            std::vector<Rect> boxes;
            for (const Rect& r : {s.running, s.ready, s.timers, s.waiting, s.workers, s.finished}) {
                if (!r.empty()) boxes.push_back(r);
            }
            CHECK(boxes.size() == (narrow ? 3U : workers && !s.finished.empty() ? 6U : 5U));
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                CHECK(boxes[i].bottom() <= area.bottom());
                CHECK(boxes[i].right() <= area.right());
                for (std::size_t j = i + 1; j < boxes.size(); ++j)
                    CHECK(intersection(boxes[i], boxes[j]).empty());
            }
        }
    }
}

TEST_CASE("the loop's own functions are shown by their name alone, a program's with its class") {
    CHECK(view::short_function("BaseSelectorEventLoop._accept_connection") == "_accept_connection");
    CHECK(view::short_function("_SelectorTransport._call_connection_lost") == "_call_connection_lost");
    CHECK(view::short_function("BaseEventLoop.shutdown_asyncgens") == "shutdown_asyncgens");
    CHECK(view::short_function("Counter.on_done") == "Counter.on_done");
    CHECK(view::short_function("main") == "main");
    CHECK(session::unqualified("main.<locals>.inner") == "inner");
    CHECK(session::unqualified("main") == "main");
}

TEST_CASE("a callback that sets a future tells of a sleep only where a timer asked for it") {
    const session::Run run =
        session::run({"x.py",
                      "import asyncio\n"
                      "def _set_result_unless_cancelled():\n"
                      "    pass\n"
                      "async def main():\n"
                      "    asyncio.get_running_loop().call_soon(_set_result_unless_cancelled)\n"
                      "    await asyncio.sleep(1)\n"
                      "asyncio.run(main())\n"},
                     {}, session::Lines::record);
    const session::Recording& recording = run.recording;
    std::set<std::string> texts;
    for (session::StepIndex k = 0; k <= recording.size(); ++k) {
        const session::Snapshot now = session::snapshot_at(recording, k);
        for (const session::ReadyHandle& handle : now.ready)
            if (!handle.task) texts.insert(view::callback_text(recording, now, handle.label, handle.timer));
    }
    CHECK(texts.count("timer of Task-1") == 1);
    CHECK(texts.count("sets a future's result") == 1);
}
