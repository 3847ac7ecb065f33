// One writer for each event; the order of fields is the oracle's.
#include "core/trace/json_out.h"

#include <fmt/format.h>

#include <iterator>

namespace trace {

namespace {

/// Lone surrogates are kept in our texts as the three bytes that UTF-8 would give them: ED A0..BF xx.
bool is_surrogate(std::string_view text, std::size_t i) {
    return i + 2 < text.size() && static_cast<unsigned char>(text[i]) == 0xed &&
           static_cast<unsigned char>(text[i + 1]) >= 0xa0;
}

class Writer {
  public:
    Writer(const EventLog& log, std::string& to) : log_(log), to_(to) {}

    void write(const Event& event) {
        event_ = &event;
        std::visit([this](const auto& what) { write(what); }, event.what);
    }
    void learn(const Event& event) {
        if (const auto* spawn = event.get_if<Spawn>()) names_.push_back(spawn->name);
        if (const auto* renamed = event.get_if<Renamed>()) names_[event.task.index()] = renamed->name;
    }

  private:
    void write(const Tick& e) {
        begin("tick");
        number("n", e.n);
        number("ready", e.ready);
        close();
    }
    void write(const Spawn& e) {
        begin("spawn");
        string("coro", e.coro);
        task("by", e.by);
        close();
    }
    void write(const Step&) {
        begin("step");
        close();
    }
    void write(const Suspend& e) {
        begin("suspend");
        key("on");
        if (e.on == SuspendOn::task)
            append_json_string(to_, "task:" + name(e.task));
        else
            to_ += e.on == SuspendOn::yield ? "\"yield\"" : "\"future\"";
        key("stack");
        to_ += '[';
        const char* comma = "";
        for (const Frame& frame : log_.stacks.frames(e.stack)) {
            to_ += comma;
            append_json_string(to_, fmt::format("{}:{}", log_.strings.text(frame.function), frame.line));
            comma = ", ";
        }
        to_ += ']';
        close();
    }
    void write(const Finish& e) {
        begin("finish");
        key("how");
        to_ += e.how == FinishHow::returned ? "\"return\""
               : e.how == FinishHow::raised ? "\"raise\""
                                            : "\"cancel\"";
        string("value", e.value);
        close();
    }
    void write(const Cancel& e) {
        begin("cancel");
        task("by", e.by);
        close();
    }
    void write(const Callback& e) {
        begin("callback");
        string("name", e.name);
        close();
    }
    void write(const Timer& e) {
        begin("timer");
        key("when");
        to_ += e.when.is_infinite() ? "null" : e.when.repr();
        close();
    }
    void write(const Block& e) {
        begin("block");
        key("dur");
        to_ += e.dur.repr();
        key("line");
        to_ += e.line == 0 ? "null" : fmt::format("{}", e.line);
        close();
    }
    void write(const Thread& e) {
        begin("thread");
        key("what");
        to_ += e.what == ThreadWhat::start ? "\"start\"" : "\"end\"";
        string("fn", e.function);
        string("worker", e.worker);
        close();
    }
    void write(const Out& e) {
        begin("out");
        string("text", e.text);
        close();
    }
    void write(const Warn& e) {
        begin("warn");
        string("category", e.category);
        string("text", e.text);
        close();
    }
    void write(const Report& e) {
        begin("report");
        string("message", e.message);
        string("exc", e.exc);
        close();
    }
    void write(const Line& e) {
        begin("line");
        string("fn", e.function);
        number("line", e.line);
        close();
    }
    void write(const Exit& e) {
        begin("exit");
        number("code", e.code);
        string("exc", e.exc);
        close();
    }
    void write(const Ready&) {}
    void write(const TimerCancelled&) {}
    void write(const TimerDue&) {}
    void write(const Waiting&) {}
    void write(const Renamed&) {}

    std::string name(TaskId id) const { return log_.text(names_[id.index()]); }
    void begin(const char* ev) {
        fmt::format_to(std::back_inserter(to_), "{{\"ev\": \"{}\", \"t\": {}", ev, event_->t.repr());
        task("task", event_->task);
    }
    void key(const char* name) { fmt::format_to(std::back_inserter(to_), ", \"{}\": ", name); }
    void number(const char* name, std::int64_t value) {
        fmt::format_to(std::back_inserter(to_), ", \"{}\": {}", name, value);
    }
    void string(const char* name, StringId id) {
        key(name);
        if (id)
            append_json_string(to_, log_.strings.text(id));
        else
            to_ += "null";
    }
    void task(const char* field, TaskId id) {
        key(field);
        if (id)
            append_json_string(to_, name(id));
        else
            to_ += "null";
    }
    void close() { to_ += "}\n"; }

    const EventLog& log_;
    std::string& to_;
    std::vector<TaskName> names_;  // of the tasks so far, as they are now
    const Event* event_ = nullptr;
};

}  // namespace

void append_json_string(std::string& to, std::string_view text) {
    to += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(text[i]);
        switch (c) {
            case '"': to += "\\\""; continue;
            case '\\': to += "\\\\"; continue;
            case '\n': to += "\\n"; continue;
            case '\r': to += "\\r"; continue;
            case '\t': to += "\\t"; continue;
            case '\f': to += "\\f"; continue;
            case '\b': to += "\\b"; continue;
            default: break;
        }
        if (c < 0x20) {
            fmt::format_to(std::back_inserter(to), "\\u{:04x}", c);
        } else if (is_surrogate(text, i)) {
            const unsigned second = static_cast<unsigned char>(text[i + 1]) & 0x3fu;
            const unsigned third = static_cast<unsigned char>(text[i + 2]) & 0x3fu;
            fmt::format_to(std::back_inserter(to), "\\u{:04x}", 0xd000u | second << 6 | third);
            i += 2;
        } else {
            to += text[i];
        }
    }
    to += '"';
}

std::string to_json(const EventLog& log, Lines lines) {
    std::string text;
    Writer writer(log, text);
    for (Reader reader(log); !reader.at_end();) {
        const Event event = reader.next();
        writer.learn(event);
        if (event.is_detail() || (lines == Lines::leave_out && event.kind() == Kind::line)) continue;
        writer.write(event);
    }
    return text;
}

}  // namespace trace
