// Hashes of keys and elements, and how their errors are worded.
#include "core/object/hashing.h"

#include "core/object/exception.h"

namespace object {

Outcome hash_of(const Value& v, Hash& out) {
    if (quick_hash(v, out)) return Value::none();
    const Value h = TRY(hash(v));
    out = static_cast<Hash>(h.small());
    return Value::none();
}

namespace {

// CPython 3.14: Objects/dictobject.c, dict_unhashable_type; Objects/setobject.c, set_unhashable_type.
Outcome hash_for(const Value& v, Hash& out, const char* use) {
    if (quick_hash(v, out)) return Value::none();
    Outcome h = hash(v);
    if (!h.raised()) {
        out = static_cast<Hash>(h.take().small());
        return Value::none();
    }
    if (h.exception()->type != &exc::TypeError) return h;
    const Ref<BaseException> reason = h.take_exception();
    return raise_type_error("cannot use '" + full_type_name(type_of(v)) + "' as a " + use + " (" +
                            str_text(reason.value()) + ")");
}

}  // namespace

Outcome hash_of_key(const Value& v, Hash& out) { return hash_for(v, out, "dict key"); }
Outcome hash_of_element(const Value& v, Hash& out) { return hash_for(v, out, "set element"); }

}  // namespace object
