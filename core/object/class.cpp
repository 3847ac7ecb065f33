// The making of classes: which base gives the layout, the MRO (C3), the namespace's special names,
// __set_name__ and __init_subclass__. CPython 3.14: Objects/typeobject.c, type_new_impl, mro_implementation.
#include "core/object/class.h"

#include <algorithm>
#include <new>
#include <string>

#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/heap_state.h"
#include "core/object/member_slots.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace object {

namespace {

/// The nearest ancestor that decides what an instance is in C++: its struct, how it is made and dropped.
/// CPython 3.14: solid_base.
const Type* layout_of(const Type* t) {
    const auto adds_nothing = [](const Type* own) {
        const Type* base = own->base;
        return base && own->basic_size == base->basic_size && own->slots.clear == base->slots.clear &&
               own->slots.construct == base->slots.construct;
    };
    while (t->is_heap_type() ? t->slot_count == t->base->slot_count : adds_nothing(t)) t = t->base;
    return t;
}

/// CPython's best_base: the base with the most derived layout.
Outcome best_base(const Tuple& bases) {
    Type* winner = nullptr;
    for (const Value& v : bases.span()) {
        Type* candidate = as_type(v);
        if (!candidate) return raise_type_error("bases must be types");
        if (!candidate->is_heap_type() && !candidate->has(Type::kBaseType))
            return raise_type_error("type '" + std::string(candidate->name) +
                                    "' is not an acceptable base type");
        if (!winner) {
            winner = candidate;
            continue;
        }
        const Type* a = layout_of(winner);
        const Type* b = layout_of(candidate);
        if (a->is_subtype_of(b)) continue;
        if (!b->is_subtype_of(a)) return raise_type_error("multiple bases have instance lay-out conflict");
        winner = candidate;
    }
    return Value(winner);
}

/// C3 linearization of the bases' MROs and the list of bases.
/// `stuck` is left empty, or gets the classes that wait for each other. CPython 3.14: set_mro_error.
void merge(std::vector<std::vector<Type*>> lists, std::vector<Type*>& out, std::vector<Type*>& stuck) {
    for (;;) {
        bool all_empty = true;
        Type* next = nullptr;
        for (const auto& list : lists) {
            if (list.empty()) continue;
            all_empty = false;
            Type* head = list.front();
            const bool in_a_tail = std::any_of(lists.begin(), lists.end(), [&](const auto& other) {
                return std::find(other.begin() + (other.empty() ? 0 : 1), other.end(), head) != other.end();
            });
            if (!in_a_tail) {
                next = head;
                break;
            }
        }
        if (all_empty) return;
        if (!next) {
            for (const auto& list : lists)
                if (!list.empty() && std::find(stuck.begin(), stuck.end(), list.front()) == stuck.end())
                    stuck.push_back(list.front());
            return;
        }
        out.push_back(next);
        for (auto& list : lists)
            if (!list.empty() && list.front() == next) list.erase(list.begin());
    }
}

/// Of a class, counted once for each base through which they come: what is done with the order of bases takes
/// time and stack in proportion, which CPython does not bound.
constexpr std::size_t kMostAncestors = 4000;

/// At the end of a run all classes that the program made go at once; else the youngest often goes first.
void forget_subclass(Type& base, const Type* t) {
    auto& subs = base.subclasses;
    if (Heap::current().state().ending) {
        if (!base.is_heap_type()) std::erase_if(subs, [](const Type* sub) { return sub->is_heap_type(); });
        return;
    }
    const auto found = std::find(subs.rbegin(), subs.rend(), t);
    count_effort(effort_of_items(static_cast<std::size_t>(found - subs.rbegin())));
    if (found != subs.rend()) subs.erase(std::next(found).base());
}

void clear_type(Object* o) {
    auto* t = static_cast<Type*>(o);
    if (!t->is_heap_type()) return;
    for (Type* base : t->bases) forget_subclass(*base, t);
    std::vector<Type*> owned;
    owned.swap(t->bases);
    const bool first = !owned.empty();
    t->attrs.clear();
    if (!first) return;
    std::vector<Shape*> todo;
    if (t->root_shape) todo.push_back(t->root_shape);
    t->root_shape = nullptr;
    while (!todo.empty()) {
        Shape* s = todo.back();
        todo.pop_back();
        todo.insert(todo.end(), s->children.begin(), s->children.end());
        delete s;
    }
    std::vector<Type*>().swap(t->mro);
    std::vector<Type*>().swap(t->subclasses);
    for (Type* base : owned) static_cast<void>(Value::adopt(base));
}

void traverse_type(Object* o, Visitor& visit) {
    auto* t = static_cast<Type*>(o);
    if (!t->is_heap_type()) return;
    for (const auto& e : t->attrs.entries()) visit(e.value);
    for (Type* base : t->bases) visit(static_cast<Object*>(base));
}

Outcome set_names(Type* t) {
    // A copy: __set_name__ may change the class.
    const std::vector<Namespace::Entry> entries = t->attrs.entries();
    for (const auto& e : entries) {
        if (!type_of(e.value)->lookup(names::dunder_set_name)) continue;
        Outcome o = call_special(e.value, names::dunder_set_name, {Value(t), name_value(e.name)});
        if (o.raised()) {
            const Value key = TRY(repr(name_value(e.name)));
            const Value note =
                make_str("Error calling __set_name__ on '" + std::string(type_name(e.value)) + "' instance " +
                         std::string(text_of(key)) + " in '" + std::string(t->name) + "'");
            TRY(call_method(Value(o.exception()), intern("add_note"), {note}));
            return o;
        }
    }
    return Value::none();
}

void wrap_implicitly(Type* t, Str* name, bool as_class_method) {
    const Value* v = t->attrs.find(name);
    if (!v || type_of(*v)->slots.descr_get == nullptr || is_a(*v, &staticmethod_type) ||
        is_a(*v, &classmethod_type))
        return;
    if (as_class_method) {
        auto* c = static_cast<ClassMethod*>(make_instance(&classmethod_type));
        c->function = *v;
        t->attrs.set(name, Value::adopt(c));
    } else {
        auto* s = static_cast<StaticMethod*>(make_instance(&staticmethod_type));
        s->function = *v;
        t->attrs.set(name, Value::adopt(s));
    }
}

}  // namespace

Outcome make_class(Type* metatype, Str* name, const Tuple& given_bases, Dict& name_space,
                   const Args& keywords) {
    // The most derived metatype of the bases wins.
    for (const Value& v : given_bases.span()) {
        Type* meta = type_of(v);
        if (metatype->is_subtype_of(meta)) continue;
        if (!meta->is_subtype_of(metatype))
            return raise_type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                "of the metaclasses of all its bases");
        metatype = meta;
    }
    const Value bases =
        given_bases.size ? Value(const_cast<Tuple*>(&given_bases)) : make_tuple({Value(&object_type)});
    const Value base_value = TRY(best_base(*as<Tuple>(bases)));
    auto* base = static_cast<Type*>(base_value.object());

    Object* raw = make_instance(metatype);
    auto* t = static_cast<Type*>(raw);
    {
        // The members of Type that are C++ objects; the header and the rest stay zeroed.
        new (&t->bases) std::vector<Type*>();
        new (&t->mro) std::vector<Type*>();
        new (&t->subclasses) std::vector<Type*>();
        new (&t->attrs) Namespace();
        new (&t->slots) Slots();
    }
    const Value cls = Value::adopt(t);
    t->type_flags =
        Type::kHeapType | Type::kBaseType | Type::kPublished |
        (base->type_flags & (Type::kException | Type::kSequence | Type::kMapping | Type::kUnhashable));
    for (const Value& v : as<Tuple>(bases)->span())
        t->type_flags |= as_type(v)->type_flags & (Type::kSequence | Type::kMapping);
    t->name_object = intern(name);
    t->name = t->name_object->view();
    t->qualname = t->name_object;
    t->base = base;
    t->basic_size = base->basic_size;
    t->attrs_offset = base->attrs_offset ? base->attrs_offset : base->basic_size;
    t->slots_offset = base->slots_offset;
    t->slot_count = base->slot_count;
    t->trailing_size = base->trailing_size;
    t->inline_places = base->is_heap_type() ? base->inline_places : 2;
    t->root_shape = new Shape;
    t->root_shape->type = t;
    std::vector<std::vector<Type*>> lists;
    std::vector<Type*> base_list;
    for (const Value& v : as<Tuple>(bases)->span()) {
        Type* b = as_type(v);
        if (std::find(base_list.begin(), base_list.end(), b) != base_list.end())
            return raise_type_error("duplicate base class " + std::string(b->name));
        base_list.push_back(b);
        lists.push_back(b->mro);
    }
    lists.push_back(base_list);
    std::size_t ancestors = 0;
    for (const std::vector<Type*>& list : lists) ancestors += list.size();
    if (ancestors > kMostAncestors)
        return raise(&exc::RecursionError, "maximum recursion depth exceeded: too many base classes");
    count_effort(effort_of_items(ancestors * lists.size()));
    t->mro.push_back(t);
    std::vector<Type*> stuck;
    if (base_list.size() == 1)
        t->mro.insert(t->mro.end(), lists.front().begin(), lists.front().end());
    else
        merge(std::move(lists), t->mro, stuck);
    if (!stuck.empty()) {
        std::string text;
        for (const Type* b : stuck) text += (text.empty() ? "" : ", ") + std::string(b->name);
        return raise_type_error("Cannot create a consistent method resolution order (MRO) for bases " + text);
    }
    for (Type* b : base_list) {
        ++b->refs;
        b->subclasses.push_back(t);
    }
    t->bases = std::move(base_list);

    Value class_cell;
    std::size_t place = 0;
    while (const Dict::Entry* e = dict_next(name_space, place)) {
        if (!is_str(e->key)) continue;
        Str* key = intern(as_str(e->key));
        if (key == names::dunder_qualname) {
            if (!is_str(e->value))
                return raise_type_error("type __qualname__ must be a str, not " +
                                        std::string(type_name(e->value)));
            t->qualname = intern(as_str(e->value));
        } else if (key->view() == "__c_name__" && is_str(e->value)) {
            // A class in Python that stands for one in C (core/modules/py).
            t->shown_name = intern(as_str(e->value))->view();
        } else if (key->view() == "__abc_tpflags__" && e->value.is_small_int()) {
            // Sequence and Mapping of collections.abc. CPython 3.14: Modules/_abc.c, _abc__abc_init_impl.
            constexpr std::int64_t kSequenceBit = 1 << 5, kMappingBit = 1 << 6;
            if (e->value.small() & kSequenceBit) t->type_flags |= Type::kSequence;
            if (e->value.small() & kMappingBit) t->type_flags |= Type::kMapping;
        } else if (key == names::dunder_classcell) {
            class_cell = e->value;
        } else {
            t->attrs.set(key, e->value);
        }
    }
    if (!t->attrs.find(names::dunder_doc)) t->attrs.set(names::dunder_doc, Value::none());
    if (t->attrs.find(names::dunder_eq) && !t->attrs.find(names::dunder_hash))
        t->attrs.set(names::dunder_hash, Value::none());
    if (t->attrs.find(names::dunder_slots)) TRY(add_member_slots(t));
    wrap_implicitly(t, names::dunder_new, false);
    wrap_implicitly(t, names::dunder_init_subclass, true);
    wrap_implicitly(t, names::dunder_class_getitem, true);
    type_changed(t);
    update_slots(t);
    if (!class_cell.is_undefined() && is_a(class_cell, &cell_type)) as<Cell>(class_cell)->content = cls;
    const Value named = TRY(set_names(t));
    // super(cls, cls).__init_subclass__(**keywords)
    const Value parent = TRY(make_super(t, cls));
    const Value hook = TRY(get_attr(parent, names::dunder_init_subclass));
    const Value hooked = TRY(call(hook, keywords));
    return cls;
}

void ready_class_slots() {
    type_type.slots.clear = clear_type;
    type_type.slots.traverse = traverse_type;
}

Type* make_exception_type(const char* name, const char* module, Type* base) {
    auto* t = new Type();
    t->slots = base->slots;
    ready_type(*t, {name, module, base, base->basic_size, base->type_flags | Type::kBaseType, true});
    return t;
}

}  // namespace object
