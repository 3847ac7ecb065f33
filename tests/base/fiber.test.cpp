// Fibers: where control goes, what a stack has room for, and what lies below it.
#include "core/base/fiber.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/catch_compat.h"

using base::Fiber;

namespace {

struct Writer {
    std::string* text;
    char letter;
    Fiber* fiber = nullptr;
};

void write_thrice(void* what) {
    auto& writer = *static_cast<Writer*>(what);
    for (int i = 0; i < 3; ++i) {
        *writer.text += writer.letter;
        if (i < 2) writer.fiber->yield();
    }
}

/// Touches about `bytes` of the stack.
__attribute__((noinline)) std::size_t deep(std::size_t bytes) {
    volatile char frame[1024];
    for (std::size_t i = 0; i < sizeof frame; i += 64) frame[i] = static_cast<char>(bytes);
    if (bytes <= sizeof frame) return static_cast<std::size_t>(frame[0] & 1);
    return deep(bytes - sizeof frame) + static_cast<std::size_t>(frame[64] & 1);
}

}  // namespace

TEST_CASE("fibers take turns where they yield") {
    std::string text;
    Writer a{&text, 'a'}, b{&text, 'b'};
    Fiber first(write_thrice, &a), second(write_thrice, &b);
    a.fiber = &first;
    b.fiber = &second;
    while (!first.ended() || !second.ended()) {
        if (!first.ended()) first.resume();
        text += '.';
        if (!second.ended()) second.resume();
    }
    CHECK(text == "a.ba.ba.b");
}

TEST_CASE("a fiber that is never resumed needs no end") {
    const Fiber fiber(write_thrice, nullptr);
    CHECK(fiber.has_stack());
    CHECK(!fiber.ended());
}

TEST_CASE("a fiber has the stack that it was promised") {
    static std::size_t used;
    used = 1;
    Fiber fiber([](void*) { used = deep(Fiber::kStackSize * 3 / 4); }, nullptr);
    fiber.resume();
    CHECK(fiber.ended());
    CHECK(used != 1);
    base::call_on_stack(
        std::size_t{64} << 20, [](void* what) { *static_cast<std::size_t*>(what) = deep(48u << 20); }, &used);
    CHECK(used != 1);
}

TEST_CASE("memory for a stack that does not exist is no stack") {
    Fiber fiber(write_thrice, nullptr, std::size_t{1} << 60);
    CHECK(!fiber.has_stack());
    bool called = false;
    base::call_on_stack(
        std::size_t{1} << 60, [](void* what) { *static_cast<bool*>(what) = true; }, &called);
    CHECK(called);
}

TEST_CASE("a stack that overflows ends the process and writes over no other memory") {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        // The child does not tell the test's framework of its end.
        std::signal(SIGSEGV, SIG_DFL);
        std::signal(SIGBUS, SIG_DFL);
        if (freopen("/dev/null", "w", stderr) == nullptr) _exit(0);
        Fiber below([](void*) { deep(4096); }, nullptr);
        Fiber fiber([](void*) { deep(std::size_t{1} << 40); }, nullptr);
        fiber.resume();
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    const bool ended_by_guard = WIFSIGNALED(status)
                                    ? WTERMSIG(status) == SIGSEGV || WTERMSIG(status) == SIGBUS
                                    : WEXITSTATUS(status) != 0;  // AddressSanitizer's report
    CHECK(ended_by_guard);
}

TEST_CASE("thousands of fibers fit at once") {
    static int begun;
    begun = 0;
    std::vector<std::unique_ptr<Fiber>> all;
    for (int i = 0; i < 3000; ++i) {
        all.push_back(std::make_unique<Fiber>([](void*) { ++begun; }, nullptr));
        REQUIRE(all.back()->has_stack());
    }
    for (const auto& fiber : all) fiber->resume();
    CHECK(begun == 3000);
}
