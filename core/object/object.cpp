// The object protocol over the Slots. Containers' part is in sequence_protocol.cpp, raising in raise.cpp.
#include "core/object/object.h"

#include <algorithm>

#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace object {

// --- Calls -----------------------------------------------------------------------------------

std::uint32_t Args::keyword_count() const { return keywords ? keywords->size : 0; }

const Value* Args::keyword(std::string_view wanted) const {
    if (keywords)
        for (std::uint32_t i = 0; i < keywords->size; ++i)
            if (text_of((*keywords)[i]) == wanted) return &values[positional + i];
    return nullptr;
}

Outcome call(const Value& callee, const Args& args) {
    const auto call_slot = type_of(callee)->slots.call;
    if (!call_slot)
        return raise_type_error("'" + std::string(type_name(callee)) + "' object is not callable");
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep();
    TRY(spend());
    return call_slot(callee, args);
}

Outcome call(const Value& callee, std::initializer_list<Value> args) {
    return call(callee, Args{args.begin(), static_cast<std::uint32_t>(args.size()), nullptr});
}

Outcome call_method(const Value& self, Str* name, std::initializer_list<Value> args) {
    const Value method = TRY(get_attr(self, name));
    return call(method, args);
}

Outcome call_special(const Value& self, Str* name, std::initializer_list<Value> args) {
    Type* type = type_of(self);
    const Value* found = type->lookup(name);
    if (!found) return Value();
    Value method = *found;
    if (const auto get = type_of(method)->slots.descr_get) method = TRY(get(method, self, Value(type)));
    return call(method, args);
}

bool is_callable(const Value& v) { return type_of(v)->slots.call != nullptr; }

// --- Text ------------------------------------------------------------------------------------

std::string_view type_name(const Value& v) { return type_of(v)->message_name(); }

std::string full_type_name(const Type* t) {
    std::string name(t->qualname ? t->qualname->view() : t->name);
    std::string_view module = t->module;
    if (t->is_heap_type())
        if (const Value* m = t->attrs.find(names::dunder_module); m && is_str(*m)) module = text_of(*m);
    if (module.empty() || module == "builtins" || module == "__main__") return name;
    return std::string(module) + "." + name;
}

namespace {
Outcome checked_str(Outcome o, const char* method) {
    if (o.raised()) return o;
    Value v = o.take();
    if (!is_str(v))
        return raise_type_error(std::string(method) + " returned non-string (type " +
                                std::string(type_name(v)) + ")");
    return v;
}
}  // namespace

Outcome repr(const Value& v) {
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep(" while getting the repr of an object");
    TRY(spend());
    return checked_str(type_of(v)->slots.repr(v), "__repr__");
}

Outcome str(const Value& v) {
    if (v.is_heap() && v.object()->type == &str_type) return v;
    const Slots& s = type_of(v)->slots;
    return s.str ? checked_str(s.str(v), "__str__") : repr(v);
}

Outcome format(const Value& v, const Str& spec) {
    if (const auto f = type_of(v)->slots.format) {
        Value text = TRY(f(v, spec));
        if (!is_str(text))
            return raise_type_error("__format__ must return a str, not " + std::string(type_name(text)));
        return text;
    }
    if (spec.size != 0)
        return raise_type_error("unsupported format string passed to " + std::string(type_name(v)) +
                                ".__format__");
    return str(v);
}

std::string repr_text(const Value& v) {
    Outcome o = repr(v);
    return o.raised() ? "<repr failed>" : std::string(text_of(o.take()));
}

std::string str_text(const Value& v) {
    Outcome o = str(v);
    return o.raised() ? "<str failed>" : std::string(text_of(o.take()));
}

// --- Comparison, truth, hash -----------------------------------------------------------------

namespace {
constexpr CompareOp kReflected[] = {CompareOp::gt, CompareOp::ge, CompareOp::eq,
                                    CompareOp::ne, CompareOp::lt, CompareOp::le};
constexpr const char* kCompareText[] = {"<", "<=", "==", "!=", ">", ">="};
}  // namespace

Outcome compare(CompareOp op, const Value& a, const Value& b) {
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep(" in comparison");
    TRY(spend());
    Type* ta = type_of(a);
    Type* tb = type_of(b);
    const CompareOp reflected = kReflected[static_cast<int>(op)];
    bool reflected_tried = false;
    if (ta != tb && tb->slots.compare && tb->is_subtype_of(ta)) {
        reflected_tried = true;
        Value v = TRY(tb->slots.compare(reflected, b, a));
        if (!v.is_not_implemented()) return v;
    }
    if (ta->slots.compare) {
        Value v = TRY(ta->slots.compare(op, a, b));
        if (!v.is_not_implemented()) return v;
    }
    if (!reflected_tried && tb->slots.compare) {
        Value v = TRY(tb->slots.compare(reflected, b, a));
        if (!v.is_not_implemented()) return v;
    }
    if (op == CompareOp::eq) return Value::boolean(a.is(b));
    if (op == CompareOp::ne) return Value::boolean(!a.is(b));
    return raise_type_error("'" + std::string(kCompareText[static_cast<int>(op)]) +
                            "' not supported between instances of '" + std::string(ta->message_name()) +
                            "' and '" + std::string(tb->message_name()) + "'");
}

Outcome equals(const Value& a, const Value& b) {
    if (a.is(b)) return Value::boolean(true);
    if (a.is_small_int() && b.is_small_int()) return Value::boolean(false);
    const Value v = TRY(compare(CompareOp::eq, a, b));
    return truth(v);
}

Outcome truth(const Value& v) {
    if (v.is_bool()) return v;
    if (v.is_none()) return Value::boolean(false);
    if (v.is_small_int()) return Value::boolean(v.small() != 0);
    const Slots& s = type_of(v)->slots;
    if (s.truth) return s.truth(v);
    if (s.length) {
        const Value n = TRY(s.length(v));
        return Value::boolean(n.small() != 0);
    }
    return Value::boolean(true);
}

Outcome hash(const Value& v) {
    const Type* t = type_of(v);
    if (!t->slots.hash || t->has(Type::kUnhashable))
        return raise_type_error("unhashable type: '" + std::string(t->name) + "'");
    const Nesting nesting;
    if (Nesting::is_too_deep()) return Nesting::too_deep();
    TRY(spend());
    return t->slots.hash(v);
}

// --- Numbers ---------------------------------------------------------------------------------

namespace {

constexpr const char* kBinaryText[] = {"+",           "-",  "*",  "@", "/", "//", "%",
                                       "** or pow()", "<<", ">>", "&", "|", "^",  "divmod()"};
constexpr const char* kInplaceText[] = {
    "+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "divmod()"};

Outcome binary_or_not_implemented(BinaryOp op, const Value& a, const Value& b) {
    Type* ta = type_of(a);
    Type* tb = type_of(b);
    const auto left = ta->slots.binary;
    const auto right = tb->slots.binary;
    if (left && right && ta != tb && left != right && tb->is_subtype_of(ta)) {
        Value v = TRY(right(op, a, b));
        if (!v.is_not_implemented()) return v;
        return left(op, a, b);
    }
    if (left) {
        Value v = TRY(left(op, a, b));
        if (!v.is_not_implemented()) return v;
    }
    // A class made by a program has the same dispatcher on both sides: it has tried both.
    if (right && right != left) return right(op, a, b);
    return Value::not_implemented();
}

Outcome unsupported(const char* op_text, BinaryOp op, const Value& a, const Value& b) {
    const std::string ta(type_name(a)), tb(type_name(b));
    if (op == BinaryOp::add && is_str(a))
        return raise_type_error("can only concatenate str (not \"" + tb + "\") to str");
    if (op == BinaryOp::add && is_list(a))
        return raise_type_error("can only concatenate list (not \"" + tb + "\") to list");
    if (op == BinaryOp::add && is_tuple(a))
        return raise_type_error("can only concatenate tuple (not \"" + tb + "\") to tuple");
    if (op == BinaryOp::mul) {
        const bool seq_a = is_str(a) || is_list(a) || is_tuple(a);
        const bool seq_b = is_str(b) || is_list(b) || is_tuple(b);
        if (seq_a) return raise_type_error("can't multiply sequence by non-int of type '" + tb + "'");
        if (seq_b) return raise_type_error("can't multiply sequence by non-int of type '" + ta + "'");
    }
    return raise_type_error("unsupported operand type(s) for " + std::string(op_text) + ": '" + ta +
                            "' and '" + tb + "'");
}

}  // namespace

Outcome binary(BinaryOp op, const Value& a, const Value& b) {
    Value v = TRY(binary_or_not_implemented(op, a, b));
    if (!v.is_not_implemented()) return v;
    return unsupported(kBinaryText[static_cast<int>(op)], op, a, b);
}

Outcome inplace(BinaryOp op, const Value& a, const Value& b) {
    if (const auto in = type_of(a)->slots.inplace) {
        Value v = TRY(in(op, a, b));
        if (!v.is_not_implemented()) return v;
    }
    Value v = TRY(binary_or_not_implemented(op, a, b));
    if (!v.is_not_implemented()) return v;
    return unsupported(kInplaceText[static_cast<int>(op)], op, a, b);
}

Outcome unary(UnaryOp op, const Value& v) {
    if (const auto u = type_of(v)->slots.unary) {
        Value result = TRY(u(op, v));
        if (!result.is_not_implemented()) return result;
    }
    constexpr const char* kText[] = {"unary -", "unary +", "unary ~", "abs()"};
    return raise_type_error("bad operand type for " + std::string(kText[static_cast<int>(op)]) + ": '" +
                            std::string(type_name(v)) + "'");
}

Outcome index(const Value& v) {
    if (v.is_small_int()) return v;
    if (const auto i = type_of(v)->slots.index) {
        Value n = TRY(i(v));
        if (!is_int(n))
            return raise_type_error("__index__ returned non-int (type " + std::string(type_name(n)) + ")");
        return plain_int(n);
    }
    return raise_type_error("'" + std::string(type_name(v)) + "' object cannot be interpreted as an integer");
}

Outcome small_index(const Value& v, Overflow overflow) {
    Value n = TRY(index(v));
    if (n.is_small_int()) return n;
    if (overflow == Overflow::raise)
        return raise_index_error("cannot fit '" + std::string(type_name(v)) +
                                 "' into an index-sized integer");
    const Value negative = TRY(compare(CompareOp::lt, n, Value::small_int(0)));
    return Value::small_int(negative.is_true() ? bits::kIntMin : bits::kIntMax);
}

Outcome to_float(const Value& v) {
    if (is_float(v)) return v.object()->type == &float_type ? Value(v) : make_float(float_of(v));
    if (is_int(v)) return int_to_float(v);
    if (type_of(v)->lookup(names::dunder_float)) {
        Value f = TRY(call_special(v, names::dunder_float));
        if (!is_float(f))
            return raise_type_error(std::string(type_name(v)) + ".__float__ returned non-float (type " +
                                    std::string(type_name(f)) + ")");
        return f;
    }
    if (type_of(v)->slots.index) {
        const Value n = TRY(index(v));
        return int_to_float(n);
    }
    return raise_type_error("must be real number, not " + std::string(type_name(v)));
}

}  // namespace object
