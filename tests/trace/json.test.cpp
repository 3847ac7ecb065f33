// JSON Lines in and out: Python's escapes, errors with their line, and any bytes without harm.
#include <string>

#include "core/trace/json_in.h"
#include "core/trace/json_line.h"
#include "core/trace/json_out.h"
#include "core/trace/recorder.h"
#include "tests/support/catch_compat.h"

using namespace trace;

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    append_json_string(result, text);
    return result;
}

/// "line: message" of the only error, or "good".
std::string verdict(std::string_view json) {
    const JsonTrace trace = parse_json(json);
    if (trace.errors.empty()) return "good";
    return std::to_string(trace.errors[0].line) + ": " + trace.errors[0].message;
}

const std::string kGood =
    "{\"ev\": \"spawn\", \"t\": 0.0, \"task\": \"Task-1\", \"coro\": \"main\", \"by\": null}\n"
    "{\"ev\": \"tick\", \"t\": 0.0, \"task\": null, \"n\": 1, \"ready\": 1}\n"
    "{\"ev\": \"step\", \"t\": 0.0, \"task\": \"Task-1\"}\n"
    "{\"ev\": \"suspend\", \"t\": 0.5, \"task\": \"Task-1\", \"on\": \"future\", \"stack\": [\"main:3\", "
    "\"f:9\"]}\n";

}  // namespace

TEST_CASE("texts are escaped as json.dumps(ensure_ascii=False) escapes them") {
    CHECK(escaped("a\"b\\c/") == "\"a\\\"b\\\\c/\"");
    CHECK(escaped("\n\r\t\f\b") == "\"\\n\\r\\t\\f\\b\"");
    CHECK(escaped(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
    CHECK(escaped("\xc3\xa9 \xf0\x9f\x90\x8d") == "\"\xc3\xa9 \xf0\x9f\x90\x8d\"");
    CHECK(escaped("\xed\xa0\x80") == "\"\\ud800\"");
    CHECK(escaped("\xed\x9f\xbf") == "\"\xed\x9f\xbf\"");
}

TEST_CASE("escapes are read back") {
    const JsonObject object = parse_json_object(R"({"a": "\u00e9\ud83d\udc0d\ud800x\n\/"})");
    REQUIRE(object.error.empty());
    CHECK(object.find("a")->string == "\xc3\xa9\xf0\x9f\x90\x8d\xed\xa0\x80x\n/");
}

TEST_CASE("every kind of value is read") {
    const JsonObject object =
        parse_json_object(R"( { "n" : -1.5e3 , "i":7, "s":[ "a" , "b" ], "e":[], "z":null, "t":true } )");
    REQUIRE(object.error.empty());
    CHECK(object.find("n")->number == -1500.0);
    CHECK(!object.find("n")->is_integer);
    CHECK(object.find("i")->is_integer);
    CHECK(object.find("s")->strings == std::vector<std::string>{"a", "b"});
    CHECK(object.find("e")->strings.empty());
    CHECK(object.find("z")->kind == JsonValue::Kind::null);
    CHECK(object.find("t")->kind == JsonValue::Kind::boolean);
    CHECK(object.find("absent") == nullptr);
}

TEST_CASE("what is not a flat object is refused") {
    for (const char* text :
         {"", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}x", "{\"a\":{}}", "{\"a\":[1]}",
          "{\"a\":\"b}", "{\"a\":\"\\q\"}", "{\"a\":\"\\u12\"}", "{\"a\":1-2}", "{\"a\":-}",
          "{\"a\":\"\x01\"}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc0\x80\"}", "{\"a\":\"\xed\xa0\x80\"}",
          "{\"a\":\"\xf4\x90\x80\x80\"}"}) {
        INFO(text);
        CHECK(!parse_json_object(text).error.empty());
    }
}

TEST_CASE("a good trace is read with its names, stacks and times") {
    const JsonTrace trace = parse_json(kGood);
    REQUIRE(trace.errors.empty());
    REQUIRE(trace.events.size() == 4);
    CHECK(trace.strings.text(trace.events[0].task) == "Task-1");
    CHECK(!trace.events[0].other);
    const Event& last = trace.events[3].event;
    CHECK(last.t == Seconds::from_double(0.5));
    const auto frames = trace.stacks.frames(std::get<Suspend>(last.what).stack);
    REQUIRE(frames.size() == 2);
    CHECK(trace.strings.text(frames[1].function) == "f");
    CHECK(frames[1].line == 9);
}

TEST_CASE("an error is told with its line") {
    CHECK(verdict(kGood) == "good");
    CHECK(verdict("\xef\xbb\xbf" + kGood) == "good");
    CHECK(verdict("\n\n" + kGood + "\r\n") == "good");
    CHECK(verdict("") == "1: the trace has no events");
    CHECK(verdict(kGood + "nonsense\n") == "5: not a JSON object");
    CHECK(verdict(kGood + "{\"ev\": \"jump\", \"t\": 0, \"task\": null}") == "5: unknown event `jump`");
    CHECK(verdict(kGood + "{\"t\": 0, \"task\": null}") == "5: field `ev` is missing");
    CHECK(verdict(kGood + "{\"ev\": \"step\", \"t\": 0, \"task\": null}") == "5: field `task` is null");
    CHECK(verdict(kGood + "{\"ev\": \"step\", \"t\": \"x\", \"task\": \"a\"}") ==
          "5: field `t` is not a number");
    CHECK(verdict(kGood + "{\"ev\": \"step\", \"t\": 1e300, \"task\": \"a\"}") ==
          "5: field `t` is not a time below 9.2e9 seconds");
    CHECK(verdict("{\"ev\": \"tick\", \"t\": 0, \"task\": null, \"n\": 1.5, \"ready\": 1}") ==
          "1: field `n` is not a whole number from 0 to 2147483647");
    CHECK(verdict("{\"ev\": \"suspend\", \"t\": 0, \"task\": \"a\", \"on\": \"moon\", \"stack\": []}") ==
          "1: field `on` is not `yield`, `future` or `task:NAME`");
    CHECK(verdict(
              "{\"ev\": \"suspend\", \"t\": 0, \"task\": \"a\", \"on\": \"yield\", \"stack\": [\"main\"]}") ==
          "1: field `stack` is not a list of `function:line`");
    const std::string exit = "{\"ev\": \"exit\", \"t\": 0, \"task\": null, \"code\": 0, \"exc\": null}\n";
    CHECK(verdict(exit + exit) == "2: an event follows `exit`");
}

TEST_CASE("a trace of too many events is refused") {
    CHECK(parse_json(kGood, {3}).errors.at(0).message == "the trace has too many events");
}

TEST_CASE("only a plain number makes a numbered name") {
    Strings strings;
    CHECK(task_name_of("Task-12", strings) == TaskName::numbered(12));
    for (const char* name : {"Task-", "Task-01", "Task-x", "task-1", "Task-99999999999", "Task-0"}) {
        INFO(name);
        const TaskName given = task_name_of(name, strings);
        CHECK(!given.is_numbered());
        CHECK(strings.text(given.text()) == name);
    }
}
