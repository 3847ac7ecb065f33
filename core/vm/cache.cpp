// Filling inline caches: only where the general rules of attribute access allow a short cut.
#include "core/vm/cache.h"

#include <cstring>
#include <string>

#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/slot_wrapper.h"
#include "core/object/str.h"
#include "core/vm/function.h"

namespace vm {

using namespace object;

Caches& make_caches(const code::Code& code) {
    const std::size_t attrs = code.attr_sites.size() * sizeof(AttrCache);
    const std::size_t globals = code.global_sites.size() * sizeof(GlobalCache);
    char* memory = static_cast<char*>(Heap::current().buffer(sizeof(Caches) + attrs + globals));
    std::memset(memory, 0, sizeof(Caches) + attrs + globals);
    auto* caches = reinterpret_cast<Caches*>(memory);
    caches->attrs = reinterpret_cast<AttrCache*>(memory + sizeof(Caches));
    caches->globals = reinterpret_cast<GlobalCache*>(memory + sizeof(Caches) + attrs);
    const bool plain = !code.has_varargs && !code.has_varkw && code.kwonly_count == 0 && !code.is_generator &&
                       !code.is_coroutine && !code.is_async_generator;
    caches->plain_arity = plain ? code.positional_count : Caches::kNotPlain;
    code.machine_side = caches;
    return *caches;
}

namespace {

AttrEntry& next_entry(AttrCache& cache) {
    AttrEntry& e = cache.entries[cache.replace];
    cache.replace ^= 1;
    e = AttrEntry{};
    return e;
}

/// Sets what identifies the instance; false if instances of its type are not cached.
bool describe_instance(const Value& v, AttrEntry& e) {
    const Type* t = v.object()->type;
    if (t->trailing_size && t->attrs_offset) return false;
    e.has_table = t->attrs_offset != 0;
    if (e.has_table) {
        const AttrTable* table = attrs_of(v.object());
        if (table->dict) return false;
        e.offset = static_cast<std::uint16_t>(t->attrs_offset);
        e.shape = table->shape;
    }
    e.version = t->version;
    return true;
}

bool learn_module(const Value& v, Str* name, AttrCache& cache) {
    if (v.object()->type != &module_type) return false;
    const Dict& d = *as<Module>(v)->dict;
    const Value* found = dict_find(d, name);
    if (!found) return false;
    AttrEntry& e = next_entry(cache);
    e.kind = AttrKind::module;
    e.version = module_type.version;
    e.owner = v.object();
    e.keys_version = d.keys_version;
    const auto* entry = reinterpret_cast<const Dict::Entry*>(reinterpret_cast<const char*>(found) -
                                                             offsetof(Dict::Entry, value));
    e.place = static_cast<std::uint32_t>(entry - d.entries);
    return true;
}

void learn_load(const Value& v, Str* name, AttrCache& cache, bool method) {
    if (!v.is_heap()) return;
    Type* t = v.object()->type;
    if (learn_module(v, name, cache)) return;
    if (t->slots.get_attr) return;
    AttrEntry e{};
    if (!describe_instance(v, e)) return;
    const Value* in_type = t->lookup(name);
    const int place = e.has_table && e.shape ? e.shape->find(name) : -1;
    if (in_type) {
        const Slots& s = type_of(*in_type)->slots;
        if (s.descr_set) return;  // a property, a slot: the descriptor decides
        if (place < 0) {
            const bool function = is_function(*in_type) ||
                                  (in_type->is_heap() && (in_type->object()->type == &native_method_type ||
                                                          in_type->object()->type == &slot_wrapper_type));
            if (function && method)
                e.kind = AttrKind::method;
            else if (!s.descr_get)
                e.kind = AttrKind::value;
            else
                return;
            e.value = in_type->raw();
            next_entry(cache) = e;
            return;
        }
    }
    if (place < 0) return;
    e.kind = AttrKind::own;
    e.place = static_cast<std::uint32_t>(place);
    next_entry(cache) = e;
}

}  // namespace

Outcome load_attr_slow(const Value& v, Str* name, AttrCache& cache) {
    Outcome o = get_attr(v, name);
    if (o.ok()) learn_load(v, name, cache, false);
    return o;
}

Outcome load_method_slow(const Value& v, Str* name, AttrCache& cache, Value& self_out) {
    Type* t = type_of(v);
    if (!t->slots.get_attr) {
        if (const Value* in_type = t->lookup(name)) {
            const bool function = is_function(*in_type) ||
                                  (in_type->is_heap() && (in_type->object()->type == &native_method_type ||
                                                          in_type->object()->type == &slot_wrapper_type));
            if (function && !own_attr(v, name)) {
                learn_load(v, name, cache, true);
                self_out = v;
                return Value(*in_type);
            }
        }
    }
    Outcome o = get_attr(v, name);
    if (o.ok()) learn_load(v, name, cache, true);
    return o;
}

Outcome store_attr_slow(const Value& v, Str* name, const Value& value, AttrCache& cache) {
    Type* t = type_of(v);
    if (v.is_heap() && !t->slots.set_attr && !t->has(Type::kSlotsOnly)) {
        const Value* in_type = t->lookup(name);
        AttrEntry e{};
        if ((!in_type || !type_of(*in_type)->slots.descr_set) && describe_instance(v, e) && e.has_table) {
            const AttrTable* table = attrs_of(v.object());
            Shape* before = table->shape;
            set_own_attr(v, name, value);
            if (Shape* after = table->shape) {
                if (after == before) {
                    e.kind = AttrKind::own;
                    e.place = static_cast<std::uint32_t>(after->find(name));
                } else {
                    e.kind = AttrKind::add;
                    e.place = after->count - 1;
                    e.next = after;
                }
                next_entry(cache) = e;
            }
            return Value::none();
        }
    }
    return set_attr(v, name, value);
}

Outcome load_global_slow(Dict& globals, Dict& builtins, Str* name, GlobalCache& cache) {
    const Value* found = dict_find(globals, name);
    const bool in_builtins = found == nullptr;
    if (in_builtins) found = dict_find(builtins, name);
    if (!found) {
        Ref<BaseException> e =
            make_exception(&exc::NameError, "name '" + std::string(name->view()) + "' is not defined");
        e->name = name_value(name);
        return Outcome::raise(std::move(e));
    }
    const Dict& d = in_builtins ? builtins : globals;
    const auto* entry = reinterpret_cast<const Dict::Entry*>(reinterpret_cast<const char*>(found) -
                                                             offsetof(Dict::Entry, value));
    cache.globals = &globals;
    cache.globals_version = globals.keys_version;
    cache.builtins_version = builtins.keys_version;
    cache.entry = static_cast<std::uint32_t>(entry - d.entries);
    cache.in_builtins = in_builtins;
    return Value(*found);
}

}  // namespace vm
