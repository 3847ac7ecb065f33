// The type of native callbacks.
#include "core/loop/callback.h"

#include "core/object/native.h"
#include "core/object/object.h"
#include "core/object/str.h"

namespace loop {

Type native_callback_type;

namespace {

std::uint32_t kinds = 0;

void clear(Object* o) {
    auto* c = static_cast<NativeCallback*>(o);
    c->a = Value();
    c->b = Value();
}
void traverse(Object* o, object::Visitor& visit) {
    auto* c = static_cast<NativeCallback*>(o);
    visit(c->a);
    visit(c->b);
}
Outcome call(const Value& self, const object::Args& args) {
    const Ref<NativeCallback> c(object::as<NativeCallback>(self));
    const Value argument = args.positional > 0 ? args[0] : Value();
    return c->kind->run(c->a, c->b, argument);
}
Outcome repr(const Value& self) {
    const auto* c = object::as<NativeCallback>(self);
    return object::make_str("<function " + std::string(c->kind->qualname) + " at 0x0>");
}
Outcome get_qualname(const Value& self) {
    return object::make_str(object::as<NativeCallback>(self)->kind->qualname);
}
Outcome get_name(const Value& self) {
    const std::string_view qualname = object::as<NativeCallback>(self)->kind->qualname;
    const std::size_t dot = qualname.rfind('.');
    return object::make_str(dot == std::string_view::npos ? qualname : qualname.substr(dot + 1));
}

}  // namespace

CallbackKind::CallbackKind(const char* qualname_, const char* file_, int line_, Run run_)
    : qualname(qualname_), file(file_), line(line_), run(run_), id(kinds++) {}

std::uint32_t CallbackKind::count() { return kinds; }

Value make_callback(const CallbackKind& kind, Value a, Value b) {
    auto* c = make<NativeCallback>(&native_callback_type);
    c->kind = &kind;
    c->a = std::move(a);
    c->b = std::move(b);
    return Value::adopt(c);
}

Outcome same_callback(const Value& f, const Value& fn) {
    if (f.is(fn)) return Value::boolean(true);
    if (is_native_callback(f) && is_native_callback(fn)) {
        const auto* x = object::as<NativeCallback>(f);
        const auto* y = object::as<NativeCallback>(fn);
        // Bound methods are made anew for each use; closures are one object.
        return Value::boolean(x->kind == y->kind && x->kind->line == 0 && x->a.is(y->a) && x->b.is(y->b));
    }
    return object::equals(f, fn);
}

void ready_callback_type() {
    native_callback_type.slots.clear = clear;
    native_callback_type.slots.traverse = traverse;
    native_callback_type.slots.call = call;
    native_callback_type.slots.repr = repr;
    object::ready_type(native_callback_type,
                       {"function", "builtins", nullptr, sizeof(NativeCallback), Type::kContainer, false});
    object::define_getsets(native_callback_type, {{"__qualname__", get_qualname}, {"__name__", get_name}});
}

}  // namespace loop
