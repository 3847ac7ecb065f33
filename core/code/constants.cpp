// Constants: values of literals, what is folded at compile time, and the table of constants of a unit.
// CPython 3.14: Python/flowgraph.c, fold_const_binop, fold_const_unaryop, fold_tuple_of_constants.
#include <cmath>
#include <cstring>

#include "core/code/module_compiler.h"
#include "core/object/bytes.h"
#include "core/object/complex.h"
#include "core/object/containers.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace code {

using object::Value;
using syntax::ConstantKind;
using syntax::ExpressionKind;

namespace {

/// A text that is equal for equal constants of one type: 1, 1.0 and True differ, and so do 0.0 and -0.0.
std::string key_of(const Value& v) {
    if (v.is_small_int()) return "i" + std::to_string(v.small());
    if (v.is_none()) return "N";
    if (v.is_true()) return "T";
    if (v.is_false()) return "F";
    if (!v.is_heap()) return "E";
    if (object::is_str(v)) return "s" + std::string(object::text_of(v));
    if (object::is_float(v)) {
        const double d = object::float_of(v);
        std::uint64_t bits = 0;
        std::memcpy(&bits, &d, sizeof bits);
        return "f" + std::to_string(bits);
    }
    if (object::is_complex(v)) {
        const object::ComplexNumber c = object::complex_of(v);
        return "c" + key_of(object::make_float(c.real)) + key_of(object::make_float(c.imag));
    }
    if (object::is_int(v)) return "i" + object::int_to_text(v, 16);  // in any base; this one takes no time
    if (object::is_bytes(v)) return "b" + std::string(object::as<object::Bytes>(v)->view());
    if (object::is_tuple(v)) {
        std::string key = "(";
        for (const Value& item : object::as<object::Tuple>(v)->span()) {
            const std::string part = key_of(item);
            key += std::to_string(part.size()) + ":" + part;
        }
        return key + ")";
    }
    return std::string();
}

std::optional<Value> literal(const syntax::Constant* c) {
    switch (c->what) {
        case ConstantKind::None: return Value::none();
        case ConstantKind::True: return Value::boolean(true);
        case ConstantKind::False: return Value::boolean(false);
        case ConstantKind::Ellipsis: return Value::ellipsis();
        case ConstantKind::Int: return object::make_int(c->int_value);
        case ConstantKind::BigInt: {
            const bool hex = c->text.substr(0, 2) == "0x";
            const std::string_view digits = hex ? c->text.substr(2) : c->text;
            object::Outcome v = object::int_from_text(digits, hex ? 16 : 10, object::make_str(c->text));
            if (v.raised()) return std::nullopt;
            return v.take();
        }
        case ConstantKind::Float: return object::make_float(c->float_value);
        case ConstantKind::Imaginary: return object::make_complex({0, c->float_value});
        case ConstantKind::Str: return object::make_str(c->text);
        case ConstantKind::Bytes: return object::make_bytes(c->text);
    }
    return std::nullopt;
}

bool is_number(const Value& v) { return v.is_small_int() || object::is_float(v) || object::is_complex(v); }

std::optional<Value> taken(object::Outcome o) {
    if (o.raised()) return std::nullopt;
    return o.take();
}

std::optional<Value> folded_unary(syntax::UnaryOperator op, const Value& v) {
    switch (op) {
        case syntax::UnaryOperator::Not: {
            const std::optional<Value> truth = taken(object::truth(v));
            if (!truth) return std::nullopt;
            return Value::boolean(truth->is_false());
        }
        case syntax::UnaryOperator::USub:
            if (!is_number(v) && !object::is_int(v)) return std::nullopt;
            return taken(object::unary(object::UnaryOp::negative, v));
        case syntax::UnaryOperator::UAdd:
            if (!is_number(v)) return std::nullopt;
            return taken(object::unary(object::UnaryOp::positive, v));
        case syntax::UnaryOperator::Invert:
            if (!v.is_small_int()) return std::nullopt;
            return taken(object::unary(object::UnaryOp::invert, v));
    }
    return std::nullopt;
}

/// Only what is cheap and small: an expression must not make the compiler work long.
bool may_fold(syntax::Operator op, const Value& left, const Value& right) {
    if (object::is_str(left) && object::is_str(right)) return op == syntax::Operator::Add;
    if (object::is_str(left) && right.is_small_int() && op == syntax::Operator::Mult) {
        const std::int64_t length = object::as_str(left)->length;
        return right.small() >= 0 && right.small() <= 4096 && length * right.small() <= 4096;
    }
    if (!is_number(left) || !is_number(right)) return false;
    const bool ints = left.is_small_int() && right.is_small_int();
    switch (op) {
        case syntax::Operator::MatMult: return false;
        case syntax::Operator::Pow:
            if (!ints) return true;
            return right.small() >= 0 && right.small() <= 128 && std::llabs(left.small()) <= 1024;
        case syntax::Operator::LShift: return ints && right.small() >= 0 && right.small() <= 128;
        case syntax::Operator::RShift: return ints && right.small() >= 0;
        default: return true;
    }
}

object::BinaryOp binary_op(syntax::Operator op) {
    using Object = object::BinaryOp;
    switch (op) {
        case syntax::Operator::Add: return Object::add;
        case syntax::Operator::Sub: return Object::sub;
        case syntax::Operator::Mult: return Object::mul;
        case syntax::Operator::MatMult: return Object::matmul;
        case syntax::Operator::Div: return Object::truediv;
        case syntax::Operator::Mod: return Object::mod;
        case syntax::Operator::Pow: return Object::pow;
        case syntax::Operator::LShift: return Object::lshift;
        case syntax::Operator::RShift: return Object::rshift;
        case syntax::Operator::BitOr: return Object::bit_or;
        case syntax::Operator::BitXor: return Object::bit_xor;
        case syntax::Operator::BitAnd: return Object::bit_and;
        case syntax::Operator::FloorDiv: return Object::floordiv;
    }
    return Object::add;
}

}  // namespace

std::optional<Value> ModuleCompiler::constant_of(const Expression* e) {
    switch (e->kind) {
        case ExpressionKind::Constant: return literal(e->as<syntax::Constant>());
        case ExpressionKind::Name:
            if (e->as<syntax::Name>()->id == "__debug__") return Value::boolean(true);
            return std::nullopt;
        case ExpressionKind::UnaryOp: {
            const std::optional<Value> v = constant_of(e->as<syntax::UnaryOp>()->operand);
            if (!v) return std::nullopt;
            return folded_unary(e->as<syntax::UnaryOp>()->op, *v);
        }
        case ExpressionKind::BinOp: {
            const auto* b = e->as<syntax::BinOp>();
            const std::optional<Value> left = constant_of(b->left);
            if (!left) return std::nullopt;
            const std::optional<Value> right = constant_of(b->right);
            if (!right || !may_fold(b->op, *left, *right)) return std::nullopt;
            return taken(object::binary(binary_op(b->op), *left, *right));
        }
        case ExpressionKind::Tuple: {
            const auto* t = e->as<syntax::Tuple>();
            if (t->ctx != syntax::ExprContext::Load) return std::nullopt;
            return constant_items(t->elts);
        }
        default: return std::nullopt;
    }
}

std::optional<Value> ModuleCompiler::constant_items(const syntax::Seq<Expression*>& elements) {
    std::vector<Value> items;
    for (const Expression* item : elements) {
        std::optional<Value> v = constant_of(item);
        if (!v) return std::nullopt;
        items.push_back(*v);
    }
    return object::make_tuple(std::span<const Value>(items.data(), items.size()));
}

Value frozenset_of(const Value& items) {
    return object::call(Value(&object::frozenset_type), {items}).take();
}

std::optional<Value> ModuleCompiler::constant_list(const Expression* e) {
    if (const auto* set = e->try_as<syntax::Set>()) {
        if (set->elts.size() > kStackGuideline) return std::nullopt;
        const std::optional<Value> items = constant_items(set->elts);
        if (!items) return std::nullopt;
        return frozenset_of(*items);
    }
    const auto* list = e->try_as<syntax::List>();
    if (list == nullptr || list->elts.empty() || list->elts.size() > kStackGuideline) return std::nullopt;
    return constant_items(list->elts);
}

std::optional<bool> ModuleCompiler::constant_truth(const Expression* e) {
    const std::optional<Value> v = constant_of(e);
    if (!v) return std::nullopt;
    const std::optional<Value> truth = taken(object::truth(*v));
    if (!truth) return std::nullopt;
    return truth->is_true();
}

std::optional<std::int64_t> ModuleCompiler::small_immediate(const Expression* e) {
    const std::optional<Value> v = constant_of(e);
    if (!v || !v->is_small_int() || v->small() < -32768 || v->small() > 32767) return std::nullopt;
    return v->small();
}

int ModuleCompiler::constant_index(const Value& v) {
    const std::string key = key_of(v);
    if (!key.empty()) return unit_->constant(key, v);
    unit_->constants.push_back(v);
    return static_cast<int>(unit_->constants.size()) - 1;
}

void ModuleCompiler::load_constant(int dest, const Value& v, const Span& span) {
    if (v.is_small_int() && v.small() >= -32768 && v.small() <= 32767)
        unit_->emit(Op::LoadInt, span, dest, static_cast<int>(v.small()));
    else
        unit_->emit(Op::LoadConst, span, dest, constant_index(v));
}

int ModuleCompiler::names_tuple(const std::vector<std::string_view>& names) {
    std::vector<Value> items;
    for (const std::string_view n : names) items.push_back(object::name_value(object::intern(n)));
    return constant_index(object::make_tuple(std::span<const Value>(items.data(), items.size())));
}

}  // namespace code
