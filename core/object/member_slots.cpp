// See member_slots.h.
#include "core/object/member_slots.h"

#include <algorithm>
#include <new>
#include <string>
#include <vector>

#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/object/unicode.h"

namespace object {

Type member_descriptor_type;

namespace {

/// CPython 3.14: Python/compile.c, _Py_Mangle.
Str* mangled(const Type& cls, Str* name) {
    const std::string_view text = name->view();
    const bool is_private =
        text.size() > 2 && text.substr(0, 2) == "__" && text.substr(text.size() - 2) != "__";
    const std::size_t first = cls.name.find_first_not_of('_');
    if (!is_private || first == std::string_view::npos) return name;
    return intern("_" + std::string(cls.name.substr(first)) + std::string(text));
}

/// Objects whose size differs from one to the next have no room for more.
bool is_of_variable_size(const Type& base) {
    return base.is_subtype_of(&int_type) || base.is_subtype_of(&tuple_type) ||
           base.is_subtype_of(&bytes_type) || base.is_subtype_of(&type_type);
}

Outcome checked_name(const Value& v) {
    if (!is_str(v))
        return raise_type_error("__slots__ items must be strings, not '" + std::string(type_name(v)) + "'");
    const Value is_name = TRY(call_method(v, intern("isidentifier")));
    if (!is_name.is_true()) return raise_type_error("__slots__ must be identifiers");
    return name_value(intern(as_str(v)));
}

Outcome wrong_object(const MemberSlot& m, const Value& object) {
    return raise_type_error("descriptor '" + std::string(m.name->view()) + "' for '" +
                            std::string(m.owner->name) + "' objects doesn't apply to a '" +
                            std::string(type_name(object)) + "' object");
}

Outcome member_get(const Value& self, const Value& object, const Value&) {
    if (object.is_undefined()) return self;
    const auto* m = as<MemberSlot>(self);
    if (!is_a(object, m->owner)) return wrong_object(*m, object);
    const Value& v = member_slot(object.object(), m->index);
    if (v.is_undefined()) return raise_attribute_error(object, m->name);
    return v;
}

Outcome member_set(const Value& self, const Value& object, const Value& value) {
    const auto* m = as<MemberSlot>(self);
    if (!is_a(object, m->owner)) return wrong_object(*m, object);
    Value& place = member_slot(object.object(), m->index);
    if (value.is_undefined() && place.is_undefined())
        return raise(&exc::AttributeError, std::string(m->name->view()));
    const Value dying = std::exchange(place, value);
    return Value::none();
}

Outcome member_repr(const Value& self) {
    const auto* m = as<MemberSlot>(self);
    return make_str("<member '" + std::string(m->name->view()) + "' of '" + std::string(m->owner->name) +
                    "' objects>");
}

}  // namespace

Value& member_slot(Object* o, std::uint32_t index) {
    const Type* t = o->type;
    std::size_t offset = t->slots_offset + index * sizeof(Value);
    if (t->trailing_size) offset += (t->trailing_size(o) + 7) & ~std::size_t{7};
    return *reinterpret_cast<Value*>(reinterpret_cast<char*>(o) + offset);
}

void clear_member_slots(Object* o) {
    for (const Type* t = o->type; t->slot_count != 0; t = t->base)
        for (std::uint32_t i = t->base->slot_count; i < t->slot_count; ++i) {
            const Value dying = std::exchange(member_slot(o, i), Value());
        }
}

void visit_member_slots(Object* o, Visitor& visit) {
    for (std::uint32_t i = 0; i < o->type->slot_count; ++i) visit(member_slot(o, i));
}

Outcome add_member_slots(Type* t) {
    const Value slots = *t->attrs.find(names::dunder_slots);
    const bool bases_slotted = std::all_of(t->bases.begin(), t->bases.end(), [](const Type* b) {
        return b == &object_type || b->has(Type::kSlotsOnly) || (!b->is_heap_type() && b->attrs_offset == 0);
    });
    const Value listed = is_str(slots) ? make_tuple({slots}) : TRY(tuple_of(slots));
    const std::span<const Value> items = as<Tuple>(listed)->span();
    if (!items.empty() && is_of_variable_size(*t->base))
        return raise_type_error("nonempty __slots__ not supported for subtype of '" +
                                std::string(t->base->name) + "'");
    std::vector<Str*> places;
    bool has_dict = false, has_weakref = false;
    for (const Value& item : items) {
        const Value name = TRY(checked_name(item));
        const std::string_view text = text_of(name);
        if (text == "__dict__") {
            if (has_dict || !bases_slotted)
                return raise_type_error("__dict__ slot disallowed: we already got one");
            has_dict = true;
            continue;
        }
        if (text == "__weakref__") {
            if (has_weakref) return raise_type_error("__weakref__ slot disallowed: we already got one");
            has_weakref = true;
            continue;
        }
        Str* const place = mangled(*t, as_str(name));
        if (t->attrs.find(place) && text != "__qualname__" && text != "__classcell__")
            return raise_value_error("'" + std::string(text) +
                                     "' in __slots__ conflicts with class variable");
        places.push_back(place);
    }
    if (bases_slotted && !has_dict) t->type_flags |= Type::kSlotsOnly;
    std::sort(places.begin(), places.end(), [](const Str* a, const Str* b) { return a->view() < b->view(); });
    for (Str* name : places) {
        auto* m = allocate<MemberSlot>(&member_descriptor_type);
        m->name = name;
        m->owner = t;
        m->index = t->slot_count++;
        if (is_dict(slots)) {
            const Value doc = TRY(get_item(slots, name_value(name)));
            m->doc = doc;
        }
        t->attrs.set(name, Value::adopt(m));
    }
    const auto bytes = static_cast<std::uint32_t>(places.size() * sizeof(Value));
    if (t->slots_offset == 0) t->slots_offset = t->basic_size;
    t->basic_size += bytes;
    t->attrs_offset = t->basic_size;
    return Value::none();
}

void ready_member_descriptor_type() {
    Slots& s = member_descriptor_type.slots;
    s.descr_get = member_get;
    s.descr_set = member_set;
    s.repr = member_repr;
    s.clear = [](Object* o) { static_cast<MemberSlot*>(o)->doc = Value(); };
    s.traverse = [](Object* o, Visitor& visit) { visit(static_cast<MemberSlot*>(o)->doc); };
    ready_type(member_descriptor_type,
               {"member_descriptor", "builtins", nullptr, sizeof(MemberSlot), 0, false});
    define_getsets(
        member_descriptor_type,
        {{"__name__", [](const Value& v) -> Outcome { return Value(as<MemberSlot>(v)->name); }},
         {"__qualname__",
          [](const Value& v) -> Outcome {
              const auto* m = as<MemberSlot>(v);
              return make_str(std::string(m->owner->qualname ? m->owner->qualname->view() : m->owner->name) +
                              "." + std::string(m->name->view()));
          }},
         {"__objclass__", [](const Value& v) -> Outcome { return Value(as<MemberSlot>(v)->owner); }},
         {"__doc__", [](const Value& v) -> Outcome {
              const Value& doc = as<MemberSlot>(v)->doc;
              return doc.is_undefined() ? Value::none() : doc;
          }}});
}

}  // namespace object
