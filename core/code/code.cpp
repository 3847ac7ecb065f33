// The type of Code objects: what they own, and how it is dropped.
#include "core/code/code.h"

#include <vector>

#include "core/object/containers.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace code {

using object::Outcome;
using object::Value;

object::Type code_type;

namespace {

template <class T>
void drop(Array<T>& array) {
    if (array.items != nullptr) object::Heap::current().free_buffer(array.items, array.count * sizeof(T));
    array = Array<T>{};
}

void clear_code(object::Object* o) {
    auto* c = static_cast<Code*>(o);
    for (std::uint32_t i = 0; i < c->constants.count; ++i) c->constants.items[i] = object::Value();
    drop(c->constants);
    drop(c->local_names);
    drop(c->local_kinds);
    drop(c->instructions);
    drop(c->positions);
    drop(c->handlers);
    drop(c->attr_sites);
    drop(c->global_sites);
}

void traverse_code(object::Object* o, object::Visitor& visit) {
    auto* c = static_cast<Code*>(o);
    for (const object::Value& v : c->constants) visit(v);
}

const Code& code_of(const Value& v) { return *object::as<Code>(v); }

/// The names of the registers that a test is true for, as a tuple.
template <class Test>
Value names_where(const Code& c, Test test) {
    std::vector<Value> names;
    for (std::uint32_t i = 0; i < c.local_count; ++i) {
        if (test(c, i)) names.emplace_back(c.local_names[i]);
    }
    return object::make_tuple(std::span<const Value>(names.data(), names.size()));
}

/// Parameters, even if they are cells, and plain locals.
Value own_names(const Code& c) {
    return names_where(c, [](const Code& code, std::uint32_t i) {
        return i < code.parameter_count() || code.local_kinds[i] == LocalKind::Plain;
    });
}

/// CPython 3.14: Include/cpython/code.h, CO_OPTIMIZED and so on.
std::int64_t flags_of(const Code& c) {
    std::int64_t flags = c.kind == CodeKind::Function || c.kind == CodeKind::TypeScope ? 0x3 : 0;
    if (c.has_varargs) flags |= 0x4;
    if (c.has_varkw) flags |= 0x8;
    if (c.is_nested) flags |= 0x10;
    if (c.is_generator) flags |= 0x20;
    if (c.is_coroutine) flags |= 0x80;
    if (c.is_async_generator) flags |= 0x200;
    if (c.has_docstring) flags |= 0x400'0000;
    return flags;
}

object::Outcome repr_code(const object::Value& self) {
    const auto* c = static_cast<const Code*>(self.object());
    std::string text = "<code object ";
    text += c->name->view();
    text += " at 0x0, file \"";
    text += c->filename->view();
    text += "\", line " + std::to_string(c->first_line) + ">";
    return object::make_str(text);
}

}  // namespace

const Handler* Code::handler_at(std::uint32_t index) const {
    std::size_t low = 0;
    std::size_t high = handlers.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (handlers[middle].end <= index)
            low = middle + 1;
        else
            high = middle;
    }
    return low < handlers.size() && handlers[low].start <= index ? &handlers[low] : nullptr;
}

void ready_code_types() {
    static bool ready = false;
    if (ready) return;
    ready = true;
    code_type.slots.clear = clear_code;
    code_type.slots.traverse = traverse_code;
    code_type.slots.repr = repr_code;
    object::ready_type(code_type,
                       {"code", "builtins", nullptr, sizeof(Code), object::Type::kContainer, false});
    object::define_getsets(
        code_type,
        {{"co_name", [](const Value& v) { return Outcome(Value(code_of(v).name)); }},
         {"co_qualname", [](const Value& v) { return Outcome(Value(code_of(v).qualname)); }},
         {"co_filename", [](const Value& v) { return Outcome(Value(code_of(v).filename)); }},
         {"co_firstlineno", [](const Value& v) { return Outcome(Value::small_int(code_of(v).first_line)); }},
         {"co_argcount",
          [](const Value& v) { return Outcome(Value::small_int(code_of(v).positional_count)); }},
         {"co_posonlyargcount",
          [](const Value& v) { return Outcome(Value::small_int(code_of(v).posonly_count)); }},
         {"co_kwonlyargcount",
          [](const Value& v) { return Outcome(Value::small_int(code_of(v).kwonly_count)); }},
         {"co_nlocals",
          [](const Value& v) {
              return Outcome(Value::small_int(object::as<object::Tuple>(own_names(code_of(v)))->size));
          }},
         {"co_varnames", [](const Value& v) { return Outcome(own_names(code_of(v))); }},
         {"co_cellvars",
          [](const Value& v) {
              return Outcome(names_where(code_of(v), [](const Code& c, std::uint32_t i) {
                  return c.local_kinds[i] == LocalKind::Cell;
              }));
          }},
         {"co_freevars",
          [](const Value& v) {
              return Outcome(names_where(code_of(v), [](const Code& c, std::uint32_t i) {
                  return c.local_kinds[i] == LocalKind::Free;
              }));
          }},
         {"co_consts",
          [](const Value& v) {
              const Code& c = code_of(v);
              return Outcome(
                  object::make_tuple(std::span<const Value>(c.constants.items, c.constants.count)));
          }},
         {"co_flags", [](const Value& v) { return Outcome(Value::small_int(flags_of(code_of(v)))); }}});
}

}  // namespace code
