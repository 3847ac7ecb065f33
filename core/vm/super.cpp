// super() without arguments: the class and the first argument of the function that calls it.
// CPython 3.14: Objects/typeobject.c, super_init_without_args.
#include <string>

#include "core/object/class.h"
#include "core/object/function.h"
#include "core/object/slot_wrapper.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

namespace {

Outcome super_of_caller(Type* cls, const Args& args) {
    if (args.positional + args.keyword_count() != 0) return construct_super(cls, args);
    const Frame* f = Machine::current().frame();
    if (f == nullptr) return raise_runtime_error("super(): no current frame");
    const code::Code& code = *f->code;
    if (code.positional_count == 0) return raise_runtime_error("super(): no arguments");
    Value self = f->registers[0];
    if (code.local_kinds[0] == code::LocalKind::Cell && self && is_a(self, &cell_type))
        self = as<Cell>(self)->content;
    if (self.is_undefined()) return raise_runtime_error("super(): arg[0] deleted");
    if (code.class_cell < 0) return raise_runtime_error("super(): __class__ cell not found");
    const Value& own_class = as<Cell>(f->registers[code.class_cell])->content;
    if (own_class.is_undefined()) return raise_runtime_error("super(): empty __class__ cell");
    Type* type = as_type(own_class);
    if (!type)
        return raise_runtime_error("super(): __class__ is not a type (" + std::string(type_name(own_class)) +
                                   ")");
    return make_super(type, self);
}

}  // namespace

void ready_super() { super_type.slots.construct = super_of_caller; }

Outcome load_super(Frame& f, const Value& super_name, const Value& cls, const Value& self,
                   std::uint16_t written, Str* name, Value* method_self) {
    static_cast<void>(f);
    if (!super_name.is_heap() || super_name.object() != &super_type) {
        const Value made = TRY(written == 2 ? call(super_name, {cls, self}) : call(super_name));
        return get_attr(made, name);
    }
    Type* type = as_type(cls);
    if (!type)
        return raise_runtime_error("super(): __class__ is not a type (" + std::string(type_name(cls)) + ")");
    const Value proxy = TRY(make_super(type, self));
    if (method_self && !as_type(self)) {
        // A plain function behind `type` in the MRO: called with self, without a bound method.
        bool behind = false;
        for (Type* t : type_of(self)->mro) {
            if (!behind) {
                behind = t == type;
                continue;
            }
            if (const Value* found = t->attrs.find(name)) {
                if (is_function(*found) ||
                    (found->is_heap() && found->object()->type == &native_method_type)) {
                    *method_self = self;
                    return Value(*found);
                }
                break;
            }
        }
    }
    return get_attr(proxy, name);
}

}  // namespace vm
