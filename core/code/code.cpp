// The type of Code objects: what they own, and how it is dropped.
#include "core/code/code.h"

#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace code {

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
        {{"co_name",
          [](const object::Value& v) { return object::Outcome(object::Value(object::as<Code>(v)->name)); }},
         {"co_qualname",
          [](const object::Value& v) {
              return object::Outcome(object::Value(object::as<Code>(v)->qualname));
          }},
         {"co_filename",
          [](const object::Value& v) {
              return object::Outcome(object::Value(object::as<Code>(v)->filename));
          }},
         {"co_firstlineno", [](const object::Value& v) {
              return object::Outcome(object::Value::small_int(object::as<Code>(v)->first_line));
          }}});
}

}  // namespace code
