// Reprs of callbacks, coroutines, futures and tasks.
#include "core/loop/text.h"

#include <vector>

#include "core/loop/callback.h"
#include "core/loop/coroutine.h"
#include "core/loop/task.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace loop {

using object::as;

namespace {

constexpr std::size_t kMaxOther = 30, kMaxInt = 40, kMaxItems = 6, kMaxDict = 4;
constexpr int kMaxLevel = 6;

/// An attribute, or Undefined if there is none or it cannot be had.
Value attribute(const Value& v, const char* name) {
    Outcome found = object::find_attr(v, object::intern(name));
    return found.ok() ? found.take() : Value();
}

bool is_text(const Value& v) { return v.is_heap() && object::is_str(v); }

bool is_partial(const Value& v) {
    if (!v.is_heap()) return false;
    Type* type = v.object()->type;
    if (std::string_view(type->name) != "partial") return false;
    const Value module = attribute(Value(type), "__module__");
    return is_text(module) && object::text_of(module) == "functools";
}

bool is_context_run(const Value& function) {
    const Value self = attribute(function, "__self__");
    return self.is_heap() && object::is_a(self, &context_type);
}

/// `a...b`: the first and the last part of a text of code points that is too long.
std::string cut(const Value& text, std::size_t limit) {
    const object::Str& s = *object::as_str(text);
    if (s.length <= limit) return std::string(s.view());
    const std::size_t head = (limit - 3) / 2;
    const std::size_t tail = limit - 3 - head;
    return std::string(object::text_of(object::substring(s, 0, head))) + "..." +
           std::string(object::text_of(object::substring(s, s.length - tail, s.length)));
}

std::string short_repr_at(const Value& v, int level);

// reprlib.Repr.repr_str.
std::string short_str(const Value& v) {
    const object::Str& s = *object::as_str(v);
    const Value start = object::substring(s, 0, std::min<std::size_t>(s.length, kMaxOther));
    const Value shown = object::make_str(object::quoted(object::text_of(start)));
    if (s.length <= kMaxOther && object::as_str(shown)->length <= kMaxOther)
        return std::string(object::text_of(shown));
    const std::size_t head = (kMaxOther - 3) / 2;
    const std::size_t tail = kMaxOther - 3 - head;
    const std::string both =
        std::string(object::text_of(object::substring(s, 0, std::min<std::size_t>(head, s.length)))) +
        std::string(object::text_of(object::substring(s, s.length > tail ? s.length - tail : 0, s.length)));
    const Value quoted = object::make_str(object::quoted(both));
    const object::Str& q = *object::as_str(quoted);
    return std::string(object::text_of(object::substring(q, 0, head))) + "..." +
           std::string(object::text_of(object::substring(q, q.length - tail, q.length)));
}

std::string short_items(std::span<const Value> items, const char* open, const char* close, const char* trail,
                        int level) {
    std::string text;
    if (level <= 0 && !items.empty()) {
        text = "...";
    } else {
        for (std::size_t i = 0; i < items.size() && i < kMaxItems; ++i)
            text += (i ? ", " : "") + short_repr_at(items[i], level - 1);
        if (items.size() > kMaxItems) text += ", ...";
        if (items.size() == 1) text += trail;
    }
    return open + text + close;
}

std::string short_dict(const object::Dict& dict, int level) {
    if (dict.size == 0) return "{}";
    if (level <= 0) return "{...}";
    const auto keys = object::new_list();
    std::size_t place = 0;
    while (const object::Dict::Entry* e = object::dict_next(dict, place)) object::list_append(*keys, e->key);
    const Outcome sorted = object::list_sort(*keys, Value(), false);  // else they stay as they are
    std::string text = "{";
    for (std::uint32_t i = 0; i < keys->size && i < kMaxDict; ++i) {
        Outcome found = object::dict_get(dict, (*keys)[i]);
        if (i) text += ", ";
        text += short_repr_at((*keys)[i], level - 1) + ": " +
                (found.ok() ? short_repr_at(found.take(), level - 1) : std::string());
    }
    if (keys->size > kMaxDict) text += ", ...";
    return text + "}";
}

std::string short_repr_at(const Value& v, int level) {
    if (is_text(v)) return short_str(v);
    if (object::is_list(v)) return short_items(as<object::List>(v)->span(), "[", "]", "", level);
    if (object::is_tuple(v)) return short_items(as<object::Tuple>(v)->span(), "(", ")", ",", level);
    if (object::is_dict(v)) return short_dict(*as<object::Dict>(v), level);
    if (object::is_set(v)) {
        Outcome items = object::list_of(v);
        if (items.ok()) {
            const Value list = items.take();
            if (as<object::List>(list)->size == 0) return object::repr_text(v);
            const Outcome sorted = object::list_sort(*as<object::List>(list), Value(), false);
            const bool frozen = object::is_a(v, &object::frozenset_type);
            return short_items(as<object::List>(list)->span(), frozen ? "frozenset({" : "{",
                               frozen ? "})" : "}", "", level);
        }
    }
    const Value text = object::make_str(object::repr_text(v));
    if (object::is_int(v)) return cut(text, kMaxInt);
    // Numbers, None, exceptions and instances: reprlib's repr1 and repr_instance.
    return cut(text, kMaxOther);
}

/// The program's repr of futures within futures: CPython's recursive_repr.
class Shown {
  public:
    explicit Shown(const Object* o) : inside_(false) {
        for (const Object* other : stack())
            if (other == o) inside_ = true;
        stack().push_back(o);
    }
    ~Shown() { stack().pop_back(); }
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;
    bool inside() const { return inside_; }

  private:
    static std::vector<const Object*>& stack() {
        static thread_local std::vector<const Object*> shown;
        return shown;
    }
    bool inside_;
};

std::string done_callback_text(const DoneCallback& c) {
    return c.is_task ? "Task.task_wakeup()" : callback_source(c.target);
}

struct Parts {
    std::string state, rest;
};

// base_futures.py, _future_repr_info.
Outcome future_parts(const Future& f, Parts& parts) {
    static constexpr const char* kStates[] = {"pending", "cancelled", "finished"};
    parts.state = kStates[static_cast<int>(f.state)];
    if (f.state == Future::State::finished) {
        if (f.exception) {
            const Value shown = TRY(object::repr(f.exception));
            parts.rest += " exception=" + std::string(object::text_of(shown));
        } else {
            parts.rest += " result=" + short_repr(f.result);
        }
    }
    const std::uint32_t count = f.callback_count();
    if (count > 0) {
        parts.rest += " cb=[" + done_callback_text(f.callback_at(0));
        if (count > 2) parts.rest += ", <" + std::to_string(count - 2) + " more>";
        if (count > 1) parts.rest += ", " + done_callback_text(f.callback_at(count - 1));
        parts.rest += "]";
    }
    if (f.place) parts.rest += " created at " + std::string(object::text_of(f.place));
    return Value::none();
}

}  // namespace

std::string short_repr(const Value& v) { return short_repr_at(v, kMaxLevel); }

std::string callback_name(const Value& function) {
    Value f = function;
    while (is_partial(f)) {
        const Value inner = attribute(f, "func");
        if (inner.is_undefined()) break;
        if (is_context_run(inner)) {
            const Value args = attribute(f, "args");
            if (object::is_tuple(args) && as<object::Tuple>(args)->size > 0) {
                f = (*as<object::Tuple>(args))[0];
                continue;
            }
        }
        f = inner;
    }
    if (is_native_callback(f)) return as<NativeCallback>(f)->kind->qualname;
    if (f.is_heap() && f.object()->type == &object::bound_method_type)
        f = as<object::BoundMethod>(f)->function;
    const Value qualname = attribute(f, "__qualname__");
    if (is_text(qualname) && !object::text_of(qualname).empty())
        return std::string(object::text_of(qualname));
    const Type* type = object::type_of(f);
    return type->qualname ? std::string(type->qualname->view()) : std::string(type->name);
}

namespace {

// format_helpers.py, _format_args_and_kwargs.
std::string arguments_text(const Value& args, const Value& keywords, Arguments arguments) {
    if (arguments == Arguments::hidden) return "()";
    std::string text;
    if (object::is_tuple(args))
        for (const Value& arg : as<object::Tuple>(args)->span())
            text += (text.empty() ? "" : ", ") + short_repr(arg);
    std::size_t place = 0;
    while (const object::Dict::Entry* e = keywords.is_heap() && object::is_dict(keywords)
                                              ? object::dict_next(*as<object::Dict>(keywords), place)
                                              : nullptr)
        text += (text.empty() ? "" : ", ") + object::str_text(e->key) + "=" + short_repr(e->value);
    return "(" + text + ")";
}

}  // namespace

// format_helpers.py, _format_callback_source.
std::string callback_source(const Value& function, const Value& args, Arguments arguments) {
    if (is_native_callback(function)) {
        const CallbackKind& kind = *as<NativeCallback>(function)->kind;
        std::string text = std::string(kind.qualname) + "()";
        if (kind.line != 0) text += " at " + std::string(kind.file) + ":" + std::to_string(kind.line);
        return text;
    }
    std::string calls = arguments_text(args, Value(), arguments);
    Value f = function;
    while (is_partial(f)) {
        calls = arguments_text(attribute(f, "args"), attribute(f, "keywords"), arguments) + calls;
        f = attribute(f, "func");
    }
    const Value qualname = attribute(f, "__qualname__");
    const Value name = attribute(f, "__name__");
    std::string text = is_text(qualname) && !object::text_of(qualname).empty()
                           ? std::string(object::text_of(qualname))
                       : is_text(name) && !object::text_of(name).empty() ? std::string(object::text_of(name))
                                                                         : object::repr_text(f);
    text += calls;
    for (Value wrapped = attribute(f, "__wrapped__"); wrapped; wrapped = attribute(f, "__wrapped__"))
        f = wrapped;
    if (f.is_heap() && f.object()->type == &object::bound_method_type) return text;
    const Value code = attribute(f, "__code__");
    if (code.is_undefined()) return text;
    return text + " at " + object::str_text(attribute(code, "co_filename")) + ":" +
           object::str_text(attribute(code, "co_firstlineno"));
}

std::string coroutine_text(const Value& c) {
    if (c.object()->type == &native_coroutine_type) {
        const auto* native = as<NativeCoroutine>(c);
        const NativeCode& code = *native->code;
        const std::string name = std::string(code.qualname) + "()";
        if (native->finished)
            return name + " done, defined at " + code.file + ":" + std::to_string(code.line);
        return name + " running at " + code.file + ":" +
               std::to_string(native->line ? native->line : code.line);
    }
    const Value qualname = attribute(c, "__qualname__");
    const Value plain = attribute(c, "__name__");
    std::string name;
    if (is_text(qualname))
        name = std::string(object::text_of(qualname));
    else if (is_text(plain))
        name = std::string(object::text_of(plain));
    else
        name = "<" + std::string(object::type_of(c)->name) + " without __name__>";
    name += "()";
    Value code = attribute(c, "cr_code");
    if (code.is_undefined()) code = attribute(c, "gi_code");
    if (code.is_undefined() || code.is_none()) {
        const Value running = attribute(c, "cr_running");
        return running.is_true() ? name + " running" : name;
    }
    Value frame = attribute(c, "cr_frame");
    if (frame.is_undefined() || frame.is_none()) {
        const Value other = attribute(c, "gi_frame");
        if (other) frame = other;
    }
    const std::string file = object::str_text(attribute(code, "co_filename"));
    if (frame && !frame.is_none())
        return name + " running at " + file + ":" + object::str_text(attribute(frame, "f_lineno"));
    return name + " done, defined at " + file + ":" + object::str_text(attribute(code, "co_firstlineno"));
}

Outcome future_repr(const Value& self) {
    const Shown shown(self.object());
    if (shown.inside()) return object::make_str("...");
    const auto& f = *as<Future>(self);
    Parts parts;
    const Value ok = TRY(future_parts(f, parts));
    return object::make_str("<" + std::string(f.type->name) + " " + parts.state + parts.rest + ">");
}

// base_tasks.py, _task_repr_info.
Outcome task_repr(const Value& self) {
    const Shown shown(self.object());
    if (shown.inside()) return object::make_str("...");
    const auto& t = *as<Task>(self);
    Parts parts;
    const Value ok = TRY(future_parts(t, parts));
    if (t.num_cancels_requested > 0 && t.pending()) parts.state = "cancelling";
    std::string text =
        "<" + std::string(t.type->name) + " " + parts.state + " name=" + object::quoted(task_name(t));
    if (t.coro) text += " coro=<" + coroutine_text(t.coro) + ">";
    if (t.fut_waiter) {
        const Value waiter = TRY(object::repr(t.fut_waiter));
        text += " wait_for=" + std::string(object::text_of(waiter));
    }
    return object::make_str(text + parts.rest + ">");
}

}  // namespace loop
