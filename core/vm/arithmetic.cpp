// Operators beyond small ints, text building and conversions.
#include <cstring>

#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/vm/operations.h"

namespace vm {

using namespace object;

Outcome binary_slow(BinaryOp op, bool in_place, Value& left, const Value& right, bool left_ends) {
    if (left.is_heap() && right.is_heap()) {
        const Type* tl = left.object()->type;
        const Type* tr = right.object()->type;
        if (tl == &float_type && tr == &float_type) {
            const double x = float_of(left), y = float_of(right);
            switch (op) {
                case BinaryOp::add: return make_float(x + y);
                case BinaryOp::sub: return make_float(x - y);
                case BinaryOp::mul: return make_float(x * y);
                case BinaryOp::truediv:
                    if (y != 0) return make_float(x / y);
                    break;
                default: break;
            }
        } else if (op == BinaryOp::add && tl == &str_type && tr == &str_type) {
            // When the left operand ends here and has no other owner it can grow in place.
            return concat(left_ends ? std::move(left) : left, right);
        }
    }
    return in_place ? inplace(op, left, right) : binary(op, left, right);
}

Outcome compare_slow(CompareOp op, const Value& a, const Value& b) {
    if ((op == CompareOp::eq || op == CompareOp::ne) && a.is_heap() && b.is_heap() &&
        a.object()->type == &str_type && b.object()->type == &str_type)
        return Value::boolean(str_equal(*as_str(a), *as_str(b)) == (op == CompareOp::eq));
    return compare(op, a, b);
}

Outcome compare_truth(CompareOp op, const Value& a, const Value& b) {
    const Value v = TRY(compare_slow(op, a, b));
    return truth(v);
}

Outcome subscript_slow(const Value& container, const Value& key) {
    if (container.is_heap()) {
        Object* o = container.object();
        if (o->type == &dict_type) {
            Value v = TRY(dict_get(*static_cast<Dict*>(o), key));
            if (!v.is_undefined()) return v;
            return raise_key_error(key);
        }
        if (key.is_small_int()) {
            std::int64_t at = key.small();
            if (o->type == &list_type) {
                const auto* list = static_cast<List*>(o);
                if (at < 0) at += list->size;
                if (at >= 0 && at < list->size) return Value(list->items[at]);
            } else if (o->type == &tuple_type) {
                const auto* tuple = static_cast<Tuple*>(o);
                if (at < 0) at += tuple->size;
                if (at >= 0 && at < tuple->size) return Value((*tuple)[static_cast<std::size_t>(at)]);
            } else if (o->type == &str_type) {
                const auto* s = static_cast<Str*>(o);
                if (at < 0) at += s->length;
                if (at >= 0 && at < s->length)
                    return char_str(code_point_at(*s, static_cast<std::size_t>(at)));
            }
        }
    }
    return get_item(container, key);
}

Outcome build_string(std::span<const Value> parts) {
    std::size_t size = 0, length = 0;
    for (const Value& part : parts) {
        size += as_str(part)->size;
        length += as_str(part)->length;
    }
    if (!Heap::current().has_room(size)) return raise_memory_error();
    Str* s = new_str(size, length);
    char* to = s->text();
    for (const Value& part : parts) {
        const std::string_view text = text_of(part);
        std::memcpy(to, text.data(), text.size());
        to += text.size();
    }
    return Value::adopt(s);
}

Outcome convert(const Value& v, std::uint16_t how) {
    if (how == 1) return str(v);
    return how == 2 ? repr(v) : object::ascii(v);
}

}  // namespace vm
