// Types: look-up along the MRO with a cache, namespaces, shapes, and the making of static types.
// Attribute access itself is in attributes.cpp, classes of programs in class.cpp.
#include "core/object/type.h"

#include <algorithm>
#include <atomic>
#include <string>

#include "core/object/class.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/slot_wrapper.h"

namespace object {

Type object_type, type_type, none_type, not_implemented_type, ellipsis_type, bool_type, int_type, float_type,
    str_type, bytes_type, bytearray_type, list_type, tuple_type, dict_type, set_type, frozenset_type,
    range_type, slice_type, module_type, native_function_type, native_method_type, bound_method_type,
    property_type, staticmethod_type, classmethod_type, super_type, getset_type, cell_type,
    mapping_proxy_type;

Type* type_of(const Value& v) {
    const Bits b = v.raw();
    if (bits::is_heap(b)) return bits::object_of(b)->type;
    if (bits::is_int(b)) return &int_type;
    switch (b) {
        case bits::kNone: return &none_type;
        case bits::kTrue:
        case bits::kFalse: return &bool_type;
        case bits::kNotImplemented: return &not_implemented_type;
        case bits::kEllipsis: return &ellipsis_type;
        default: ASSERT(false && "the type of Undefined"); return &object_type;
    }
}

// --- Namespaces ------------------------------------------------------------------------------

namespace {
std::size_t slot_of(const Str* name, std::size_t mask) {
    const auto address = reinterpret_cast<std::uintptr_t>(name);
    return ((address >> 4) ^ (address >> 12)) & mask;
}
constexpr std::size_t kLinearNamespace = 8;
}  // namespace

const Value* Namespace::find(const Str* name) const {
    if (table_.empty()) {
        for (const Entry& e : entries_)
            if (e.name == name) return &e.value;
        return nullptr;
    }
    const std::size_t mask = table_.size() - 1;
    for (std::size_t i = slot_of(name, mask); table_[i] != 0; i = (i + 1) & mask)
        if (entries_[table_[i] - 1].name == name) return &entries_[table_[i] - 1].value;
    return nullptr;
}

void Namespace::rehash(std::size_t slots) {
    table_.assign(slots, 0);
    for (std::size_t n = 0; n < entries_.size(); ++n) {
        std::size_t i = slot_of(entries_[n].name, slots - 1);
        while (table_[i] != 0) i = (i + 1) & (slots - 1);
        table_[i] = static_cast<std::uint32_t>(n + 1);
    }
}

void Namespace::set(Str* name, Value v) {
    if (const Value* there = find(name)) {
        *const_cast<Value*>(there) = std::move(v);
        return;
    }
    entries_.push_back(Entry{name, std::move(v)});
    if (entries_.size() <= kLinearNamespace) return;
    if (entries_.size() * 2 > table_.size()) {
        rehash(std::max<std::size_t>(32, table_.size() * 2));
        return;
    }
    const std::size_t mask = table_.size() - 1;
    std::size_t i = slot_of(name, mask);
    while (table_[i] != 0) i = (i + 1) & mask;
    table_[i] = static_cast<std::uint32_t>(entries_.size());
}

bool Namespace::remove(const Str* name) {
    const auto it =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.name == name; });
    if (it == entries_.end()) return false;
    const Entry dying = std::move(*it);
    entries_.erase(it);
    if (!table_.empty()) rehash(table_.size());
    return true;
}

void Namespace::clear() {
    std::vector<Entry> dying;
    dying.swap(entries_);
    std::vector<std::uint32_t>().swap(table_);
}

// --- Shapes ----------------------------------------------------------------------------------

int Shape::find(const Str* wanted) const {
    for (const Shape* s = this; s->parent; s = s->parent)
        if (s->name == wanted) return static_cast<int>(s->count) - 1;
    return -1;
}

Shape* Shape::with(Str* added) {
    for (Shape* child : children)
        if (child->name == added) return child;
    auto* child = new Shape;
    child->type = type;
    child->parent = this;
    child->name = added;
    child->count = count + 1;
    children.push_back(child);
    return child;
}

// --- Look-up ---------------------------------------------------------------------------------

namespace {

struct CachedLookup {
    std::uint32_t version = 0;
    const Str* name = nullptr;
    const Value* found = nullptr;
};
constexpr std::size_t kLookupCacheSize = 2048;
thread_local CachedLookup lookup_cache[kLookupCacheSize];
std::atomic<std::uint32_t> last_version{1};

}  // namespace

bool Type::is_subtype_of(const Type* other) const {
    if (this == other) return true;
    for (const Type* t : mro)
        if (t == other) return true;
    return false;
}

const Value* Type::lookup(const Str* wanted) const {
    const std::size_t at =
        (static_cast<std::size_t>(version) * 31 + (reinterpret_cast<std::uintptr_t>(wanted) >> 4)) %
        kLookupCacheSize;
    CachedLookup& cached = lookup_cache[at];
    if (cached.version == version && cached.name == wanted) return cached.found;
    const Value* found = nullptr;
    for (Type* t : mro) {
        if (!t->has(kPublished)) publish_slots(*t);
        found = t->attrs.find(wanted);
        if (found) break;
    }
    cached = CachedLookup{version, wanted, found};
    return found;
}

void type_changed(Type* t) {
    t->version = ++last_version;
    for (Type* sub : t->subclasses) type_changed(sub);
}

// --- Static types ----------------------------------------------------------------------------

namespace {
/// Types of CPython's modules in C have the module in their tp_name; classes of asyncio are in Python there.
bool names_its_module(std::string_view module) {
    return module != "builtins" && module != "_pcre" && module.substr(0, 7) != "asyncio" &&
           module.substr(0, 10) != "concurrent";
}
}  // namespace

void ready_type(Type& type, const TypeSetup& setup) {
    type.type = &type_type;
    type.refs = Object::kImmortal;
    type.name = setup.name;
    type.module = setup.module;
    type.name_object = intern(setup.name);
    if (names_its_module(type.module) && type.name != "mappingproxy")
        type.shown_name = intern(std::string(type.module) + "." + setup.name)->view();
    type.base = setup.base ? setup.base : (&type == &object_type ? nullptr : &object_type);
    type.basic_size = (setup.basic_size + 7U) & ~7U;
    type.type_flags |= setup.flags;
    type.attrs_offset = setup.has_attributes ? type.basic_size : 0;
    type.version = ++last_version;
    type.root_shape = new Shape;
    type.root_shape->type = &type;
    type.mro.clear();
    type.mro.push_back(&type);
    if (type.base) {
        type.bases = {type.base};
        type.mro.insert(type.mro.end(), type.base->mro.begin(), type.base->mro.end());
        type.base->subclasses.push_back(&type);
        if (type.base->attrs_offset && !type.attrs_offset) type.attrs_offset = type.basic_size;
        if (!type.trailing_size) type.trailing_size = type.base->trailing_size;
        type.type_flags |=
            type.base->type_flags & (Type::kException | Type::kContainer | Type::kSequence | Type::kMapping);
        inherit_slots(type);
    }
}

}  // namespace object
