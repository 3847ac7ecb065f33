// Conditions: jumps by the truth of an expression, with comparisons fused into them.
// CPython 3.14: Python/codegen.c, codegen_jump_if.
#include "core/code/module_compiler.h"

namespace code {

using syntax::CmpOperator;
using syntax::ExpressionKind;

namespace {

/// The jump if a comparison is true; `negate`: if it is false.
Op jump_of(CmpOperator op, bool negate) {
    switch (op) {
        case CmpOperator::Lt: return negate ? Op::JumpNotLt : Op::JumpLt;
        case CmpOperator::LtE: return negate ? Op::JumpNotLe : Op::JumpLe;
        case CmpOperator::Eq: return negate ? Op::JumpNotEq : Op::JumpEq;
        case CmpOperator::NotEq: return negate ? Op::JumpNotNe : Op::JumpNe;
        case CmpOperator::Gt: return negate ? Op::JumpNotGt : Op::JumpGt;
        case CmpOperator::GtE: return negate ? Op::JumpNotGe : Op::JumpGe;
        case CmpOperator::Is: return negate ? Op::JumpIsNot : Op::JumpIs;
        case CmpOperator::IsNot: return negate ? Op::JumpIs : Op::JumpIsNot;
        case CmpOperator::In: return negate ? Op::JumpNotIn : Op::JumpIn;
        case CmpOperator::NotIn: return negate ? Op::JumpIn : Op::JumpNotIn;
    }
    return Op::JumpEq;
}

bool is_ordering(CmpOperator op) {
    switch (op) {
        case CmpOperator::Is:
        case CmpOperator::IsNot:
        case CmpOperator::In:
        case CmpOperator::NotIn: return false;
        default: return true;
    }
}

bool is_none(const syntax::Expression* e) {
    const auto* c = e->try_as<syntax::Constant>();
    return c != nullptr && c->what == syntax::ConstantKind::None;
}

constexpr int kToImmediate = static_cast<int>(Op::JumpLtImm) - static_cast<int>(Op::JumpLt);

}  // namespace

void ModuleCompiler::jump_if(const Expression* e, Label target, bool condition) {
    if (failed()) return;
    Unit& u = unit();
    if (const std::optional<bool> truth = constant_truth(e)) {
        u.mark_line(e->span);
        if (*truth == condition) u.jump(Op::Jump, e->span, target);
        return;
    }
    switch (e->kind) {
        case ExpressionKind::UnaryOp:
            if (e->as<syntax::UnaryOp>()->op == syntax::UnaryOperator::Not)
                return jump_if(e->as<syntax::UnaryOp>()->operand, target, !condition);
            break;
        case ExpressionKind::BoolOp: {
            const auto* b = e->as<syntax::BoolOp>();
            const bool is_or = b->op == syntax::BoolOperator::Or;
            const Label decided = is_or == condition ? target : u.new_label();
            for (std::size_t i = 0; i + 1 < b->values.size(); ++i) jump_if(b->values[i], decided, is_or);
            jump_if(b->values.back(), target, condition);
            if (decided != target) u.place(decided);
            return;
        }
        case ExpressionKind::IfExp: {
            const auto* c = e->as<syntax::IfExp>();
            const Label otherwise = u.new_label();
            const Label end = u.new_label();
            jump_if(c->test, otherwise, false);
            jump_if(c->body, target, condition);
            u.jump(Op::Jump, Span{}, end);
            u.place(otherwise);
            jump_if(c->orelse, target, condition);
            u.place(end);
            return;
        }
        case ExpressionKind::Compare: return jump_if_compare(e->as<syntax::Compare>(), target, condition);
        default: break;
    }
    const Temporaries temporaries(u);
    const Ready v = ready(e);
    u.jump(condition ? Op::JumpIfTrue : Op::JumpIfFalse, e->span, target, v.reg, 0, release_a(v));
}

void ModuleCompiler::emit_compare_jump(const Span& span, CmpOperator op, Ready left, Ready right,
                                       Label target, bool condition) {
    const auto flags = static_cast<std::uint8_t>(release_a(left) | release_b(right));
    unit_->jump(jump_of(op, !condition), span, target, left.reg, right.reg, flags);
}

void ModuleCompiler::emit_compare_jump(const Span& span, CmpOperator op, Ready left, const Expression* right,
                                       Label target, bool condition) {
    Unit& u = unit();
    if (is_none(right) && (op == CmpOperator::Is || op == CmpOperator::IsNot)) {
        u.mark_line(right->span);
        const bool if_none = (op == CmpOperator::Is) == condition;
        u.jump(if_none ? Op::JumpIfNone : Op::JumpIfNotNone, span, target, left.reg, 0, release_a(left));
        return;
    }
    if (const std::optional<std::int64_t> number = is_ordering(op) ? small_immediate(right) : std::nullopt) {
        u.mark_line(right->span);
        const Op jump = static_cast<Op>(static_cast<int>(jump_of(op, !condition)) + kToImmediate);
        u.jump(jump, span, target, left.reg, static_cast<int>(*number), release_a(left));
        return;
    }
    const bool looks_through = op == CmpOperator::In || op == CmpOperator::NotIn;
    emit_compare_jump(span, op, left, looks_through ? ready_iterable(right, -1) : ready(right), target,
                      condition);
}

void ModuleCompiler::jump_if_compare(const syntax::Compare* e, Label target, bool condition) {
    check_compare(e);
    Unit& u = unit();
    const Temporaries temporaries(u);
    const std::size_t last = e->ops.size() - 1;
    if (last == 0) {
        const Ready left = ready(e->left, -1, e->comparators[0]);
        return emit_compare_jump(e->span, e->ops[0], left, e->comparators[0], target, condition);
    }
    // A middle operand is used twice; where the chain ends early, it is still there.
    std::vector<std::pair<Label, Ready>> early;
    Ready left = ready(e->left, -1, e);
    for (std::size_t i = 0; i < last; ++i) {
        const Ready middle = ready(e->comparators[i], -1, e);
        const Label label = u.new_label();
        u.jump(jump_of(e->ops[i], true), e->span, label, left.reg, middle.reg, release_a(left));
        early.emplace_back(label, middle);
        left = middle;
    }
    emit_compare_jump(e->span, e->ops[last], left, e->comparators[last], target, condition);
    const Label end = u.new_label();
    u.jump(Op::Jump, Span{}, end);
    for (const auto& [label, middle] : early) {
        u.place(label);
        release(middle, e->span);
        u.jump(Op::Jump, Span{}, condition ? end : target);
    }
    u.place(end);
}

}  // namespace code
