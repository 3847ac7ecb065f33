// The hash of a value as the tables of dict and set use it, with short cuts for ints and texts,
// and the equality that goes with it. What hash() means for a type is the type's own business.
#pragma once

#include "core/object/object.h"
#include "core/object/str.h"

namespace object {

/// What hash(v) gives, as unsigned. Equal values have equal ones; never all bits set.
using Hash = std::uint64_t;

/// CPython 3.14: Objects/longobject.c, long_hash: modulo 2**61 - 1, with -2 in place of -1.
inline Hash hash_of_int(std::int64_t i) {
    constexpr std::int64_t kModulus = (std::int64_t{1} << 61) - 1;
    std::int64_t h = i;
    if (h >= kModulus || h <= -kModulus) h %= kModulus;
    return static_cast<Hash>(h == -1 ? -2 : h);
}

/// As hash(s): str_hash brought to what fits a small int.
inline Hash hash_of_text(const Str& s) {
    const std::uint64_t h = s.hash_cache != 0 ? s.hash_cache : str_hash(s);
    return static_cast<Hash>(static_cast<std::int64_t>(h << 1) >> 1);
}

/// The hash of a value without asking its type, if that is possible.
inline bool quick_hash(const Value& v, Hash& out) {
    if (v.is_small_int()) {
        out = hash_of_int(v.small());
        return true;
    }
    if (v.is_heap() && v.object()->type == &str_type) {
        out = hash_of_text(*as_str(v));
        return true;
    }
    return false;
}

/// hash(v) in `out`; gives None. Raises what hash() raises.
Outcome hash_of(const Value& v, Hash& out);
/// The same for a key of a dict or an element of a set: "cannot use 'list' as a dict key (...)".
Outcome hash_of_key(const Value& v, Hash& out);
Outcome hash_of_element(const Value& v, Hash& out);

/// Are two values with equal hashes equal? Decides identity and texts; otherwise `asked` is set and the
/// caller compares them with equals(), during which anything may happen.
inline bool quick_equal(const Value& a, const Value& b, bool& asked) {
    if (a.is(b)) return true;
    if (a.is_small_int() && b.is_small_int()) return false;
    if (a.is_heap() && b.is_heap() && a.object()->type == &str_type && b.object()->type == &str_type)
        return str_equal(*as_str(a), *as_str(b));
    asked = true;
    return false;
}

}  // namespace object
