// What list, tuple and range share, as far as it is no template.
#include "core/object/sequence.h"

#include <algorithm>
#include <vector>

#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/iterators.h"
#include "core/object/mapping_proxy.h"
#include "core/object/simple_namespace.h"
#include "core/object/small_types.h"
#include "core/object/str.h"
#include "core/object/weakref.h"

namespace object {

namespace {
thread_local std::vector<const Object*> in_repr;
}

ReprGuard::ReprGuard(const Object* o)
    : inside_(std::find(in_repr.begin(), in_repr.end(), o) != in_repr.end()) {
    in_repr.push_back(o);
}
ReprGuard::~ReprGuard() { in_repr.pop_back(); }

Outcome append_repr(std::string& text, const Value& v) {
    const Value shown = TRY(repr(v));
    TRY(check_room(text.size() + text_of(shown).size()));
    count_effort(effort_of_bytes(text_of(shown).size()));
    text += text_of(shown);
    return Value::none();
}

Outcome search_bound(const Value& v, std::size_t size, std::size_t& out) {
    if (!is_index(v)) return raise_type_error("slice indices must be integers or have an __index__ method");
    const Value n = TRY(small_index(v, Overflow::clamp));
    std::int64_t i = n.small();
    if (i < 0) i += static_cast<std::int64_t>(size);
    out = i < 0 ? 0 : static_cast<std::size_t>(i);
    return Value::none();
}

Outcome repeat_count(const Value& v) {
    Outcome n = small_index(v);
    if (!n.raised() || n.exception()->type != &exc::IndexError) return n;
    return raise_overflow_error("cannot fit '" + std::string(type_name(v)) + "' into an index-sized integer");
}

Outcome argument_count(const char* name, const Args& args, std::uint32_t least, std::uint32_t most) {
    const std::uint32_t n = args.positional;
    if (n >= least && n <= most) return Value::none();
    const std::uint32_t bound = n < least ? least : most;
    return raise_type_error(std::string(name) + " expected " +
                            (least == most ? ""
                             : n < least   ? "at least "
                                           : "at most ") +
                            std::to_string(bound) + " argument" + (bound == 1 ? "" : "s") + ", got " +
                            std::to_string(n));
}

Outcome at_most_one_argument(const char* name, const Args& args, bool keywords) {
    if (!keywords && args.keyword_count() != 0)
        return raise_type_error(std::string(name) + "() takes no keyword arguments");
    return argument_count(name, args, 0, 1);
}

void ready_container_types() {
    ready_list_type();
    ready_tuple_type();
    ready_sequence_iterator_types();
    ready_dict_type();
    ready_dict_view_types();
    ready_set_types();
    ready_slice_type();
    ready_range_types();
    ready_mapping_proxy_type();
    ready_lazy_iterator_types();
    ready_weakref_type();
    ready_simple_namespace_type();
}

}  // namespace object
