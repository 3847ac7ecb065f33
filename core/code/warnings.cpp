// What CPython's compiler warns about: comparisons, calls and subscripts of literals that cannot work, and
// ways out of a finally block. CPython 3.14: Python/codegen.c, check_*; Python/ast_preprocess.c.
#include "core/code/module_compiler.h"

namespace code {

using syntax::CmpOperator;
using syntax::ConstantKind;
using syntax::ExpressionKind;
using syntax::StatementKind;

namespace {

/// The type that an expression surely has, or null.
const char* type_of(const syntax::Expression* e) {
    switch (e->kind) {
        case ExpressionKind::Tuple: return "tuple";
        case ExpressionKind::List:
        case ExpressionKind::ListComp: return "list";
        case ExpressionKind::Dict:
        case ExpressionKind::DictComp: return "dict";
        case ExpressionKind::Set:
        case ExpressionKind::SetComp: return "set";
        case ExpressionKind::GeneratorExp: return "generator";
        case ExpressionKind::Lambda: return "function";
        case ExpressionKind::JoinedStr:
        case ExpressionKind::FormattedValue: return "str";
        case ExpressionKind::Constant: break;
        default: return nullptr;
    }
    switch (e->as<syntax::Constant>()->what) {
        case ConstantKind::None: return "NoneType";
        case ConstantKind::True:
        case ConstantKind::False: return "bool";
        case ConstantKind::Ellipsis: return "ellipsis";
        case ConstantKind::Int:
        case ConstantKind::BigInt: return "int";
        case ConstantKind::Float: return "float";
        case ConstantKind::Imaginary: return "complex";
        case ConstantKind::Str: return "str";
        case ConstantKind::Bytes: return "bytes";
    }
    return nullptr;
}

/// Whether an operand of `is` makes sense: no literal but the singletons.
bool may_be_identified(const syntax::Expression* e) {
    if (const auto* t = e->try_as<syntax::Tuple>()) {
        for (const syntax::Expression* item : t->elts) {
            if (!item->is<syntax::Constant>()) return true;
        }
        return false;
    }
    const auto* c = e->try_as<syntax::Constant>();
    if (c == nullptr) return true;
    return c->what == ConstantKind::None || c->what == ConstantKind::True || c->what == ConstantKind::False ||
           c->what == ConstantKind::Ellipsis;
}

}  // namespace

void ModuleCompiler::check_compare(const syntax::Compare* e) {
    const Expression* left = e->left;
    for (std::size_t i = 0; i < e->ops.size(); ++i) {
        const Expression* right = e->comparators[i];
        const CmpOperator op = e->ops[i];
        const bool left_ok = may_be_identified(left);
        if ((op == CmpOperator::Is || op == CmpOperator::IsNot) && (!left_ok || !may_be_identified(right))) {
            const char* type = type_of(left_ok ? right : left);
            const std::string literal =
                std::string(type != nullptr ? type : "object") + "' literal. Did you mean ";
            return warn(e->span, op == CmpOperator::Is ? "\"is\" with '" + literal + "\"==\"?"
                                                       : "\"is not\" with '" + literal + "\"!=\"?");
        }
        left = right;
    }
}

void ModuleCompiler::check_callee(const Expression* e) {
    const char* type = type_of(e);
    if (type == nullptr || e->is<syntax::Lambda>()) return;
    warn(e->span, "'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
}

void ModuleCompiler::check_subscripted(const Expression* e) {
    switch (e->kind) {
        case ExpressionKind::Constant: {
            const ConstantKind what = e->as<syntax::Constant>()->what;
            if (what == ConstantKind::Str || what == ConstantKind::Bytes) return;
            break;
        }
        case ExpressionKind::Set:
        case ExpressionKind::SetComp:
        case ExpressionKind::GeneratorExp:
        case ExpressionKind::Lambda: break;
        default: return;
    }
    warn(e->span,
         "'" + std::string(type_of(e)) + "' object is not subscriptable; perhaps you missed a comma?");
}

void ModuleCompiler::check_index(const Expression* container, const Expression* index) {
    const char* type = type_of(index);
    if (type == nullptr) return;
    if (const auto* c = index->try_as<syntax::Constant>()) {
        switch (c->what) {
            case ConstantKind::Int:
            case ConstantKind::BigInt:
            case ConstantKind::True:
            case ConstantKind::False: return;
            default: break;
        }
    }
    switch (container->kind) {
        case ExpressionKind::Constant: {
            const ConstantKind what = container->as<syntax::Constant>()->what;
            if (what != ConstantKind::Str && what != ConstantKind::Bytes) return;
            break;
        }
        case ExpressionKind::Tuple:
        case ExpressionKind::List:
        case ExpressionKind::ListComp:
        case ExpressionKind::JoinedStr:
        case ExpressionKind::FormattedValue: break;
        default: return;
    }
    warn(container->span, std::string(type_of(container)) + " indices must be integers or slices, not " +
                              type + "; perhaps you missed a comma?");
}

// ----------------------------------------------------------------------------------- ways out of finally

namespace {

struct FinallyExit {
    Span span;
    const char* word;
};

/// Finds return, break and continue that leave a finally block.
class FinallyExits {
  public:
    explicit FinallyExits(std::vector<FinallyExit>& found) : found_(found) {}

    void body(const syntax::Seq<syntax::Statement*>& statements) {
        for (const syntax::Statement* s : statements) statement(s);
    }

  private:
    /// Visits with other surroundings, and brings the present ones back.
    void inside(bool in_finally, bool in_loop, const syntax::Seq<syntax::Statement*>& statements) {
        const bool finally_before = in_finally_;
        const bool loop_before = in_loop_;
        in_finally_ = in_finally;
        in_loop_ = in_loop;
        body(statements);
        in_finally_ = finally_before;
        in_loop_ = loop_before;
    }

    void statement(const syntax::Statement* s) {
        switch (s->kind) {
            case StatementKind::FunctionDef:
            case StatementKind::AsyncFunctionDef:
                return inside(false, false, static_cast<const syntax::FunctionStatement*>(s)->body);
            case StatementKind::ClassDef: return inside(false, false, s->as<syntax::ClassDef>()->body);
            case StatementKind::For:
            case StatementKind::AsyncFor: {
                const auto* f = static_cast<const syntax::ForStatement*>(s);
                inside(in_finally_, true, f->body);
                return body(f->orelse);
            }
            case StatementKind::While:
                inside(in_finally_, true, s->as<syntax::While>()->body);
                return body(s->as<syntax::While>()->orelse);
            case StatementKind::If: body(s->as<syntax::If>()->body); return body(s->as<syntax::If>()->orelse);
            case StatementKind::With:
            case StatementKind::AsyncWith: return body(static_cast<const syntax::WithStatement*>(s)->body);
            case StatementKind::Match:
                for (const syntax::MatchCase* c : s->as<syntax::Match>()->cases) body(c->body);
                return;
            case StatementKind::Try:
            case StatementKind::TryStar: {
                const auto* t = static_cast<const syntax::TryStatement*>(s);
                body(t->body);
                for (const syntax::ExceptHandler* h : t->handlers) body(h->body);
                body(t->orelse);
                return inside(true, false, t->finalbody);
            }
            case StatementKind::Return:
                if (in_finally_) found_.push_back({s->span, "return"});
                return;
            case StatementKind::Break:
                if (in_finally_ && !in_loop_) found_.push_back({s->span, "break"});
                return;
            case StatementKind::Continue:
                if (in_finally_ && !in_loop_) found_.push_back({s->span, "continue"});
                return;
            default: return;
        }
    }

    std::vector<FinallyExit>& found_;
    bool in_finally_ = false;
    bool in_loop_ = false;
};

}  // namespace

void ModuleCompiler::check_finally_exits() {
    std::vector<FinallyExit> found;
    FinallyExits(found).body(tree_.module.body);
    for (const FinallyExit& f : found) warn(f.span, "'" + std::string(f.word) + "' in a 'finally' block");
}

}  // namespace code
