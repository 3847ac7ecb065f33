// Each kind of finding in the program that has it, and none in good programs.
#include "core/session/findings.h"

#include <set>

#include "tests/session/traces.h"
#include "tests/support/catch_compat.h"

using namespace session;
using session_tests::conformance_traces;
using session_tests::imported;

namespace {

/// "line: kind: message" of each finding of a conformance program.
std::string found_in(const std::string& name) {
    for (const auto& trace : conformance_traces()) {
        if (trace.name != name) continue;
        std::string text;
        for (const Finding& finding : find_findings(imported(trace))) {
            text += std::to_string(finding.line) + ": " + finding_word(finding.kind) + ": " +
                    plain_text(finding.message) + "\n";
        }
        return text;
    }
    return "no such trace";
}

}  // namespace

TEST_CASE("a coroutine that was never awaited is found where it was called") {
    CHECK(found_in("mistakes/forgotten_await") ==
          "15: never awaited: save was called, which makes a coroutine, but nothing ran it: write await "
          "save(...), or give "
          "it to asyncio.create_task.\n");
}

TEST_CASE("a call that blocks the loop is found with those it starves") {
    CHECK(found_in("mistakes/time_sleep_in_gather") ==
          "8: blocked loop: The thread is blocked for 0.08 s, and the loop with it: Task-3 and Task-4 could "
          "not run "
          "meanwhile. Await instead (asyncio.sleep, an async library), or use asyncio.to_thread.\n");
}

TEST_CASE("an exception that nobody saw is found with its task") {
    CHECK(found_in("mistakes/exception_never_retrieved") ==
          "8: exception never retrieved: Task-3 (charge) ended with ValueError: cannot charge -5 to bob, and "
          "nobody awaited "
          "it to see that.\n");
}

TEST_CASE("a task that the end of the run cuts off is found where it was") {
    CHECK(found_in("mistakes/lost_task") ==
          "7: task cut off: Task-2 (send_report) still waited for asyncio.sleep(0.03) when the main "
          "coroutine ended, so "
          "asyncio.run cancelled it. Await it before the end.\n");
}

TEST_CASE("awaits in a row are found when no call can need another") {
    CHECK(found_in("mistakes/await_in_a_loop") ==
          "11: sequential awaits: This line waits 5 times, one after the other, 0.15 s in all, though no "
          "call needs the "
          "result of another: asyncio.gather or a TaskGroup lets them all wait at the same time.\n");
    CHECK(found_in("async_context/exit_stack") == "");
}

TEST_CASE("a deadlock is found with who waits for whom") {
    const char* const json = R"({"ev": "spawn", "t": 0.0, "task": "Task-1", "coro": "main", "by": null}
{"ev": "tick", "t": 0.0, "task": null, "n": 1, "ready": 1}
{"ev": "step", "t": 0.0, "task": "Task-1"}
{"ev": "spawn", "t": 0.0, "task": "Task-2", "coro": "work", "by": "Task-1"}
{"ev": "suspend", "t": 0.0, "task": "Task-1", "on": "task:Task-2", "stack": ["main:2"]}
{"ev": "tick", "t": 0.0, "task": null, "n": 2, "ready": 1}
{"ev": "step", "t": 0.0, "task": "Task-2"}
{"ev": "suspend", "t": 0.0, "task": "Task-2", "on": "future", "stack": ["work:5"]}
{"ev": "exit", "t": 0.0, "task": null, "code": 1, "exc": "Deadlock: nothing is ready, no timer is set and no worker is running"}
)";
    const char* const source =
        "async def main():\n    await t\n\nasync def work():\n    await lock.acquire()\n";
    const std::vector<Finding> found = find_findings(imported(json, source));
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == FindingKind::deadlock);
    CHECK(found[0].line == 2);
    CHECK(plain_text(found[0].message) ==
          "Deadlock: Task-1 waits for Task-2 at line 2, Task-2 waits for lock.acquire() at line 5, and "
          "nothing is left that "
          "could wake them.");
}

TEST_CASE("two awaited assignments are found if the second does not use the first") {
    const char* const json = R"({"ev": "spawn", "t": 0.0, "task": "Task-1", "coro": "main", "by": null}
{"ev": "tick", "t": 0.0, "task": null, "n": 1, "ready": 1}
{"ev": "step", "t": 0.0, "task": "Task-1"}
{"ev": "timer", "t": 0.0, "task": "Task-1", "when": 0.2}
{"ev": "suspend", "t": 0.0, "task": "Task-1", "on": "future", "stack": ["main:2", "fetch:9"]}
{"ev": "tick", "t": 0.2, "task": null, "n": 2, "ready": 1}
{"ev": "callback", "t": 0.2, "task": null, "name": "_set_result_unless_cancelled"}
{"ev": "tick", "t": 0.2, "task": null, "n": 3, "ready": 1}
{"ev": "step", "t": 0.2, "task": "Task-1"}
{"ev": "timer", "t": 0.2, "task": "Task-1", "when": 0.5}
{"ev": "suspend", "t": 0.2, "task": "Task-1", "on": "future", "stack": ["main:3", "fetch:9"]}
{"ev": "tick", "t": 0.5, "task": null, "n": 4, "ready": 1}
{"ev": "callback", "t": 0.5, "task": null, "name": "_set_result_unless_cancelled"}
{"ev": "tick", "t": 0.5, "task": null, "n": 5, "ready": 1}
{"ev": "step", "t": 0.5, "task": "Task-1"}
)";
    const std::vector<Finding> found =
        find_findings(imported(json, "async def main():\n    a = await fetch(1)\n    b = await fetch(2)\n"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 2);
    CHECK(plain_text(found[0].message) ==
          "Lines 2 and 3 wait one after the other, 0.2 s and 0.3 s, though the second does not need the "
          "first's result: "
          "asyncio.gather or a TaskGroup lets both wait at the same time.");
    CHECK(find_findings(imported(json, "async def main():\n    a = await fetch(1)\n    b = await fetch(a)\n"))
              .empty());
    CHECK(find_findings(imported(json, "async def main():\n    a = await fetch(1)\n    b = await store(2)\n"))
              .empty());
    CHECK(find_findings(imported(json)).empty());
}

TEST_CASE("most programs that show asyncio used well have no findings") {
    std::size_t good = 0;
    std::set<std::string> with_findings;
    for (const auto& trace : conformance_traces()) {
        const std::vector<Finding> found = find_findings(imported(trace));
        good += found.empty() ? 1 : 0;
        if (!found.empty()) with_findings.insert(trace.name.substr(0, trace.name.find('/')));
    }
    CHECK(good > conformance_traces().size() * 8 / 10);
    for (const char* topic :
         {"gather", "queues", "locks", "semaphores", "taskgroups", "timeouts", "events_conditions"}) {
        INFO(topic);
        CHECK(with_findings.count(topic) == 0);
    }
}
