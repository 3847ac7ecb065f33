// Variables of a program at a moment: what they are, whose they are, and which have changed.
#include "core/session/values.h"

#include "tests/support/catch_compat.h"

namespace {

using session::FrameValues;
using session::StepIndex;

struct Looked {
    session::Recording recording;
    session::Values values;

    /// The last moment at which the line is about to run.
    StepIndex at_line(std::uint32_t line) const {
        for (StepIndex k = recording.size(); k > 0; --k) {
            const trace::Event event = recording.event(k - 1);
            const auto* at = event.get_if<trace::Line>();
            if (at != nullptr && at->line == line) return k;
        }
        return 0;
    }
    /// "f: a=1 b=2; g: c=3", changed ones with a star.
    std::string text(StepIndex k, StepIndex before) const {
        return text(recording.event(k - 1).task, k, before);
    }
    std::string text(session::TaskId task, StepIndex k, StepIndex before) const {
        std::string all;
        for (const FrameValues& frame : values.frames(task, k, before)) {
            all += (all.empty() ? "" : "; ") + std::string(frame.function) + ":";
            for (const session::Variable& v : frame.variables) {
                all += " " + std::string(v.name) + "=" + std::string(v.value) + (v.is_changed ? "*" : "");
            }
        }
        return all;
    }
};

Looked looked(const std::string& program) {
    const session::Source source{"x.py", program};
    session::Run run = session::run(source, {}, session::Lines::record);
    session::Values values =
        session::values_between(source, {}, session::Lines::record, 1, run.recording.size());
    return {std::move(run.recording), std::move(values)};
}

}  // namespace

TEST_CASE("a moment has the variables of the frames that run, changed ones marked", "[session][values]") {
    const Looked run = looked(
        "import asyncio\n"
        "async def fetch(name, delay):\n"
        "    words = [name]\n"
        "    words.append(delay)\n"
        "    await asyncio.sleep(delay)\n"
        "    return words\n"
        "async def main():\n"
        "    got = await fetch('users', 0.5)\n"
        "    print(got)\n"
        "asyncio.run(main())\n");
    REQUIRE(run.values.first() == 1);
    REQUIRE(run.values.last() == run.recording.size());
    const StepIndex k = run.at_line(5);
    CHECK(run.text(k, k - 1) == "main:; fetch: name='users' delay=0.5 words=['users', 0.5]*");
    CHECK(run.text(k, k) == "main:; fetch: name='users' delay=0.5 words=['users', 0.5]");
    CHECK(run.text(run.at_line(9), k) == "main: got=['users', 0.5]*");
}

TEST_CASE("a suspended task keeps its variables, a new one has its arguments", "[session][values]") {
    const Looked run = looked(
        "import asyncio\n"
        "async def work(n):\n"
        "    twice = n * 2\n"
        "    await asyncio.sleep(1)\n"
        "async def main():\n"
        "    a = asyncio.create_task(work(1))\n"
        "    b = asyncio.create_task(work(2))\n"
        "    await asyncio.sleep(0)\n"
        "    await a\n"
        "    await b\n"
        "asyncio.run(main())\n");
    const StepIndex before = run.at_line(8);
    CHECK(run.text(session::TaskId{3}, before, before) == "work: n=2");
    const StepIndex after = run.at_line(9);
    CHECK(run.text(session::TaskId{3}, after, after) == "work: n=2 twice=4");
    CHECK(run.text(after, after) == "main: a=<Task Task-2 pending> b=<Task Task-3 pending>");
}

TEST_CASE("outside any task the variables are the module's data", "[session][values]") {
    const Looked run = looked(
        "import asyncio\n"
        "limit = 3\n"
        "def double(x):\n"
        "    return 2 * x\n"
        "def outer():\n"
        "    y = double(limit)\n"
        "    return y\n"
        "total = outer()\n"
        "print(total)\n");
    CHECK(run.text(run.at_line(9), run.at_line(8)) == "<module>: limit=3 total=6*");
    CHECK(run.text(run.at_line(4), 0) == "outer:; double: x=3");
}

TEST_CASE("texts of values are bounded and run no code of the program", "[session][values]") {
    const Looked run = looked(
        "import asyncio, collections, enum\n"
        "class Loud:\n"
        "    def __init__(self): self.a = 1; self.b = 'x'\n"
        "    def __repr__(self):\n"
        "        while True: pass\n"
        "class Colour(enum.Enum):\n"
        "    RED = 1\n"
        "def f():\n"
        "    loud = Loud()\n"
        "    deep = [[[[[1]]]]]\n"
        "    deep.append(deep)\n"
        "    long = 'x' * 1000\n"
        "    huge = 10 ** 5000\n"
        "    many = list(range(100))\n"
        "    queue = collections.deque([1, 2, 3])\n"
        "    queue.popleft()\n"
        "    colour = Colour.RED\n"
        "    error = ValueError('no')\n"
        "    lock = asyncio.Lock()\n"
        "    pass\n"
        "f()\n");
    const StepIndex k = run.at_line(20);
    const std::string text = run.text(k, k);
    INFO(text);
    CHECK(text.find("loud=Loud(a=1, b='x')") != std::string::npos);
    CHECK(text.find("huge=<int of 16610 bits>") != std::string::npos);
    CHECK(text.find("many=[0, 1, 2, 3, 4, 5, 6, 7, \u2026]") != std::string::npos);
    CHECK(text.find("queue=deque([2, 3])") != std::string::npos);
    CHECK(text.find("colour=Colour.RED") != std::string::npos);
    CHECK(text.find("error=ValueError('no')") != std::string::npos);
    CHECK(text.find("lock=<Lock unlocked>") != std::string::npos);
    CHECK(text.size() < 1200);
}

TEST_CASE("an instance with slots shows what is in them", "[session][values]") {
    const Looked run = looked(
        "class Base:\n"
        "    __slots__ = ('b', 'a')\n"
        "class Point(Base):\n"
        "    __slots__ = ('x',)\n"
        "def f():\n"
        "    p = Point()\n"
        "    p.a, p.x = 1, [2]\n"
        "    return p\n"
        "f()\n");
    CHECK(run.text(run.at_line(8), run.at_line(7)) == "f: p=Point(a=1, x=[2])*");
}

TEST_CASE("a stretch of moments is as good as the whole run", "[session][values]") {
    const std::string program =
        "import asyncio\n"
        "async def main():\n"
        "    for i in range(50):\n"
        "        await asyncio.sleep(0)\n"
        "asyncio.run(main())\n";
    const Looked run = looked(program);
    const session::Values part =
        session::values_between({"x.py", program}, {}, session::Lines::record, 100, 120);
    CHECK(part.first() == 100);
    CHECK(part.last() == 120);
    for (StepIndex k = 100; k <= 120; ++k) {
        const auto whole = run.values.frames(session::TaskId{1}, k, k);
        const auto piece = part.frames(session::TaskId{1}, k, k);
        REQUIRE(whole.size() == piece.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            REQUIRE(whole[i].variables.size() == piece[i].variables.size());
            for (std::size_t v = 0; v < whole[i].variables.size(); ++v)
                CHECK(whole[i].variables[v].value == piece[i].variables[v].value);
        }
    }
    CHECK_FALSE(part.covers(99));
    CHECK_FALSE(part.covers(121));
}
