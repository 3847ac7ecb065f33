// Attribute access: the instance's own attributes by shape, and the generic rules with
// descriptors. CPython 3.14: Objects/object.c, _PyObject_GenericGetAttrWithDict.
#include <cstring>
#include <string>

#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/object.h"
#include "core/object/str.h"

namespace object {

namespace {

constexpr std::uint32_t kMaxShapedAttributes = 64;  // beyond: a Dict

void grow_places(AttrTable& attrs) {
    const std::uint32_t capacity = attrs.capacity == 0 ? 4 : attrs.capacity * 2;
    Heap& heap = Heap::current();
    auto* places = static_cast<Value*>(heap.buffer(capacity * sizeof(Value)));
    if (attrs.shape)
        std::memcpy(static_cast<void*>(places), attrs.places, attrs.shape->count * sizeof(Value));
    if (attrs.places && !attrs.is_inline) heap.free_buffer(attrs.places, attrs.capacity * sizeof(Value));
    attrs.places = places;
    attrs.capacity = capacity;
    attrs.is_inline = false;
}

void become_dict(AttrTable& attrs) {
    if (attrs.dict) return;
    const std::uint32_t count = attrs.shape ? attrs.shape->count : 0;
    Ref<Dict> dict = new_dict(count);
    std::vector<Str*> names(count);
    for (Shape* s = attrs.shape; s && s->parent; s = s->parent) names[s->count - 1] = s->name;
    for (std::uint32_t i = 0; i < count; ++i) dict_set(*dict, names[i], std::move(attrs.places[i]));
    attrs.shape = nullptr;
    attrs.dict = static_cast<Dict*>(bits::object_of(Value(std::move(dict)).release()));
}

}  // namespace

const Value* own_attr(const Value& self, const Str* name) {
    if (!self.is_heap()) return nullptr;
    const AttrTable* attrs = attrs_of(self.object());
    if (!attrs) return nullptr;
    if (attrs->shape) {
        const int at = attrs->shape->find(name);
        return at < 0 ? nullptr : &attrs->places[at];
    }
    return attrs->dict ? dict_find(*attrs->dict, name) : nullptr;
}

void set_own_attr(const Value& self, Str* name, Value value) {
    Object* o = self.object();
    AttrTable* attrs = attrs_of(o);
    ASSERT(attrs != nullptr);
    if (attrs->dict) {
        dict_set(*attrs->dict, name, std::move(value));
        return;
    }
    if (attrs->shape) {
        if (const int at = attrs->shape->find(name); at >= 0) {
            attrs->places[at] = std::move(value);
            return;
        }
    }
    Shape* shape = attrs->shape ? attrs->shape : o->type->root_shape;
    if (shape->count >= kMaxShapedAttributes) {
        become_dict(*attrs);
        dict_set(*attrs->dict, name, std::move(value));
        return;
    }
    if (shape->count >= attrs->capacity) grow_places(*attrs);
    new (&attrs->places[shape->count]) Value(std::move(value));
    attrs->shape = shape->with(name);
    if (attrs->shape->count > o->type->inline_places && attrs->shape->count <= 16)
        o->type->inline_places = attrs->shape->count;
}

Dict* instance_dict(Object* o) {
    AttrTable* attrs = attrs_of(o);
    if (!attrs) return nullptr;
    become_dict(*attrs);
    return attrs->dict;
}

Outcome generic_get_attr(const Value& self, Str* name) {
    Type* type = type_of(self);
    const Value* in_type = type->lookup(name);
    if (in_type) {
        const Slots& s = type_of(*in_type)->slots;
        if (s.descr_get && s.descr_set) {
            const Value descriptor = *in_type;
            return s.descr_get(descriptor, self, Value(type));
        }
    }
    if (const Value* own = own_attr(self, name)) return Value(*own);
    if (in_type) {
        const Slots& s = type_of(*in_type)->slots;
        const Value descriptor = *in_type;
        if (s.descr_get) return s.descr_get(descriptor, self, Value(type));
        return descriptor;
    }
    return raise_attribute_error(self, name);
}

Outcome generic_set_attr(const Value& self, Str* name, const Value& value) {
    Type* type = type_of(self);
    const Value* in_type = type->lookup(name);
    if (in_type) {
        if (const auto set = type_of(*in_type)->slots.descr_set) {
            const Value descriptor = *in_type;
            return set(descriptor, self, value);
        }
    }
    const std::string what = "'" + std::string(type->name) + "' object ";
    const std::string quoted_name = "'" + std::string(name->view()) + "'";
    AttrTable* attrs = self.is_heap() ? attrs_of(self.object()) : nullptr;
    if (!attrs) {
        if (in_type) return raise(&exc::AttributeError, what + "attribute " + quoted_name + " is read-only");
        Outcome o = raise_attribute_error(self, name);
        if (!value.is_undefined())
            return raise(&exc::AttributeError, what + "has no attribute " + quoted_name +
                                                   " and no __dict__ for setting new attributes");
        return o;
    }
    if (value.is_undefined()) {
        if (!own_attr(self, name)) return raise_attribute_error(self, name);
        become_dict(*attrs);
        const Value gone = TRY(dict_take(*attrs->dict, name_value(name)));
        return Value::none();
    }
    if (type->has(Type::kSlotsOnly)) {
        if (in_type) return raise(&exc::AttributeError, what + "attribute " + quoted_name + " is read-only");
        return raise(&exc::AttributeError, what + "has no attribute " + quoted_name +
                                               " and no __dict__ for setting new attributes");
    }
    set_own_attr(self, name, value);
    return Value::none();
}

Outcome get_attr(const Value& self, Str* name) {
    const auto get = type_of(self)->slots.get_attr;
    return get ? get(self, name) : generic_get_attr(self, name);
}

Outcome find_attr(const Value& self, Str* name) {
    Outcome o = get_attr(self, name);
    if (o.raised() && is_a(Value(o.exception()), &exc::AttributeError)) return Value();
    return o;
}

Outcome set_attr(const Value& self, Str* name, const Value& value) {
    const auto set = type_of(self)->slots.set_attr;
    return set ? set(self, name, value) : generic_set_attr(self, name, value);
}

Outcome del_attr(const Value& self, Str* name) { return set_attr(self, name, Value()); }

}  // namespace object
