// The module _program: what the Python sources of ours ask about the program that runs (its frames, without
// the library's; its thread), and how they write to standard error past what the program made of sys.stderr.
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

namespace {

/// The frame of the program at a depth, 0 innermost; null if there are not so many.
vm::Frame* frame_at(std::int64_t depth) {
    for (vm::Frame* f = vm::Machine::current().frame(); f; f = f->back)
        if ((!f->code->is_library || f->code->is_from_text) && depth-- <= 0) return f;
    return nullptr;
}

/// (file, line, function, globals) of a frame of the program, or None.
Outcome place(const Value* a) {
    const Value depth = TRY(small_index(a[0]));
    const vm::Frame* f = frame_at(depth.small());
    if (!f) return Value::none();
    return object::make_tuple(
        {Value(f->code->filename), Value::small_int(f->line()), Value(f->code->name), Value(f->globals)});
}
Outcome frame(const Value* a) {
    const Value depth = TRY(small_index(a[0]));
    vm::Frame* f = frame_at(depth.small());
    return f ? Value(vm::frame_object(*f)) : Value::none();
}
/// All frames of the program, outermost first.
Outcome frames(const Value*) {
    Ref<List> all = new_list();
    for (vm::Frame* f = vm::Machine::current().frame(); f; f = f->back)
        if (!f->code->is_library || f->code->is_from_text) list_insert(*all, 0, Value(vm::frame_object(*f)));
    return all;
}
Outcome thread_name(const Value*) { return make_str(loop::World::current().thread_name()); }
Outcome write_error(const Value* a) {
    if (is_str(a[0])) loop::World::current().standard_error += text_of(a[0]);
    return Value::none();
}

}  // namespace

void add_program(Dict& names) {
    for (const Native& f : {Native{"place", "depth=0, /", place}, Native{"frame", "depth=0, /", frame},
                            Native{"frames", "", frames}, Native{"thread_name", "", thread_name},
                            Native{"write_error", "text, /", write_error}})
        add_function(names, f, "_program");
}

}  // namespace modules
