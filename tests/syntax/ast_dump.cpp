#include "tests/syntax/ast_dump.h"

#include "tests/syntax/python_text.h"

namespace syntax_tests {
namespace {

using namespace syntax;
using python_text::ascii;
using python_text::hex_of_decimal;
using python_text::number;

const char* const kOperators[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                  "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
const char* const kUnary[] = {"Invert", "Not", "UAdd", "USub"};
const char* const kCompare[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
const char* const kContexts[] = {"Load()", "Store()", "Del()"};
const int kConversions[] = {-1, 's', 'r', 'a'};

class Dumper {
  public:
    explicit Dumper(Places places) : places_(places) {}

    std::string module(const Module& m) {
        open("Module");
        list("body", m.body);
        close();
        return out_;
    }
    std::string statement(const Statement& s) {
        write(&s);
        return out_;
    }

  private:
    void open(const char* name) {
        out_ += name;
        out_ += '(';
        is_first_ = true;
    }
    void close() {
        out_ += ')';
        is_first_ = false;
    }
    void close(const Span& span) {
        if (places_ == Places::Shown) {
            separate();
            out_ += '@' + std::to_string(span.line) + ':' + std::to_string(span.col) + '-' +
                    std::to_string(span.end_line) + ':' + std::to_string(span.end_col);
        }
        close();
    }
    void separate() {
        if (!is_first_) out_ += ", ";
        is_first_ = false;
    }
    void label(const char* name) {
        separate();
        out_ += name;
        out_ += '=';
    }
    void raw(const char* name, const std::string& text) {
        label(name);
        out_ += text;
    }
    void text(const char* name, std::string_view value) {
        if (!value.empty()) raw(name, ascii(value, false));
    }
    template <class T>
    void node(const char* name, const T* value) {
        if (value == nullptr) return;
        label(name);
        write(value);
    }
    template <class T>
    void list(const char* name, Seq<T*> values) {
        if (values.empty()) return;
        label(name);
        out_ += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) out_ += ", ";
            if (values[i] == nullptr) {
                out_ += "None";
            } else {
                write(static_cast<const T*>(values[i]));
            }
        }
        out_ += ']';
        is_first_ = false;
    }
    void names(const char* name, Seq<Identifier> values) {
        if (values.empty()) return;
        label(name);
        out_ += '[';
        for (std::size_t i = 0; i < values.size(); ++i) out_ += (i > 0 ? ", " : "") + ascii(values[i], false);
        out_ += ']';
    }
    void single(const char* name, const char* field, const Expression* value) {
        open(name);
        node(field, value);
    }
    template <class T>
    void only(const char* name, const char* field, Seq<T*> values) {
        open(name);
        list(field, values);
    }
    void context(ExprContext ctx) { raw("ctx", kContexts[static_cast<int>(ctx)]); }

    void write(const Statement* s);
    void write(const Expression* e);
    void write(const Pattern* p);
    void write_constant(const Constant* c);

    void write(const TypeParam* p) {
        open(p->is<TypeVar>() ? "TypeVar" : p->is<ParamSpec>() ? "ParamSpec" : "TypeVarTuple");
        text("name", p->name);
        if (const auto* v = p->try_as<TypeVar>()) node<Expression>("bound", v->bound);
        node<Expression>("default_value", p->default_value);
        close(p->span);
    }
    void write(const Comprehension* c) {
        open("comprehension");
        node<Expression>("target", c->target);
        node<Expression>("iter", c->iter);
        list("ifs", c->ifs);
        raw("is_async", c->is_async ? "1" : "0");
        close();
    }
    void write(const ExceptHandler* h) {
        open("ExceptHandler");
        node<Expression>("type", h->type);
        text("name", h->name);
        list("body", h->body);
        close(h->span);
    }
    void write(const Arg* a) {
        open("arg");
        text("arg", a->name);
        node<Expression>("annotation", a->annotation);
        close(a->span);
    }
    void write(const Arguments* a) {
        open("arguments");
        list("posonlyargs", a->posonlyargs);
        list("args", a->args);
        node<Arg>("vararg", a->vararg);
        list("kwonlyargs", a->kwonlyargs);
        list("kw_defaults", a->kw_defaults);
        node<Arg>("kwarg", a->kwarg);
        list("defaults", a->defaults);
        close();
    }
    void write(const Keyword* k) {
        open("keyword");
        text("arg", k->name);
        node<Expression>("value", k->value);
        close(k->span);
    }
    void write(const Alias* a) {
        open("alias");
        text("name", a->name);
        text("asname", a->asname);
        close(a->span);
    }
    void write(const WithItem* w) {
        open("withitem");
        node<Expression>("context_expr", w->context_expr);
        node<Expression>("optional_vars", w->optional_vars);
        close();
    }
    void write(const MatchCase* c) {
        open("match_case");
        node<Pattern>("pattern", c->pattern);
        node<Expression>("guard", c->guard);
        list("body", c->body);
        close();
    }
    void function(const char* name, const FunctionStatement* f) {
        open(name);
        text("name", f->name);
        node<Arguments>("args", f->args);
        list("body", f->body);
        list("decorator_list", f->decorator_list);
        node<Expression>("returns", f->returns);
        list("type_params", f->type_params);
    }
    void loop(const char* name, const ForStatement* f) {
        open(name);
        node<Expression>("target", f->target);
        node<Expression>("iter", f->iter);
        list("body", f->body);
        list("orelse", f->orelse);
    }
    void with(const char* name, const WithStatement* w) {
        open(name);
        list("items", w->items);
        list("body", w->body);
    }
    void attempt(const char* name, const TryStatement* t) {
        open(name);
        list("body", t->body);
        list("handlers", t->handlers);
        list("orelse", t->orelse);
        list("finalbody", t->finalbody);
    }
    void comprehension(const char* name, const ComprehensionExpression* c) {
        open(name);
        node<Expression>("elt", c->elt);
        list("generators", c->generators);
    }

    Places places_;
    std::string out_;
    bool is_first_ = true;
};

void Dumper::write(const Statement* s) {
    switch (s->kind) {
        case StatementKind::FunctionDef: function("FunctionDef", s->as<FunctionStatement>()); break;
        case StatementKind::AsyncFunctionDef: function("AsyncFunctionDef", s->as<FunctionStatement>()); break;
        case StatementKind::ClassDef: {
            const auto* n = s->as<ClassDef>();
            open("ClassDef");
            text("name", n->name);
            list("bases", n->bases);
            list("keywords", n->keywords);
            list("body", n->body);
            list("decorator_list", n->decorator_list);
            list("type_params", n->type_params);
            break;
        }
        case StatementKind::Return: single("Return", "value", s->as<Return>()->value); break;
        case StatementKind::Delete: only("Delete", "targets", s->as<Delete>()->targets); break;
        case StatementKind::Assign:
            open("Assign");
            list("targets", s->as<Assign>()->targets);
            node<Expression>("value", s->as<Assign>()->value);
            break;
        case StatementKind::TypeAlias: {
            const auto* n = s->as<TypeAlias>();
            open("TypeAlias");
            node<Expression>("name", n->name);
            list("type_params", n->type_params);
            node<Expression>("value", n->value);
            break;
        }
        case StatementKind::AugAssign: {
            const auto* n = s->as<AugAssign>();
            open("AugAssign");
            node<Expression>("target", n->target);
            raw("op", std::string(kOperators[static_cast<int>(n->op)]) + "()");
            node<Expression>("value", n->value);
            break;
        }
        case StatementKind::AnnAssign: {
            const auto* n = s->as<AnnAssign>();
            open("AnnAssign");
            node<Expression>("target", n->target);
            node<Expression>("annotation", n->annotation);
            node<Expression>("value", n->value);
            raw("simple", n->simple ? "1" : "0");
            break;
        }
        case StatementKind::For: loop("For", s->as<ForStatement>()); break;
        case StatementKind::AsyncFor: loop("AsyncFor", s->as<ForStatement>()); break;
        case StatementKind::While: {
            const auto* n = s->as<While>();
            open("While");
            node<Expression>("test", n->test);
            list("body", n->body);
            list("orelse", n->orelse);
            break;
        }
        case StatementKind::If: {
            const auto* n = s->as<If>();
            open("If");
            node<Expression>("test", n->test);
            list("body", n->body);
            list("orelse", n->orelse);
            break;
        }
        case StatementKind::With: with("With", s->as<WithStatement>()); break;
        case StatementKind::AsyncWith: with("AsyncWith", s->as<WithStatement>()); break;
        case StatementKind::Match:
            open("Match");
            node<Expression>("subject", s->as<Match>()->subject);
            list("cases", s->as<Match>()->cases);
            break;
        case StatementKind::Raise:
            open("Raise");
            node<Expression>("exc", s->as<Raise>()->exc);
            node<Expression>("cause", s->as<Raise>()->cause);
            break;
        case StatementKind::Try: attempt("Try", s->as<TryStatement>()); break;
        case StatementKind::TryStar: attempt("TryStar", s->as<TryStatement>()); break;
        case StatementKind::Assert:
            open("Assert");
            node<Expression>("test", s->as<Assert>()->test);
            node<Expression>("msg", s->as<Assert>()->msg);
            break;
        case StatementKind::Import: only("Import", "names", s->as<Import>()->names); break;
        case StatementKind::ImportFrom: {
            const auto* n = s->as<ImportFrom>();
            open("ImportFrom");
            text("module", n->module);
            list("names", n->names);
            raw("level", std::to_string(n->level));
            break;
        }
        case StatementKind::Global:
            open("Global");
            names("names", s->as<Global>()->names);
            break;
        case StatementKind::Nonlocal:
            open("Nonlocal");
            names("names", s->as<Nonlocal>()->names);
            break;
        case StatementKind::Expr: single("Expr", "value", s->as<Expr>()->value); break;
        case StatementKind::Pass: open("Pass"); break;
        case StatementKind::Break: open("Break"); break;
        case StatementKind::Continue: open("Continue"); break;
    }
    close(s->span);
}

void Dumper::write_constant(const Constant* c) {
    open("Constant");
    switch (c->what) {
        case ConstantKind::None: raw("value", "None"); break;
        case ConstantKind::True: raw("value", "True"); break;
        case ConstantKind::False: raw("value", "False"); break;
        case ConstantKind::Ellipsis: raw("value", "Ellipsis"); break;
        case ConstantKind::Int: raw("value", std::to_string(c->int_value)); break;
        case ConstantKind::BigInt:
            raw("value", c->text.substr(0, 2) == "0x" ? std::string(c->text) : hex_of_decimal(c->text));
            break;
        case ConstantKind::Float: raw("value", number(c->float_value)); break;
        case ConstantKind::Imaginary: raw("value", number(c->float_value) + "j"); break;
        case ConstantKind::Str: raw("value", ascii(c->text, false)); break;
        case ConstantKind::Bytes: raw("value", ascii(c->text, true)); break;
    }
    if (c->u_prefix) raw("kind", "'u'");
}

void Dumper::write(const Expression* e) {
    switch (e->kind) {
        case ExpressionKind::BoolOp: {
            const auto* n = e->as<BoolOp>();
            open("BoolOp");
            raw("op", n->op == BoolOperator::And ? "And()" : "Or()");
            list("values", n->values);
            break;
        }
        case ExpressionKind::NamedExpr:
            open("NamedExpr");
            node<Expression>("target", e->as<NamedExpr>()->target);
            node<Expression>("value", e->as<NamedExpr>()->value);
            break;
        case ExpressionKind::BinOp: {
            const auto* n = e->as<BinOp>();
            open("BinOp");
            node<Expression>("left", n->left);
            raw("op", std::string(kOperators[static_cast<int>(n->op)]) + "()");
            node<Expression>("right", n->right);
            break;
        }
        case ExpressionKind::UnaryOp:
            open("UnaryOp");
            raw("op", std::string(kUnary[static_cast<int>(e->as<UnaryOp>()->op)]) + "()");
            node<Expression>("operand", e->as<UnaryOp>()->operand);
            break;
        case ExpressionKind::Lambda:
            open("Lambda");
            node<Arguments>("args", e->as<Lambda>()->args);
            node<Expression>("body", e->as<Lambda>()->body);
            break;
        case ExpressionKind::IfExp: {
            const auto* n = e->as<IfExp>();
            open("IfExp");
            node<Expression>("test", n->test);
            node<Expression>("body", n->body);
            node<Expression>("orelse", n->orelse);
            break;
        }
        case ExpressionKind::Dict:
            open("Dict");
            list("keys", e->as<Dict>()->keys);
            list("values", e->as<Dict>()->values);
            break;
        case ExpressionKind::Set: only("Set", "elts", e->as<Set>()->elts); break;
        case ExpressionKind::ListComp: comprehension("ListComp", e->as<ComprehensionExpression>()); break;
        case ExpressionKind::SetComp: comprehension("SetComp", e->as<ComprehensionExpression>()); break;
        case ExpressionKind::GeneratorExp:
            comprehension("GeneratorExp", e->as<ComprehensionExpression>());
            break;
        case ExpressionKind::DictComp: {
            const auto* n = e->as<DictComp>();
            open("DictComp");
            node<Expression>("key", n->key);
            node<Expression>("value", n->value);
            list("generators", n->generators);
            break;
        }
        case ExpressionKind::Await: single("Await", "value", e->as<Await>()->value); break;
        case ExpressionKind::Yield: single("Yield", "value", e->as<Yield>()->value); break;
        case ExpressionKind::YieldFrom: single("YieldFrom", "value", e->as<YieldFrom>()->value); break;
        case ExpressionKind::Compare: {
            const auto* n = e->as<Compare>();
            open("Compare");
            node<Expression>("left", n->left);
            label("ops");
            out_ += '[';
            for (std::size_t i = 0; i < n->ops.size(); ++i) {
                if (i > 0) out_ += ", ";
                out_ += std::string(kCompare[static_cast<int>(n->ops[i])]) + "()";
            }
            out_ += ']';
            list("comparators", n->comparators);
            break;
        }
        case ExpressionKind::Call: {
            const auto* n = e->as<Call>();
            open("Call");
            node<Expression>("func", n->func);
            list("args", n->args);
            list("keywords", n->keywords);
            break;
        }
        case ExpressionKind::FormattedValue: {
            const auto* n = e->as<FormattedValue>();
            open("FormattedValue");
            node<Expression>("value", n->value);
            raw("conversion", std::to_string(kConversions[static_cast<int>(n->conversion)]));
            node<Expression>("format_spec", n->format_spec);
            break;
        }
        case ExpressionKind::JoinedStr: only("JoinedStr", "values", e->as<JoinedStr>()->values); break;
        case ExpressionKind::Constant: write_constant(e->as<Constant>()); break;
        case ExpressionKind::Attribute: {
            const auto* n = e->as<Attribute>();
            open("Attribute");
            node<Expression>("value", n->value);
            text("attr", n->attr);
            context(n->ctx);
            break;
        }
        case ExpressionKind::Subscript: {
            const auto* n = e->as<Subscript>();
            open("Subscript");
            node<Expression>("value", n->value);
            node<Expression>("slice", n->slice);
            context(n->ctx);
            break;
        }
        case ExpressionKind::Starred:
            open("Starred");
            node<Expression>("value", e->as<Starred>()->value);
            context(e->as<Starred>()->ctx);
            break;
        case ExpressionKind::Name:
            open("Name");
            text("id", e->as<Name>()->id);
            context(e->as<Name>()->ctx);
            break;
        case ExpressionKind::List:
            open("List");
            list("elts", e->as<List>()->elts);
            context(e->as<List>()->ctx);
            break;
        case ExpressionKind::Tuple:
            open("Tuple");
            list("elts", e->as<Tuple>()->elts);
            context(e->as<Tuple>()->ctx);
            break;
        case ExpressionKind::Slice: {
            const auto* n = e->as<Slice>();
            open("Slice");
            node<Expression>("lower", n->lower);
            node<Expression>("upper", n->upper);
            node<Expression>("step", n->step);
            break;
        }
    }
    close(e->span);
}

void Dumper::write(const Pattern* p) {
    switch (p->kind) {
        case PatternKind::MatchValue: single("MatchValue", "value", p->as<MatchValue>()->value); break;
        case PatternKind::MatchSingleton: {
            const ConstantKind value = p->as<MatchSingleton>()->value;
            open("MatchSingleton");
            raw("value", value == ConstantKind::None   ? "None"
                         : value == ConstantKind::True ? "True"
                                                       : "False");
            break;
        }
        case PatternKind::MatchSequence:
            only("MatchSequence", "patterns", p->as<MatchSequence>()->patterns);
            break;
        case PatternKind::MatchMapping: {
            const auto* n = p->as<MatchMapping>();
            open("MatchMapping");
            list("keys", n->keys);
            list("patterns", n->patterns);
            text("rest", n->rest);
            break;
        }
        case PatternKind::MatchClass: {
            const auto* n = p->as<MatchClass>();
            open("MatchClass");
            node<Expression>("cls", n->cls);
            list("patterns", n->patterns);
            names("kwd_attrs", n->kwd_attrs);
            list("kwd_patterns", n->kwd_patterns);
            break;
        }
        case PatternKind::MatchStar:
            open("MatchStar");
            text("name", p->as<MatchStar>()->name);
            break;
        case PatternKind::MatchAs:
            open("MatchAs");
            node<Pattern>("pattern", p->as<MatchAs>()->pattern);
            text("name", p->as<MatchAs>()->name);
            break;
        case PatternKind::MatchOr: only("MatchOr", "patterns", p->as<MatchOr>()->patterns); break;
    }
    close(p->span);
}

}  // namespace

std::string dump(const Module& module, Places places) { return Dumper(places).module(module); }

std::string dump(const Statement& statement, Places places) { return Dumper(places).statement(statement); }

}  // namespace syntax_tests
