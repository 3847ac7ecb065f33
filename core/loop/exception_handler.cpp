// What happens to exceptions that nobody catches: call_exception_handler and the default handler's text.
// CPython 3.14: Lib/asyncio/base_events.py; logging's handler of last resort writes to standard error.
#include <algorithm>
#include <string>
#include <vector>

#include "core/loop/event_loop.h"
#include "core/loop/exceptions.h"
#include "core/loop/task.h"
#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/str.h"

namespace loop {

using object::as;
using object::Dict;

namespace {

Value find(const Dict& context, const char* key) {
    const Value* found = object::dict_find(context, object::intern(key));
    return found ? *found : Value();
}

bool is_something(const Value& v) { return !v.is_undefined() && !v.is_none(); }

std::string message_of(const Dict& context) {
    const Value message = find(context, "message");
    if (is_something(message)) {
        std::string text = object::str_text(message);
        if (!text.empty()) return text;
    }
    return "Unhandled exception in event loop";
}

std::string traceback_of(const Value& exception) {
    World& world = World::current();
    if (world.doors.traceback_text) return world.doors.traceback_text(exception);
    return object::describe(*object::as_exception(exception)) + "\n";
}

/// The context variables that belong to what failed; null if there are none.
Ref<Context> variables_of(const Dict& context) {
    Value thing = find(context, "task");
    if (!is_something(thing)) thing = find(context, "future");
    if (!is_something(thing)) thing = find(context, "handle");
    if (!is_something(thing)) return {};
    if (Task* task = as_task(thing)) return loop::context_of(*task);
    if (object::is_a(thing, &handle_type)) return as<Handle>(thing)->context;
    return {};
}

}  // namespace

Ref<Dict> error_context(std::string_view message, const Value& exception, const char* key,
                        const Value& value) {
    Ref<Dict> context = object::new_dict();
    object::dict_set(*context, object::intern("message"), object::make_str(message));
    if (is_something(exception)) object::dict_set(*context, object::intern("exception"), exception);
    if (key) object::dict_set(*context, object::intern(key), value);
    return context;
}

Outcome EventLoop::default_exception_handler(const Dict& context) {
    World& world = World::current();
    std::string text = message_of(context) + "\n";
    std::vector<std::pair<std::string, Value>> others;
    std::size_t place = 0;
    while (const Dict::Entry* e = object::dict_next(context, place)) {
        const std::string key = object::str_text(e->key);
        if (key != "message" && key != "exception") others.emplace_back(key, e->value);
    }
    std::stable_sort(others.begin(), others.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& other : others) {
        const Value shown = TRY(object::repr(other.second));
        text += other.first + ": " + std::string(object::text_of(shown)) + "\n";
    }
    const Value exception = find(context, "exception");
    if (is_something(exception) && object::is_exception(exception)) text += traceback_of(exception);
    world.standard_error += text;
    return Value::none();
}

Outcome EventLoop::call_exception_handler(Ref<Dict> context) {
    World& world = World::current();
    const Value exception = find(*context, "exception");
    world.report(message_of(*context), exception);
    if (exception_handler_.is_undefined()) {
        Outcome done = default_exception_handler(*context);
        if (done.raised() && ends_the_loop(Value(done.exception()))) return done;
        return Value::none();
    }
    const Value handler = exception_handler_;
    Outcome handled{Value()};
    {
        const Ref<Context> variables = variables_of(*context);
        const EnteredContext entered(variables && !variables->entered ? variables.get() : nullptr);
        handled = object::call(handler, {Value(this), Value(context)});
    }
    if (handled.ok()) return Value::none();
    if (world.stopped() || ends_the_loop(Value(handled.exception()))) return handled;
    const Value error(handled.take_exception());
    const std::string_view message = "Unhandled error in exception handler";
    world.report(message, error);
    Outcome done = default_exception_handler(*error_context(message, error, "context", context));
    if (done.raised() && ends_the_loop(Value(done.exception()))) return done;
    return Value::none();
}

}  // namespace loop
