// The annotations of classes: __annotations__ and __annotate__ as attributes of type. They are made by the
// function that the compiler puts into the class, when first asked for, and belong to that class alone.
// CPython 3.14: Objects/typeobject.c, type_get_annotations, type_get_annotate.
#include "core/object/class.h"

#include <string>

#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace object {

namespace {

const Value* annotate_function(Type* t) {
    if (const Value* f = t->attrs.find(intern("__annotate_func__"))) return f;
    return t->attrs.find(intern("__annotate__"));
}

Outcome no_such(const Value& cls, const char* name) {
    if (static_cast<Type*>(cls.object())->is_heap_type()) return raise(&exc::AttributeError, name);
    return raise_attribute_error(cls, intern(name));
}

Outcome annotations_get(const Value& v) {
    auto* t = static_cast<Type*>(v.object());
    if (!t->is_heap_type()) return no_such(v, "__annotations__");
    if (const Value* given = t->attrs.find(intern("__annotations__"))) return *given;
    Str* cache = intern("__annotations_cache__");
    if (const Value* known = t->attrs.find(cache)) return *known;
    Value made = new_dict();
    if (const Value* found = annotate_function(t); found && !found->is_none()) {
        const Value function = *found;
        made = TRY(call(function, {Value::small_int(1)}));
        if (!is_dict(made))
            return raise_type_error("__annotate__() must return a dict, not " + std::string(type_name(made)));
    }
    t->attrs.set(cache, made);
    return made;
}

Outcome annotations_set(const Value& v, const Value& annotations) {
    auto* t = static_cast<Type*>(v.object());
    if (!t->is_heap_type())
        return raise_type_error("cannot set '__annotations__' attribute of immutable type '" + std::string(t->name) +
                                "'");
    t->attrs.set(intern("__annotations_cache__"), annotations);
    t->attrs.remove(intern("__annotate_func__"));
    t->attrs.remove(intern("__annotate__"));
    return Value::none();
}

Outcome annotate_get(const Value& v) {
    auto* t = static_cast<Type*>(v.object());
    if (!t->is_heap_type()) return no_such(v, "__annotate__");
    const Value* found = annotate_function(t);
    return found ? *found : Value::none();
}

Outcome annotate_set(const Value& v, const Value& function) {
    auto* t = static_cast<Type*>(v.object());
    if (!t->is_heap_type())
        return raise_type_error("cannot set '__annotate__' attribute of immutable type '" + std::string(t->name) + "'");
    t->attrs.set(intern("__annotate_func__"), function);
    t->attrs.remove(intern("__annotations_cache__"));
    return Value::none();
}

}  // namespace

void define_class_annotations() {
    define_getsets(type_type, {{"__annotations__", annotations_get, annotations_set},
                               {"__annotate__", annotate_get, annotate_set}});
}

}  // namespace object
