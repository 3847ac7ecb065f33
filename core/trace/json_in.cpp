// From fields to events: each event says which fields it needs and of what kind.
#include "core/trace/json_in.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "core/trace/json_line.h"

namespace trace {

namespace {

constexpr double kLatest = 9.2e9;  // seconds that Seconds can hold

/// Takes typed fields out of one object; remembers the first thing that is wrong.
class Fields {
  public:
    Fields(const JsonObject& object, JsonTrace& to) : object_(object), to_(to) {}

    StringId string(const char* name) {
        const JsonValue* value = required(name, JsonValue::Kind::string, "a text");
        return value == nullptr ? StringId{} : to_.strings.intern(value->string);
    }
    StringId string_or_null(const char* name) { return is_null(name) ? StringId{} : string(name); }
    std::string_view word(const char* name) {
        const JsonValue* value = required(name, JsonValue::Kind::string, "a text");
        return value == nullptr ? std::string_view() : std::string_view(value->string);
    }
    std::uint32_t count(const char* name) {
        const JsonValue* value = required(name, JsonValue::Kind::number, "a number");
        if (value == nullptr) return 0;
        const bool good = value->is_integer && value->number >= 0 && value->number <= 2147483647.0;
        if (!good) wrong(name, "a whole number from 0 to 2147483647");
        return good ? static_cast<std::uint32_t>(value->number) : 0;
    }
    std::uint32_t count_or_null(const char* name) { return is_null(name) ? 0 : count(name); }
    std::int32_t code(const char* name) {
        const JsonValue* value = required(name, JsonValue::Kind::number, "a number");
        if (value == nullptr) return 0;
        const bool good = value->is_integer && std::fabs(value->number) <= 2147483647.0;
        if (!good) wrong(name, "a whole number of 32 bits");
        return good ? static_cast<std::int32_t>(value->number) : 0;
    }
    Seconds seconds(const char* name) {
        const JsonValue* value = required(name, JsonValue::Kind::number, "a number");
        if (value == nullptr) return Seconds();
        const bool good = std::fabs(value->number) <= kLatest;
        if (!good) wrong(name, "a time below 9.2e9 seconds");
        return good ? Seconds::from_double(value->number) : Seconds();
    }
    Seconds seconds_or_null(const char* name) { return is_null(name) ? Seconds::infinity() : seconds(name); }
    StackId stack(const char* name) {
        const JsonValue* value = required(name, JsonValue::Kind::strings, "a list of texts");
        if (value == nullptr) return StackId{};
        std::vector<Frame> frames;
        for (const std::string& text : value->strings) frames.push_back(frame(name, text));
        return to_.stacks.intern(frames);
    }
    void wrong(const char* name, const char* expected) {
        if (error_.empty()) error_ = fmt::format("field `{}` is not {}", name, expected);
    }
    const std::string& error() const { return error_; }

  private:
    bool is_null(const char* name) {
        const JsonValue* value = object_.find(name);
        return value != nullptr && value->kind == JsonValue::Kind::null;
    }
    const JsonValue* required(const char* name, JsonValue::Kind kind, const char* expected) {
        const JsonValue* value = object_.find(name);
        if (value == nullptr && error_.empty()) error_ = fmt::format("field `{}` is missing", name);
        if (value == nullptr) return nullptr;
        if (value->kind == kind) return value;
        wrong(name, expected);
        return nullptr;
    }
    Frame frame(const char* name, const std::string& text) {
        const std::size_t colon = text.rfind(':');
        std::uint64_t line = 0;
        bool good = colon != std::string::npos && colon + 1 < text.size() && text.size() - colon <= 10;
        for (std::size_t i = colon + 1; good && i < text.size(); ++i) {
            good = text[i] >= '0' && text[i] <= '9';
            line = line * 10 + static_cast<std::uint64_t>(text[i] - '0');
        }
        if (good && colon + 2 < text.size()) good = text[colon + 1] != '0';
        if (!good) wrong(name, "a list of `function:line`");
        return good ? Frame{to_.strings.intern(std::string_view(text).substr(0, colon)),
                            static_cast<std::uint32_t>(line)}
                    : Frame{};
    }

    const JsonObject& object_;
    JsonTrace& to_;
    std::string error_;
};

Suspend read_suspend(Fields& in, JsonTrace& to, StringId& awaited) {
    Suspend suspend;
    const std::string_view on = in.word("on");
    if (on == "yield") {
        suspend.on = SuspendOn::yield;
    } else if (on == "future") {
        suspend.on = SuspendOn::future;
    } else if (on.substr(0, 5) == "task:") {
        suspend.on = SuspendOn::task;
        awaited = to.strings.intern(on.substr(5));
    } else {
        in.wrong("on", "`yield`, `future` or `task:NAME`");
    }
    suspend.stack = in.stack("stack");
    return suspend;
}

Finish read_finish(Fields& in) {
    Finish finish;
    const std::string_view how = in.word("how");
    if (how == "return")
        finish.how = FinishHow::returned;
    else if (how == "raise")
        finish.how = FinishHow::raised;
    else if (how == "cancel")
        finish.how = FinishHow::cancelled;
    else
        in.wrong("how", "`return`, `raise` or `cancel`");
    finish.value = in.string_or_null("value");
    return finish;
}

Thread read_thread(Fields& in) {
    Thread thread;
    const std::string_view what = in.word("what");
    if (what == "end")
        thread.what = ThreadWhat::end;
    else if (what != "start")
        in.wrong("what", "`start` or `end`");
    thread.function = in.string("fn");
    thread.worker = in.string("worker");
    return thread;
}

/// False: there is no such event.
bool read_payload(std::string_view ev, Fields& in, JsonTrace& to, NamedEvent& event) {
    Payload& what = event.event.what;
    if (ev == "tick") {
        Tick tick;
        tick.n = in.count("n");
        tick.ready = in.count("ready");
        what = tick;
    } else if (ev == "spawn") {
        Spawn spawn;
        spawn.coro = in.string("coro");
        event.other = in.string_or_null("by");
        what = spawn;
    } else if (ev == "step") {
        what = Step{};
    } else if (ev == "suspend") {
        what = read_suspend(in, to, event.other);
    } else if (ev == "finish") {
        what = read_finish(in);
    } else if (ev == "cancel") {
        what = Cancel{};
        event.other = in.string_or_null("by");
    } else if (ev == "callback") {
        what = Callback{in.string("name")};
    } else if (ev == "timer") {
        Timer timer;
        timer.when = in.seconds_or_null("when");
        what = timer;
    } else if (ev == "block") {
        Block block;
        block.dur = in.seconds("dur");
        block.line = in.count_or_null("line");
        what = block;
    } else if (ev == "thread") {
        what = read_thread(in);
    } else if (ev == "out") {
        what = Out{in.string("text")};
    } else if (ev == "warn") {
        Warn warn;
        warn.category = in.string("category");
        warn.text = in.string("text");
        what = warn;
    } else if (ev == "report") {
        Report report;
        report.message = in.string("message");
        report.exc = in.string_or_null("exc");
        what = report;
    } else if (ev == "line") {
        Line line;
        line.function = in.string("fn");
        line.line = in.count("line");
        what = line;
    } else if (ev == "exit") {
        Exit exit;
        exit.code = in.code("code");
        exit.exc = in.string_or_null("exc");
        what = exit;
    } else {
        return false;
    }
    return true;
}

bool needs_task(Kind kind) {
    return kind == Kind::spawn || kind == Kind::step || kind == Kind::suspend || kind == Kind::finish ||
           kind == Kind::cancel;
}

std::string read_event(const JsonObject& object, JsonTrace& to, NamedEvent& event) {
    if (!object.error.empty()) return object.error;
    Fields in(object, to);
    const std::string_view ev = in.word("ev");
    if (!in.error().empty()) return in.error();
    event.event.t = in.seconds("t");
    event.task = in.string_or_null("task");
    if (!read_payload(ev, in, to, event)) return fmt::format("unknown event `{}`", ev.substr(0, 40));
    if (!in.error().empty()) return in.error();
    if (needs_task(event.event.kind()) && !event.task) return "field `task` is null";
    return {};
}

}  // namespace

JsonTrace parse_json(std::string_view text, JsonLimits limits) {
    JsonTrace trace;
    if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
    std::uint32_t line_number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        line_number += 1;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        NamedEvent event;
        event.line = line_number;
        std::string error;
        if (trace.events.size() >= limits.max_events)
            error = "the trace has too many events";
        else if (!trace.events.empty() && trace.events.back().event.kind() == Kind::exit)
            error = "an event follows `exit`";
        else
            error = read_event(parse_json_object(line), trace, event);
        if (!error.empty()) {
            trace.errors.push_back({line_number, error});
            return trace;
        }
        trace.events.push_back(event);
    }
    if (trace.events.empty()) trace.errors.push_back({1, "the trace has no events"});
    return trace;
}

TaskName task_name_of(std::string_view name, Strings& strings) {
    constexpr std::string_view kPrefix = "Task-";
    const std::string_view digits = name.substr(0, 5) == kPrefix ? name.substr(5) : std::string_view();
    bool numbered = !digits.empty() && digits.size() < 10 && digits[0] != '0';
    std::uint32_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') numbered = false;
        if (numbered) number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return numbered ? TaskName::numbered(number) : TaskName::given(strings.intern(name));
}

}  // namespace trace
