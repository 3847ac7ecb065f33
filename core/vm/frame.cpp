// FrameObject: what is kept of a frame by tracebacks and sys._getframe.
#include "core/vm/frame.h"

#include "core/object/class.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/vm/machine.h"

namespace vm {

using namespace object;

Type frame_type;

FrameObject* frame_object(Frame& f) {
    if (!f.object) {
        auto* o = allocate<FrameObject>(&frame_type);
        o->live = &f;
        o->code =
            static_cast<const code::Code*>(bits::object_of(Value(const_cast<code::Code*>(f.code)).release()));
        o->globals = static_cast<Dict*>(bits::object_of(Value(f.globals).release()));
        f.object = o;
    }
    return f.object;
}

void end_frame_object(Frame& f) {
    FrameObject* o = std::exchange(f.object, nullptr);
    if (!o) return;
    o->live = nullptr;
    // At the end of a run, or in a cycle, the code may have been taken apart first.
    o->line = f.code->instructions.items ? f.line() : 0;
    if (o->refs > 1 && f.registers) {
        const std::uint32_t count = f.code->local_count;
        o->saved = static_cast<Value*>(Heap::current().buffer(count * sizeof(Value)));
        for (std::uint32_t i = 0; i < count; ++i) new (&o->saved[i]) Value(std::move(f.registers[i]));
        if (f.back)
            o->back = static_cast<FrameObject*>(bits::object_of(Value(frame_object(*f.back)).release()));
    }
    static_cast<void>(Value::adopt(o));
}

namespace {

Outcome locals_of(const code::Code& code, const Value* registers) {
    Ref<Dict> d = new_dict();
    if (registers)
        for (std::uint32_t i = 0; i < code.local_count; ++i) {
            const Value* v = &registers[i];
            if (v->is_heap() && v->object()->type == &cell_type &&
                code.local_kinds[i] != code::LocalKind::Plain)
                v = &as<Cell>(*v)->content;
            if (!v->is_undefined()) dict_set(*d, code.local_names[i], *v);
        }
    return d;
}

void clear_frame(Object* o) {
    auto* f = static_cast<FrameObject*>(o);
    if (Value* saved = std::exchange(f->saved, nullptr)) {
        const std::uint32_t count = f->code->local_count;
        for (std::uint32_t i = count; i-- > 0;) saved[i].~Value();
        Heap::current().free_buffer(saved, count * sizeof(Value));
    }
    if (const code::Code* c = std::exchange(f->code, nullptr))
        static_cast<void>(Value::adopt(const_cast<code::Code*>(c)));
    if (Dict* g = std::exchange(f->globals, nullptr)) static_cast<void>(Value::adopt(g));
    if (FrameObject* back = std::exchange(f->back, nullptr)) static_cast<void>(Value::adopt(back));
}
void traverse_frame(Object* o, Visitor& visit) {
    auto* f = static_cast<FrameObject*>(o);
    if (f->saved)
        for (std::uint32_t i = 0; i < f->code->local_count; ++i) visit(f->saved[i]);
    visit(f->globals);
    visit(f->back);
}
const FrameObject& frame_of(const Value& v) { return *as<FrameObject>(v); }

Outcome back_of(const Value& v) {
    const FrameObject& f = frame_of(v);
    FrameObject* back = f.back;
    if (f.live) back = f.live->back ? frame_object(*f.live->back) : nullptr;
    return back ? Value(back) : Value::none();
}
Outcome line_of(const Value& v) {
    const FrameObject& f = frame_of(v);
    return Value::small_int(f.live ? f.live->line() : f.line);
}

}  // namespace

Outcome frame_locals(const Frame& f) { return locals_of(*f.code, f.registers); }

void ready_frame_type() {
    Slots& s = frame_type.slots;
    s.clear = clear_frame;
    s.traverse = traverse_frame;
    ready_type(frame_type, {"frame", "builtins", nullptr, sizeof(FrameObject), 0, false});
    define_getsets(
        frame_type,
        {{"f_code",
          [](const Value& v) -> Outcome { return Value(const_cast<code::Code*>(frame_of(v).code)); }},
         {"f_lineno", line_of},
         {"f_back", back_of},
         {"f_globals", [](const Value& v) -> Outcome { return Value(frame_of(v).globals); }},
         {"f_locals", [](const Value& v) -> Outcome {
              const FrameObject& f = frame_of(v);
              if (f.live && !f.live->name_space.is_undefined()) return f.live->name_space;
              if (f.live && f.live->code->kind == code::CodeKind::Module) return Value(f.globals);
              return locals_of(*f.code, f.live ? f.live->registers : f.saved);
          }}});
    define_methods(frame_type, {{"clear", "self, /", [](const Value*) -> Outcome { return Value::none(); }}});
}

}  // namespace vm
