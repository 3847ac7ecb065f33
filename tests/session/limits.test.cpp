// A run that reaches a limit leaves the process as it was: the next run is a run like any other.
#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "core/session/run.h"
#include "tests/support/catch_compat.h"

namespace {

/// The limit of time is reached after so many questions: the same place on every machine.
session::Run run_for(const std::string& program, int questions) {
    session::Limits limits;
    limits.max_memory = std::size_t{64} << 20;
    limits.max_events = 100'000;
    limits.interrupt = [](void* who) { return --*static_cast<int*>(who) < 0; };
    limits.who = &questions;
    return session::run({"x.py", program}, limits, session::Lines::leave_out);
}

constexpr int kSome = 200;
constexpr int kMany = 1'000'000;

std::string output_of(const session::Run& run) {
    std::string all;
    for (const auto out : run.recording.log().outs) all += run.recording.text(out);
    return all;
}

constexpr const char* kGood =
    "import asyncio\n"
    "async def main():\n"
    "    a = []\n"
    "    for _ in range(12): a = [a]\n"
    "    print(repr(a), await asyncio.sleep(1, 'end'))\n"
    "asyncio.run(main())\n";
constexpr const char* kGoodOutput = "[[[[[[[[[[[[[]]]]]]]]]]]]] end\n";

struct Hostile {
    const char* program;
    const char* message;
};

const Hostile kHostile[] = {
    {"while True:\n    pass\n", "Limit: the program ran too long (line 2)"},
    {"import asyncio\nasync def main():\n    while True:\n        await "
     "asyncio.sleep(0)\nasyncio.run(main())\n",
     "Limit: the program did not end within the limit of events (line 5)"},
    {"a = []\nwhile True:\n    a.append([0])\n",
     "Limit: the program used more memory than it may (line 3)"},
    {"while True:\n    print('x' * 1000000)\n", "Limit: the program wrote more text than it may (line 2)"},
    {"a, b = [], []\nfor _ in range(60):\n    a, b = [a, a], [b, b]\nprint(a == b)\n",
     "Limit: the program ran too long (line 4)"},
    {"a = ()\nfor _ in range(60):\n    a = (a, a)\nhash(a)\n", "Limit: the program ran too long (line 4)"},
    {"x = 3\nwhile True:\n    x = x * x % (2 ** 100003 - 1)\n", "Limit: the program ran too long (line 3)"},
    {"import re\nwhile True:\n    re.search('(x+x+)+y', 'x' * 20)\n",
     "Limit: the program ran too long (line 3)"},
    {"import asyncio, time\ndef spin():\n    while True:\n        pass\nasync def main():\n"
     "    await asyncio.gather(asyncio.to_thread(time.sleep, 9), "
     "asyncio.to_thread(spin))\nasyncio.run(main())\n",
     "Limit: the program ran too long (line 4)"},
};

}  // namespace

TEST_CASE("after a run that reached a limit the next one is as if it were the first", "[session][limits]") {
    for (const Hostile& hostile : kHostile) {
        const session::Run stopped = run_for(hostile.program, kSome);
        CHECK(stopped.ending == session::Ending::limit);
        CHECK(stopped.limit_message == hostile.message);
        const session::Run good = run_for(kGood, kMany);
        CHECK(good.ending == session::Ending::finished);
        CHECK(output_of(good) == kGoodOutput);
    }
}

TEST_CASE("how deep a program may go does not depend on the stack that it is run on", "[session][limits]") {
    const char* const deep =
        "a = []\nfor _ in range(100000):\n    a = [a]\n"
        "try:\n    repr(a)\nexcept RecursionError as e:\n    print(e)\n"
        "class C:\n    def __repr__(self): return repr(self)\n"
        "try:\n    repr(C())\nexcept RecursionError as e:\n    print(e)\n"
        "import threading\n"
        "def in_thread():\n    try:\n        repr(a)\n    except RecursionError as e:\n        print(e)\n"
        "threading.Thread(target=in_thread).start()\n";
    const session::Run here = run_for(deep, kMany);
    CHECK(output_of(here) ==
          "maximum recursion depth exceeded while getting the repr of an object\n"
          "maximum recursion depth exceeded\n"
          "maximum recursion depth exceeded while getting the repr of an object\n");
    std::string elsewhere;
    std::thread thread([&] { elsewhere = output_of(run_for(deep, kMany)); });
    thread.join();
    CHECK(elsewhere == output_of(here));
}

TEST_CASE("a run can be ended from outside at any time", "[session][limits]") {
    static std::atomic<bool> ended{false};
    session::Limits limits;
    limits.interrupt = [](void*) { return ended.load(); };
    std::thread other([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        ended = true;
    });
    const session::Run run =
        session::run({"x.py", "print(sum(range(10 ** 18)))\n"}, limits, session::Lines::record);
    other.join();
    CHECK(run.ending == session::Ending::limit);
    CHECK(run.failure_line == 1);
}
