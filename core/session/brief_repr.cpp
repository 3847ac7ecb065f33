// One function a kind of value; containers stop early, and everything stops when the text is long enough.
#include "core/session/brief_repr.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/aio/queues.h"
#include "core/loop/task.h"
#include "core/object/bigint.h"
#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/member_slots.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/vm/function.h"
#include "core/vm/generator.h"

namespace session {

using namespace object;

namespace {

constexpr std::size_t kLongest = 96;     // bytes; then the text ends
constexpr std::size_t kLongestStr = 64;  // code points of one str
constexpr std::size_t kItems = 8;        // of a container
constexpr std::size_t kMostDigitBits = 256;
constexpr int kDeepest = 3;
constexpr const char* kMore = "\u2026";

std::string_view module_of(const Type& type) {
    const Value* const own = type.is_heap_type() ? type.lookup(intern("__module__")) : nullptr;
    return own != nullptr && is_str(*own) ? text_of(*own) : type.module;
}

/// An attribute that a class of the library keeps in a slot; Undefined if it is not there.
Value own_value(const Value& v, std::string_view name) {
    Outcome found = find_attr(v, intern(name));
    return found.ok() ? found.take() : Value();
}

class Brief {
  public:
    void add(const Value& v, int depth);
    std::string take() { return std::move(out_); }

  private:
    bool is_long() const { return out_.size() >= kLongest; }

    template <class Next>  // gives the next item, or null
    void items(const char* open, const char* close, int depth, Next next) {
        out_ += open;
        std::size_t shown = 0;
        while (const Value* item = next()) {
            if (shown > 0) out_ += ", ";
            if (shown == kItems || is_long()) {
                out_ += kMore;
                break;
            }
            add(*item, depth + 1);
            ++shown;
        }
        out_ += close;
    }

    void span(const char* open, const char* close, std::span<const Value> values, int depth) {
        std::size_t i = 0;
        items(open, close, depth, [&] { return i < values.size() ? &values[i++] : nullptr; });
    }

    void str(const Str& s);
    void integer(const Value& v);
    void dict(const Dict& d, int depth);
    void instance(const Value& v, int depth);
    bool of_the_loop(const Value& v, int depth);
    bool of_the_machine(const Value& v);
    void attribute(std::string_view name, const Value& value, std::size_t& shown, int depth);

    std::string out_;
};

void Brief::str(const Str& s) {
    if (s.length <= kLongestStr) {
        out_ += quoted(s.view());
        return;
    }
    std::string text = quoted(s.view().substr(0, byte_offset(s, kLongestStr)));
    text.insert(text.size() - 1, kMore);
    out_ += text;
}

void Brief::integer(const Value& v) {
    if (!v.is_heap() || int_bit_length(v) <= kMostDigitBits) {
        out_ += int_to_text(v);
    } else {
        out_ += "<int of " + std::to_string(int_bit_length(v)) + " bits>";
    }
}

void Brief::dict(const Dict& d, int depth) {
    out_ += "{";
    std::size_t place = 0;
    std::size_t shown = 0;
    while (const Dict::Entry* entry = dict_next(d, place)) {
        if (shown > 0) out_ += ", ";
        if (shown == kItems || is_long()) {
            out_ += kMore;
            break;
        }
        add(entry->key, depth + 1);
        out_ += ": ";
        add(entry->value, depth + 1);
        ++shown;
    }
    out_ += "}";
}

void Brief::attribute(std::string_view name, const Value& value, std::size_t& shown, int depth) {
    if (shown > 0) out_ += ", ";
    ++shown;
    out_ += std::string(name) + "=";
    add(value, depth + 1);
}

/// An instance of a class: its own attributes, if the class is the program's; an enum's member by its name.
void Brief::instance(const Value& v, int depth) {
    const Type& type = *type_of(v);
    if (const Value* name = own_attr(v, intern("_name_")); name && is_str(*name)) {
        out_ += std::string(type.name) + "." + std::string(text_of(*name));
        return;
    }
    const AttrTable* attrs = attrs_of(v.object());
    if (module_of(type) != "__main__" || attrs == nullptr) {
        out_ += "<" + std::string(type.name) + ">";
        return;
    }
    out_ += std::string(type.name) + "(";
    std::size_t shown = 0;
    const auto full = [&] {
        if (shown < kItems && !is_long()) return false;
        out_ += std::string(", ") + kMore;
        return true;
    };
    for (auto t = type.mro.rbegin(); t != type.mro.rend(); ++t) {
        for (const Namespace::Entry& e : (*t)->attrs.entries()) {
            if (!is_a(e.value, &member_descriptor_type)) continue;
            const auto* member = as<MemberSlot>(e.value);
            const Value& value = member_slot(v.object(), member->index);
            if (value.is_undefined()) continue;
            if (full()) break;
            attribute(member->name->view(), value, shown, depth);
        }
    }
    if (attrs->dict != nullptr) {
        std::size_t place = 0;
        while (const Dict::Entry* entry = dict_next(*attrs->dict, place)) {
            if (full()) break;
            if (is_str(entry->key)) attribute(text_of(entry->key), entry->value, shown, depth);
        }
    } else {
        std::vector<const Shape*> shapes;
        for (const Shape* s = attrs->shape; s != nullptr && s->name != nullptr; s = s->parent)
            shapes.push_back(s);
        for (auto s = shapes.rbegin(); s != shapes.rend(); ++s) {
            const Value& value = attrs->places[(*s)->count - 1];
            if (value.is_undefined()) continue;
            if (full()) break;
            attribute((*s)->name->view(), value, shown, depth);
        }
    }
    out_ += ")";
}

/// Tasks, futures, queues and what synchronises; false for anything else.
bool Brief::of_the_loop(const Value& v, int depth) {
    if (const loop::Task* task = loop::as_task(v)) {
        out_ += "<Task " + loop::task_name(*task);
        out_ += task->cancelled() ? " cancelled"
                : task->pending() ? " pending"
                : task->exception ? " failed"
                                  : " done";
        out_ += ">";
        return true;
    }
    if (is_a(v, &loop::future_type)) {
        const auto& future = *as<loop::Future>(v);
        out_ += future.cancelled() ? "<Future cancelled>"
                : future.pending() ? "<Future pending>"
                                   : "<Future done>";
        return true;
    }
    if (is_a(v, &aio::queue_type)) {
        auto& queue = *as<aio::Queue>(v);
        out_ += std::string(type_of(v)->name);
        std::uint32_t i = 0;
        if (queue.order == aio::QueueOrder::fifo) {
            items("([", "]", depth, [&] { return i < queue.items.size() ? &queue.items[i++] : nullptr; });
        } else {
            span("([", "]", queue.list ? queue.list->span() : std::span<const Value>(), depth);
        }
        if (queue.limit > 0) out_ += ", maxsize=" + std::to_string(queue.limit);
        out_ += ")";
        return true;
    }
    const Type& type = *type_of(v);
    if (type.is_heap_type() || type.module.substr(0, 7) != "asyncio") return false;
    // asyncio's own types say their state in square brackets; what they hold is not part of it.
    std::string state;
    if (type.module == "asyncio.locks") state = repr_text(v);
    const std::size_t open = state.find('[');
    const std::size_t close = state.find(']');
    out_ += "<" + std::string(type.name);
    if (open != std::string::npos && close != std::string::npos && close > open)
        out_ += " " + state.substr(open + 1, close - open - 1);
    out_ += ">";
    return true;
}

/// Functions, classes, modules, coroutines; false for anything else.
bool Brief::of_the_machine(const Value& v) {
    if (vm::is_generator(v.object())) {
        const vm::Generator& g = *vm::as_generator(v);
        const char* state = g.state == vm::GeneratorState::created     ? " not started"
                            : g.state == vm::GeneratorState::suspended ? " suspended"
                            : g.state == vm::GeneratorState::running   ? " running"
                                                                       : " finished";
        out_ += "<" + std::string(type_of(v)->name) + " " + std::string(g.name->view()) + state + ">";
        return true;
    }
    if (vm::is_function(v)) {
        out_ += "<function " + std::string(vm::as_function(v)->name->view()) + ">";
        return true;
    }
    if (const Type* type = as_type(v)) {
        out_ += "<class " + std::string(type->name) + ">";
        return true;
    }
    if (is_a(v, &module_type)) {
        out_ += "<module " + std::string(as<Module>(v)->name->view()) + ">";
        return true;
    }
    if (is_a(v, &bound_method_type)) {
        const Value& function = as<BoundMethod>(v)->function;
        out_ += "<method";
        if (vm::is_function(function)) out_ += " " + std::string(vm::as_function(function)->name->view());
        out_ += ">";
        return true;
    }
    return false;
}

void Brief::add(const Value& v, int depth) {
    if (v.is_undefined()) {
        out_ += "?";
    } else if (v.is_none()) {
        out_ += "None";
    } else if (type_of(v) == &bool_type || type_of(v) == &float_type || type_of(v) == &ellipsis_type) {
        out_ += repr_text(v);
    } else if (type_of(v) == &int_type) {
        integer(v);
    } else if (!v.is_heap()) {
        out_ += repr_text(v);
    } else if (type_of(v) == &str_type) {
        str(*as_str(v));
    } else if (depth > kDeepest || is_long()) {
        out_ += kMore;
    } else if (is_list(v)) {
        span("[", "]", as<List>(v)->span(), depth);
    } else if (is_tuple(v)) {
        const auto& tuple = *as<Tuple>(v);
        if (type_of(v) != &tuple_type) out_ += std::string(type_of(v)->name);
        span("(", tuple.size == 1 ? ",)" : ")", tuple.span(), depth);
    } else if (is_dict(v)) {
        if (type_of(v) != &dict_type) out_ += std::string(type_of(v)->name) + " ";
        dict(*as<Dict>(v), depth);
    } else if (is_set(v)) {
        const auto& set = *as<Set>(v);
        std::size_t place = 0;
        if (set_size(set) == 0) {
            out_ += std::string(type_of(v)->name) + "()";
        } else {
            items("{", "}", depth, [&] { return set_next(set, place); });
        }
    } else if (type_of(v)->has(Type::kException) && !as_type(v)) {
        out_ += std::string(type_of(v)->name);
        const Ref<Tuple>& args = as_exception(v)->args;
        span("(", ")", args ? args->span() : std::span<const Value>(), depth);
    } else if (type_of(v) == &range_type || type_of(v) == &slice_type) {
        out_ += repr_text(v);
    } else if (type_of(v)->name == "deque" && module_of(*type_of(v)) == "collections") {
        const Value items_of = own_value(v, "_items");
        const Value head = own_value(v, "_head");
        std::int64_t from = 0;
        if (!is_list(items_of) || !fits_int64(head, from)) return instance(v, depth);
        const std::span<const Value> all = as<List>(items_of)->span();
        span("deque([", "])", all.subspan(std::min(all.size(), static_cast<std::size_t>(from))), depth);
    } else if (!of_the_loop(v, depth) && !of_the_machine(v)) {
        instance(v, depth);
    }
}

}  // namespace

std::string brief_repr(const Value& value) {
    Brief brief;
    brief.add(value, 0);
    return brief.take();
}

bool is_data(const Value& value) {
    if (!value.is_heap()) return true;
    const Type* type = type_of(value);
    return !vm::is_function(value) && as_type(value) == nullptr && type != &module_type &&
           type != &native_function_type && type != &native_method_type && type != &bound_method_type;
}

}  // namespace session
