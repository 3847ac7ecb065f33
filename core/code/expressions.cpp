// Expressions: operands, operators, attributes, items, await and yield.
// CPython 3.14: Python/codegen.c, codegen_visit_expr and what it calls.
#include "core/code/module_compiler.h"

#include <algorithm>

namespace code {

using syntax::CmpOperator;
using syntax::ExprContext;
using syntax::ExpressionKind;

namespace {

Op binary_of(syntax::Operator op) {
    switch (op) {
        case syntax::Operator::Add: return Op::Add;
        case syntax::Operator::Sub: return Op::Sub;
        case syntax::Operator::Mult: return Op::Mul;
        case syntax::Operator::MatMult: return Op::MatMul;
        case syntax::Operator::Div: return Op::TrueDiv;
        case syntax::Operator::Mod: return Op::Mod;
        case syntax::Operator::Pow: return Op::Pow;
        case syntax::Operator::LShift: return Op::LShift;
        case syntax::Operator::RShift: return Op::RShift;
        case syntax::Operator::BitOr: return Op::Or;
        case syntax::Operator::BitXor: return Op::Xor;
        case syntax::Operator::BitAnd: return Op::And;
        case syntax::Operator::FloorDiv: return Op::FloorDiv;
    }
    return Op::Add;
}

/// The form with a small int on the right, or Nop.
Op immediate_of(Op op) {
    switch (op) {
        case Op::Add: return Op::AddImm;
        case Op::Sub: return Op::SubImm;
        case Op::Mul: return Op::MulImm;
        case Op::FloorDiv: return Op::FloorDivImm;
        case Op::Mod: return Op::ModImm;
        case Op::LShift: return Op::LShiftImm;
        case Op::RShift: return Op::RShiftImm;
        case Op::And: return Op::AndImm;
        default: return Op::Nop;
    }
}

Op compare_of(CmpOperator op) {
    switch (op) {
        case CmpOperator::Eq: return Op::Eq;
        case CmpOperator::NotEq: return Op::Ne;
        case CmpOperator::Lt: return Op::Lt;
        case CmpOperator::LtE: return Op::Le;
        case CmpOperator::Gt: return Op::Gt;
        case CmpOperator::GtE: return Op::Ge;
        case CmpOperator::Is: return Op::Is;
        case CmpOperator::IsNot: return Op::IsNot;
        case CmpOperator::In: return Op::In;
        case CmpOperator::NotIn: return Op::NotIn;
    }
    return Op::Eq;
}

/// Whether a walrus stands anywhere in an expression, functions of its own left out.
bool has_walrus(const syntax::Expression* e);

template <class T>
bool any_walrus(const syntax::Seq<T*>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const T* item) { return item != nullptr && has_walrus(item); });
}

bool any_walrus(const syntax::Seq<syntax::Comprehension*>& generators) {
    return std::any_of(generators.begin(), generators.end(), [](const syntax::Comprehension* c) {
        return has_walrus(c->iter) || any_walrus(c->ifs);
    });
}

bool has_walrus(const syntax::Expression* e) {
    switch (e->kind) {
        case ExpressionKind::NamedExpr: return true;
        case ExpressionKind::BoolOp: return any_walrus(e->as<syntax::BoolOp>()->values);
        case ExpressionKind::BinOp:
            return has_walrus(e->as<syntax::BinOp>()->left) || has_walrus(e->as<syntax::BinOp>()->right);
        case ExpressionKind::UnaryOp: return has_walrus(e->as<syntax::UnaryOp>()->operand);
        case ExpressionKind::IfExp: {
            const auto* c = e->as<syntax::IfExp>();
            return has_walrus(c->test) || has_walrus(c->body) || has_walrus(c->orelse);
        }
        case ExpressionKind::Dict:
            return any_walrus(e->as<syntax::Dict>()->keys) || any_walrus(e->as<syntax::Dict>()->values);
        case ExpressionKind::Set: return any_walrus(e->as<syntax::Set>()->elts);
        case ExpressionKind::ListComp:
        case ExpressionKind::SetComp:
        case ExpressionKind::GeneratorExp: {
            const auto* c = static_cast<const syntax::ComprehensionExpression*>(e);
            return has_walrus(c->elt) || any_walrus(c->generators);
        }
        case ExpressionKind::DictComp: {
            const auto* c = e->as<syntax::DictComp>();
            return has_walrus(c->key) || has_walrus(c->value) || any_walrus(c->generators);
        }
        case ExpressionKind::Await: return has_walrus(e->as<syntax::Await>()->value);
        case ExpressionKind::Yield: {
            const syntax::Expression* v = e->as<syntax::Yield>()->value;
            return v != nullptr && has_walrus(v);
        }
        case ExpressionKind::YieldFrom: return has_walrus(e->as<syntax::YieldFrom>()->value);
        case ExpressionKind::Compare:
            return has_walrus(e->as<syntax::Compare>()->left) ||
                   any_walrus(e->as<syntax::Compare>()->comparators);
        case ExpressionKind::Call: {
            const auto* c = e->as<syntax::Call>();
            return has_walrus(c->func) || any_walrus(c->args) ||
                   std::any_of(c->keywords.begin(), c->keywords.end(),
                               [](const syntax::Keyword* k) { return has_walrus(k->value); });
        }
        case ExpressionKind::FormattedValue: return has_walrus(e->as<syntax::FormattedValue>()->value);
        case ExpressionKind::JoinedStr: return any_walrus(e->as<syntax::JoinedStr>()->values);
        case ExpressionKind::Attribute: return has_walrus(e->as<syntax::Attribute>()->value);
        case ExpressionKind::Subscript:
            return has_walrus(e->as<syntax::Subscript>()->value) ||
                   has_walrus(e->as<syntax::Subscript>()->slice);
        case ExpressionKind::Starred: return has_walrus(e->as<syntax::Starred>()->value);
        case ExpressionKind::List: return any_walrus(e->as<syntax::List>()->elts);
        case ExpressionKind::Tuple: return any_walrus(e->as<syntax::Tuple>()->elts);
        case ExpressionKind::Slice: {
            const auto* s = e->as<syntax::Slice>();
            return (s->lower != nullptr && has_walrus(s->lower)) ||
                   (s->upper != nullptr && has_walrus(s->upper)) ||
                   (s->step != nullptr && has_walrus(s->step));
        }
        default: return false;
    }
}

}  // namespace

bool ModuleCompiler::rebinds(const Expression* e) {
    bool here = unit_->scope.has_named_expression;
    for (const InlinedComprehension& c : unit_->comprehensions) here = here || c.scope->has_named_expression;
    return here && has_walrus(e);
}

int ModuleCompiler::push(const Expression* e) {
    const int t = push_temp();
    into(e, t);
    return t;
}

Ready ModuleCompiler::ready(const Expression* e, int scratch_register, const Expression* later) {
    if (const auto* name = e->try_as<syntax::Name>(); name != nullptr && name->id != "__debug__") {
        const int reg = plain_register(name->id);
        if (reg >= 0 && (later == nullptr || !rebinds(later))) {
            check_bound(reg, mangle(name->id), e->span);
            return Ready{reg, false};
        }
    }
    if (scratch_register < 0) return Ready{push(e), true};
    into(e, scratch_register);
    return Ready{scratch_register, true};
}

void ModuleCompiler::into(const Expression* e, int dest) {
    if (failed()) return;
    if (const std::optional<object::Value> v = constant_of(e)) return load_constant(dest, *v, e->span);
    Unit& u = unit();
    switch (e->kind) {
        case ExpressionKind::NamedExpr: {
            const auto* n = e->as<syntax::NamedExpr>();
            const Temporaries temporaries(u);
            const int t = scratch_or_push(dest);
            into(n->value, t);
            store_name(n->target->as<syntax::Name>()->id, Ready{t, false}, n->target->span);
            if (t != dest) move_to(dest, Ready{t, true}, e->span);
            return;
        }
        case ExpressionKind::BoolOp: return into_bool(e->as<syntax::BoolOp>(), dest);
        case ExpressionKind::BinOp: return into_binary(e->as<syntax::BinOp>(), dest);
        case ExpressionKind::UnaryOp: return into_unary(e->as<syntax::UnaryOp>(), dest);
        case ExpressionKind::Lambda: return into_lambda(e->as<syntax::Lambda>(), dest);
        case ExpressionKind::IfExp: return into_conditional(e->as<syntax::IfExp>(), dest);
        case ExpressionKind::Dict: return into_dict(e->as<syntax::Dict>(), dest);
        case ExpressionKind::Set:
            return into_sequence(e->span, e->as<syntax::Set>()->elts, dest, Op::BuildSet);
        case ExpressionKind::List:
            return into_sequence(e->span, e->as<syntax::List>()->elts, dest, Op::BuildList);
        case ExpressionKind::Tuple:
            return into_sequence(e->span, e->as<syntax::Tuple>()->elts, dest, Op::BuildTuple);
        case ExpressionKind::GeneratorExp: {
            const auto* c = e->as<syntax::GeneratorExp>();
            return into_comprehension({e, c->generators, c->elt, nullptr, Collect::Generator}, dest);
        }
        case ExpressionKind::ListComp: {
            const auto* c = e->as<syntax::ListComp>();
            return into_comprehension({e, c->generators, c->elt, nullptr, Collect::List}, dest);
        }
        case ExpressionKind::SetComp: {
            const auto* c = e->as<syntax::SetComp>();
            return into_comprehension({e, c->generators, c->elt, nullptr, Collect::Set}, dest);
        }
        case ExpressionKind::DictComp: {
            const auto* c = e->as<syntax::DictComp>();
            return into_comprehension({e, c->generators, c->key, c->value, Collect::Dict}, dest);
        }
        case ExpressionKind::Await: return into_await(e->as<syntax::Await>(), dest);
        case ExpressionKind::Yield: return into_yield(e->as<syntax::Yield>(), dest);
        case ExpressionKind::YieldFrom: return into_yield_from(e->as<syntax::YieldFrom>(), dest);
        case ExpressionKind::Compare: return into_compare(e->as<syntax::Compare>(), dest);
        case ExpressionKind::Call: return into_call(e->as<syntax::Call>(), dest, false);
        case ExpressionKind::FormattedValue: return into_formatted(e->as<syntax::FormattedValue>(), dest);
        case ExpressionKind::JoinedStr: return into_joined(e->as<syntax::JoinedStr>(), dest);
        case ExpressionKind::Attribute: return into_attribute(e->as<syntax::Attribute>(), dest);
        case ExpressionKind::Subscript: return into_subscript(e->as<syntax::Subscript>(), dest);
        case ExpressionKind::Slice: return into_slice(e->as<syntax::Slice>(), dest, e->span);
        case ExpressionKind::Name: return load_name(e->as<syntax::Name>()->id, dest, e->span);
        case ExpressionKind::Starred: return fail(e->span, "can't use starred expression here");
        case ExpressionKind::Constant:
            // Only an integer of too many digits is no constant.
            return fail(e->span, "the number is too large");
    }
}

// --------------------------------------------------------------------------------------- operators

void ModuleCompiler::emit_binary(const Span& span, syntax::Operator op, int dest, Ready left, Ready right,
                                 bool in_place) {
    auto flags = static_cast<std::uint8_t>(release_b(left) | release_c(right));
    if (in_place) flags = static_cast<std::uint8_t>(flags | kInPlace);
    unit_->emit(binary_of(op), span, dest, left.reg, right.reg, flags);
}

void ModuleCompiler::operate(const Span& span, syntax::Operator op, int dest, Ready left,
                             const Expression* right, bool in_place) {
    const Op immediate = immediate_of(binary_of(op));
    const std::optional<std::int64_t> number = small_immediate(right);
    if (immediate == Op::Nop || !number) return emit_binary(span, op, dest, left, ready(right), in_place);
    auto flags = release_b(left);
    if (in_place) flags = static_cast<std::uint8_t>(flags | kInPlace);
    unit_->mark_line(right->span);
    unit_->emit(immediate, span, dest, left.reg, static_cast<int>(*number), flags);
}

void ModuleCompiler::into_binary(const syntax::BinOp* e, int dest) {
    if (e->op == syntax::Operator::Mod && into_percent_format(e, dest)) return;
    const Temporaries temporaries(unit());
    const Ready left = ready(e->left, scratch(dest), e->right);
    operate(e->span, e->op, dest, left, e->right, false);
}

void ModuleCompiler::into_unary(const syntax::UnaryOp* e, int dest) {
    const Temporaries temporaries(unit());
    const Ready v = ready(e->operand, scratch(dest));
    Op op = Op::Not;
    switch (e->op) {
        case syntax::UnaryOperator::Not: op = Op::Not; break;
        case syntax::UnaryOperator::USub: op = Op::Negative; break;
        case syntax::UnaryOperator::UAdd: op = Op::Positive; break;
        case syntax::UnaryOperator::Invert: op = Op::Invert; break;
    }
    unit_->emit(op, e->span, dest, v.reg, 0, release_b(v));
}

void ModuleCompiler::into_bool(const syntax::BoolOp* e, int dest) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const int t = scratch_or_push(dest);
    const Label end = u.new_label();
    const Op decided = e->op == syntax::BoolOperator::And ? Op::JumpIfFalse : Op::JumpIfTrue;
    for (std::size_t i = 0; i + 1 < e->values.size(); ++i) {
        into(e->values[i], t);
        u.jump(decided, e->span, end, t);
        u.emit(Op::Release, e->span, t);
    }
    into(e->values.back(), t);
    u.place(end);
    if (t != dest) u.emit(Op::Move, Span{}, dest, t, 0, kReleaseB);
}

void ModuleCompiler::into_conditional(const syntax::IfExp* e, int dest) {
    Unit& u = unit();
    const Label otherwise = u.new_label();
    const Label end = u.new_label();
    jump_if(e->test, otherwise, false);
    into(e->body, dest);
    u.jump(Op::Jump, Span{}, end);
    u.place(otherwise);
    into(e->orelse, dest);
    u.place(end);
}

void ModuleCompiler::emit_compare(const Span& span, CmpOperator op, int dest, Ready left, Ready right) {
    unit_->emit(compare_of(op), span, dest, left.reg, right.reg,
                static_cast<std::uint8_t>(release_b(left) | release_c(right)));
}

void ModuleCompiler::into_compare(const syntax::Compare* e, int dest) {
    check_compare(e);
    Unit& u = unit();
    const Temporaries temporaries(u);
    const std::size_t last = e->ops.size() - 1;
    if (last == 0) {
        const Ready left = ready(e->left, scratch(dest), e->comparators[0]);
        const bool looks_through = e->ops[0] == CmpOperator::In || e->ops[0] == CmpOperator::NotIn;
        const Expression* right = e->comparators[0];
        return emit_compare(e->span, e->ops[0], dest, left,
                            looks_through ? ready_iterable(right, -1) : ready(right));
    }
    const int t = scratch_or_push(dest);
    std::vector<std::pair<Label, Ready>> early;
    Ready left = ready(e->left, -1, e);
    for (std::size_t i = 0; i < last; ++i) {
        const Ready middle = ready(e->comparators[i], -1, e);
        emit_compare(e->span, e->ops[i], t, left, Ready{middle.reg, false});
        const Label label = u.new_label();
        u.jump(Op::JumpIfFalse, e->span, label, t);
        u.emit(Op::Release, e->span, t);
        early.emplace_back(label, middle);
        left = middle;
    }
    emit_compare(e->span, e->ops[last], t, left, ready(e->comparators[last]));
    const Label end = u.new_label();
    u.jump(Op::Jump, Span{}, end);
    for (const auto& [label, middle] : early) {
        u.place(label);
        release(middle, e->span);
        u.jump(Op::Jump, Span{}, end);
    }
    u.place(end);
    if (t != dest) u.emit(Op::Move, Span{}, dest, t, 0, kReleaseB);
}

// -------------------------------------------------------------------------- attributes and items

// CPython 3.14: Python/codegen.c, update_start_location_to_match_attr.
Span attribute_span(const Span& span, const syntax::Attribute* e) {
    if (span.line == e->span.end_line) return span;
    Span s = span;
    s.line = e->span.end_line;
    s.col = std::max(0, e->span.end_col - static_cast<std::int32_t>(e->attr.size()));
    s.end_line = std::max(s.line, s.end_line);
    if (s.line == s.end_line) s.end_col = std::max(s.col, s.end_col);
    return s;
}

void ModuleCompiler::into_attribute(const syntax::Attribute* e, int dest) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Span span = attribute_span(e->span, e);
    if (can_shorten_super(e)) {
        const auto* call = e->value->as<syntax::Call>();
        const int base = push_temp();
        push_super_parts(call, base);
        u.emit(Op::LoadSuperAttr, e->span, base, static_cast<int>(call->args.size()),
               u.attr_site(mangle(e->attr)));
        u.mark_line(span);
        move_to(dest, Ready{base, true}, span);
        return;
    }
    const Ready object = ready(e->value, scratch(dest));
    u.emit(Op::LoadAttr, span, dest, object.reg, u.attr_site(mangle(e->attr)), release_b(object));
}

void ModuleCompiler::into_subscript(const syntax::Subscript* e, int dest) {
    check_subscripted(e->value);
    check_index(e->value, e->slice);
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Ready container = ready(e->value, scratch(dest), e->slice);
    if (const std::optional<std::int64_t> number = small_immediate(e->slice)) {
        u.mark_line(e->slice->span);
        u.emit(Op::LoadSubscriptImm, e->span, dest, container.reg, static_cast<int>(*number),
               release_b(container));
        return;
    }
    const Ready index = ready_index(e->slice, e->span);
    u.emit(Op::LoadSubscript, e->span, dest, container.reg, index.reg,
           static_cast<std::uint8_t>(release_b(container) | release_c(index)));
}

void ModuleCompiler::into_slice(const syntax::Slice* e, int dest, const Span& span) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const int base = base_or_push(dest);
    const Expression* const parts[] = {e->lower, e->upper, e->step};
    const bool constant = std::all_of(std::begin(parts), std::end(parts), [](const Expression* part) {
        return part == nullptr || part->is<syntax::Constant>();
    });
    const int count = e->step != nullptr ? 3 : 2;
    for (int i = 0; i < count; ++i) {
        const int t = i == 0 ? base : push_temp();
        if (parts[i] == nullptr)
            load_none(t, e->span);
        else if (constant)
            load_constant(t, constant_of(parts[i]).value_or(object::Value::none()), e->span);
        else
            into(parts[i], t);
    }
    u.emit(Op::BuildSlice, constant ? e->span : span, base, count);
    move_to(dest, Ready{base, true}, span);
}

Ready ModuleCompiler::ready_index(const Expression* index, const Span& subscript) {
    const auto* slice = index->try_as<syntax::Slice>();
    if (slice == nullptr) return ready(index);
    const int t = push_temp();
    into_slice(slice, t, slice->step == nullptr ? subscript : slice->span);
    return Ready{t, true};
}

Ready ModuleCompiler::ready_iterable(const Expression* e, int scratch_register) {
    const std::optional<object::Value> items = constant_list(e);
    if (!items) return ready(e, scratch_register);
    const int t = scratch_register >= 0 ? scratch_register : push_temp();
    load_constant(t, *items, e->span);
    return Ready{t, true};
}

// -------------------------------------------------------------------------------- await and yield

void ModuleCompiler::emit_await(const Span& span, int reg, int dest, int context) {
    unit_->emit(Op::GetAwaitable, span, reg, reg, context, kReleaseB);
    unit_->emit(Op::Await, span, reg, dest);
}

void ModuleCompiler::into_await(const syntax::Await* e, int dest) {
    const Temporaries temporaries(unit());
    const int t = scratch_or_push(dest);
    const Ready value = ready(e->value, t);
    unit_->emit(Op::GetAwaitable, e->span, t, value.reg, 0, release_b(value));
    unit_->emit(Op::Await, e->span, t, dest);
}

void ModuleCompiler::into_yield(const syntax::Yield* e, int dest) {
    if (!unit_->scope.is_function_like()) return fail(e->span, "'yield' outside function");
    const Temporaries temporaries(unit());
    const int t = scratch_or_push(dest);
    Ready value{t, true};
    if (e->value != nullptr)
        value = ready(e->value, t);
    else
        load_none(t, e->span);
    unit_->emit(Op::Yield, e->span, dest, value.reg, 0, release_b(value));
}

void ModuleCompiler::into_yield_from(const syntax::YieldFrom* e, int dest) {
    if (!unit_->scope.is_function_like()) return fail(e->span, "'yield from' outside function");
    if (unit_->is_async_def) return fail(e->span, "'yield from' inside async function");
    const Temporaries temporaries(unit());
    const int t = scratch_or_push(dest);
    const Ready value = ready(e->value, t);
    unit_->emit(Op::GetYieldFromIter, e->span, t, value.reg, 0, release_b(value));
    unit_->emit(Op::YieldFrom, e->span, t, dest);
}

}  // namespace code
