#include "tests/aio/program.h"

#include <fstream>
#include <sstream>

#include "core/loop/exceptions.h"
#include "core/object/exception.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/trace/json_out.h"

namespace test {

namespace {

Run* current = nullptr;

object::Heap& ready(object::Heap& heap) {
    aio::ready_aio_types();
    return heap;
}

std::vector<std::string> lines_of(const std::string& text) {
    const std::string key = "\"stack\": [";
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const std::size_t from = line.find(key);
        if (from != std::string::npos) {
            const std::size_t start = from + key.size();
            line.erase(start, line.find(']', start) - start);
        }
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

Run::Run()
    : heap_(std::size_t{1} << 30), heap_active_(ready(heap_)), world_(recorder_), world_active_(world_) {
    names_ = object::new_dict();
    aio::add_asyncio(*names_);
    current = this;
}

Run::~Run() { current = nullptr; }

Run& run() { return *current; }

Value Run::name(const char* name) const {
    const Value* found = object::dict_find(*names_, object::intern(name));
    ASSERT(found);
    return *found;
}

Outcome Run::try_call(const char* function, std::initializer_list<Value> args) {
    return object::call(name(function), args);
}

Value Run::call(const char* function, std::initializer_list<Value> args) {
    Outcome result = try_call(function, args);
    if (result.raised()) world_.standard_error += object::describe(*result.exception());
    ASSERT(result.ok());
    return result.take();
}

std::vector<std::string> Run::finish(Outcome result) {
    std::string exc;
    const bool failed = result.raised();
    if (failed) exc = object::describe(*result.exception());
    result = Value();
    world_.finish_threads();
    if (world_.stopped()) {
        exc = world_.stop_reason();
    }
    recorder_.exit(failed ? 1 : 0, failed ? recorder_.intern(exc) : base::StringId{});
    return lines_of(trace::to_json(recorder_.finish(), trace::Lines::leave_out));
}

std::vector<std::string> trace_of(const Routine& main) {
    Run r;
    return r.finish(r.try_call("run", {aio::make_coroutine(main)}));
}

std::vector<std::string> expected_trace(const std::string& name) {
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR) + "/tests/aio/traces/" + name + ".jsonl");
    std::stringstream all;
    all << file.rdbuf();
    return lines_of(all.str());
}

std::string difference(const std::vector<std::string>& ours, const std::vector<std::string>& theirs) {
    if (theirs.empty()) return "no expected trace";
    for (std::size_t i = 0; i < ours.size() || i < theirs.size(); ++i) {
        const std::string a = i < ours.size() ? ours[i] : "(end)";
        const std::string b = i < theirs.size() ? theirs[i] : "(end)";
        if (a == b) continue;
        std::string before;
        for (std::size_t k = i < 4 ? 0 : i - 4; k < i; ++k) before += "  " + ours[k] + "\n";
        return before + "ours:    " + a + "\nCPython: " + b;
    }
    return {};
}

Value seconds(double d) { return object::make_float(d); }
Value text(const std::string& s) { return object::make_str(s); }

}  // namespace test
