// The first pass over names: blocks and statements. Expressions are in scope_builder_expressions.cpp.
// CPython 3.14: Python/symtable.c, symtable_visit_stmt and what it calls; Python/future.c.
#include "core/code/scope_builder.h"

#include "core/base/assert.h"

namespace code {

using syntax::Span;
using syntax::StatementKind;

namespace {

const syntax::Constant* docstring_of(const syntax::Seq<syntax::Statement*>& body) {
    if (body.empty()) return nullptr;
    const auto* e = body[0]->try_as<syntax::Expr>();
    if (e == nullptr) return nullptr;
    const auto* c = e->value->try_as<syntax::Constant>();
    return c != nullptr && c->what == syntax::ConstantKind::Str ? c : nullptr;
}

bool is_future_feature(std::string_view name) {
    for (const std::string_view known :
         {"nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
          "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"}) {
        if (name == known) return true;
    }
    return false;
}

}  // namespace

void ScopeBuilder::fail(const Span& span, std::string message) {
    if (failed_) return;
    failed_ = true;
    table_.errors.push_back(
        diagnostic_at(tree_.source, syntax::DiagnosticKind::SyntaxError, std::move(message), span));
}

void ScopeBuilder::build() {
    table_.module_ = enter("top", ScopeKind::Module, &tree_.module, 0, Span{});
    current_->has_docstring = docstring_of(tree_.module.body) != nullptr;
    bool first = true;
    for (const syntax::Statement* s : tree_.module.body) {
        const auto* from = s->try_as<syntax::ImportFrom>();
        const bool future = from != nullptr && from->module == "__future__" && from->level == 0;
        const bool docstring = first && current_->has_docstring;
        if (!future && !docstring) future_allowed_ = false;
        first = false;
        visit(s);
        if (failed_) return;
    }
    ScopeError error;
    if (!analyze_scopes(*table_.module_, error)) fail(error.span, error.message);
}

// ------------------------------------------------------------------------------------------ blocks

Scope* ScopeBuilder::make_scope(std::string_view name, ScopeKind kind, const Span& span) {
    table_.scopes_.push_back(std::make_unique<Scope>());
    Scope* s = table_.scopes_.back().get();
    s->name = name;
    s->kind = kind;
    s->span = span;
    return s;
}

void ScopeBuilder::enter_existing(Scope* scope) {
    if (scope->parent == nullptr && current_ != nullptr) {
        scope->parent = current_;
        scope->is_nested = current_->is_nested || current_->is_function_like();
        // An annotation that is never evaluated has no code, so it binds and captures nothing.
        if (!(scope->kind == ScopeKind::Annotation && current_->in_unevaluated_annotation))
            current_->children.push_back(scope);
    }
    current_ = scope;
}

Scope* ScopeBuilder::enter(std::string_view name, ScopeKind kind, const void* node, int part,
                           const Span& span) {
    Scope* s = make_scope(name, kind, span);
    if (node != nullptr) table_.by_key_[ScopeKey{node, part}] = s;
    enter_existing(s);
    return s;
}

void ScopeBuilder::leave() { current_ = current_->parent; }

std::string_view ScopeBuilder::mangle(std::string_view name) {
    return table_.mangled_in(*current_, class_name_, name);
}

void ScopeBuilder::define(std::string_view name, std::uint32_t flag, const Span& span) {
    if (name == "__debug__" && (flag & kDefBound) != 0) return fail(span, "cannot assign to __debug__");
    if ((flag & kDefTypeParam) != 0 && current_->mangled_names) current_->mangled_names->insert(name);
    define_in(*current_, mangle(name), flag, span);
}

void ScopeBuilder::define_in(Scope& scope, std::string_view name, std::uint32_t flag, const Span& span) {
    Symbol* known = scope.find(name);
    if (known == nullptr) {
        scope.index[name] = scope.symbols.size();
        scope.symbols.push_back(Symbol{name, 0, Reach::Unknown});
        known = &scope.symbols.back();
    }
    if ((flag & kDefParam) != 0 && (known->flags & kDefParam) != 0)
        return fail(span, "duplicate argument '" + std::string(name) + "' in function definition");
    if ((flag & kDefTypeParam) != 0 && (known->flags & kDefTypeParam) != 0)
        return fail(span, "duplicate type parameter '" + std::string(name) + "'");
    std::uint32_t flags = known->flags | flag;
    if (scope.in_comprehension_target) {
        if ((flags & (kDefGlobal | kDefNonlocal)) != 0)
            return fail(span, "comprehension inner loop cannot rebind assignment expression target '" +
                                  std::string(name) + "'");
        flags |= kDefComprehensionTarget;
    }
    known->flags = flags;
    if ((flag & kDefParam) != 0) {
        scope.parameters.push_back(name);
    } else if ((flag & kDefGlobal) != 0 && &scope != table_.module_) {
        define_in(*table_.module_, name, kDefGlobal, span);
    }
}

std::uint32_t ScopeBuilder::flags_here(std::string_view name) { return current_->flags_of(mangle(name)); }

void ScopeBuilder::use_class_dict(const Span& span) { define("__classdict__", kUse, span); }

void ScopeBuilder::add_format_parameter(const Span& span) {
    define(".format", kDefParam, span);
    define(".format", kUse, span);
}

// -------------------------------------------------------------------------------------- statements

void ScopeBuilder::visit_body(const syntax::Seq<syntax::Statement*>& body) {
    for (const syntax::Statement* s : body) {
        if (failed_) return;
        visit(s);
    }
}

void ScopeBuilder::visit_conditional(const syntax::Seq<syntax::Statement*>& body) {
    const bool before = current_->in_conditional_block;
    current_->in_conditional_block = true;
    visit_body(body);
    current_->in_conditional_block = before;
}

void ScopeBuilder::visit(const syntax::Statement* s) {
    if (failed_) return;
    switch (s->kind) {
        case StatementKind::FunctionDef:
            return visit_function(static_cast<const syntax::FunctionStatement*>(s), false);
        case StatementKind::AsyncFunctionDef:
            return visit_function(static_cast<const syntax::FunctionStatement*>(s), true);
        case StatementKind::ClassDef: return visit_class(s->as<syntax::ClassDef>());
        case StatementKind::TypeAlias: return visit_type_alias(s->as<syntax::TypeAlias>());
        case StatementKind::Return: return visit_optional(s->as<syntax::Return>()->value);
        case StatementKind::Delete: return visit_all(s->as<syntax::Delete>()->targets);
        case StatementKind::Assign:
            visit_all(s->as<syntax::Assign>()->targets);
            return visit(s->as<syntax::Assign>()->value);
        case StatementKind::AnnAssign: return visit_annotated_assignment(s->as<syntax::AnnAssign>());
        case StatementKind::AugAssign:
            visit(s->as<syntax::AugAssign>()->target);
            return visit(s->as<syntax::AugAssign>()->value);
        case StatementKind::For:
        case StatementKind::AsyncFor: {
            const auto* f = static_cast<const syntax::ForStatement*>(s);
            if (s->kind == StatementKind::AsyncFor &&
                !check_async(s->span, "'async for' outside async function"))
                return;
            visit(f->target);
            visit(f->iter);
            visit_conditional(f->body);
            return visit_conditional(f->orelse);
        }
        case StatementKind::While:
            visit(s->as<syntax::While>()->test);
            visit_conditional(s->as<syntax::While>()->body);
            return visit_conditional(s->as<syntax::While>()->orelse);
        case StatementKind::If:
            visit(s->as<syntax::If>()->test);
            visit_conditional(s->as<syntax::If>()->body);
            return visit_conditional(s->as<syntax::If>()->orelse);
        case StatementKind::With:
        case StatementKind::AsyncWith: {
            const auto* w = static_cast<const syntax::WithStatement*>(s);
            if (s->kind == StatementKind::AsyncWith &&
                !check_async(s->span, "'async with' outside async function"))
                return;
            for (const syntax::WithItem* item : w->items) {
                visit(item->context_expr);
                visit_optional(item->optional_vars);
            }
            return visit_conditional(w->body);
        }
        case StatementKind::Match:
            visit(s->as<syntax::Match>()->subject);
            for (const syntax::MatchCase* c : s->as<syntax::Match>()->cases) {
                visit(c->pattern);
                visit_optional(c->guard);
                visit_conditional(c->body);
            }
            return;
        case StatementKind::Raise:
            visit_optional(s->as<syntax::Raise>()->exc);
            return visit_optional(s->as<syntax::Raise>()->cause);
        case StatementKind::Try:
        case StatementKind::TryStar: return visit_try(static_cast<const syntax::TryStatement*>(s));
        case StatementKind::Assert:
            visit(s->as<syntax::Assert>()->test);
            return visit_optional(s->as<syntax::Assert>()->msg);
        case StatementKind::Import:
            for (const syntax::Alias* a : s->as<syntax::Import>()->names) visit_alias(a);
            return;
        case StatementKind::ImportFrom: return visit_import_from(s->as<syntax::ImportFrom>());
        case StatementKind::Global:
            return visit_scope_declaration(s, s->as<syntax::Global>()->names, kDefGlobal);
        case StatementKind::Nonlocal:
            return visit_scope_declaration(s, s->as<syntax::Nonlocal>()->names, kDefNonlocal);
        case StatementKind::Expr: return visit(s->as<syntax::Expr>()->value);
        case StatementKind::Pass:
        case StatementKind::Break:
        case StatementKind::Continue: return;
    }
}

void ScopeBuilder::visit_function(const syntax::FunctionStatement* s, bool is_async) {
    define(s->name, kDefLocal, s->span);
    visit_defaults(s->args);
    visit_all(s->decorator_list);
    const bool is_generic = !s->type_params.empty();
    if (is_generic) {
        enter_type_parameters(s->name, s->type_params, s->span);
        if (!s->args->defaults.empty()) define(".defaults", kDefParam, s->span);
        for (const syntax::Expression* d : s->args->kw_defaults) {
            if (d == nullptr) continue;
            define(".kwdefaults", kDefParam, s->span);
            break;
        }
        for (const syntax::TypeParam* p : s->type_params) visit_type_param(p);
    }
    Scope* function = make_scope(s->name, ScopeKind::Function, s->span);
    table_.by_key_[ScopeKey{s, 0}] = function;
    visit_function_annotations(s->args, s->returns, s->span, *function);
    enter_existing(function);
    function->is_coroutine = function->is_async_def = is_async;
    function->has_docstring = docstring_of(s->body) != nullptr;
    visit_parameters(s->args);
    visit_body(s->body);
    leave();
    if (is_generic) leave();
}

void ScopeBuilder::visit_class(const syntax::ClassDef* s) {
    define(s->name, kDefLocal, s->span);
    visit_all(s->decorator_list);
    const std::string_view outer = class_name_;
    const bool is_generic = !s->type_params.empty();
    if (is_generic) {
        enter_type_parameters(s->name, s->type_params, s->span);
        define(".type_params", kDefLocal, s->span);
        define(".type_params", kUse, s->span);
        define(".generic_base", kDefLocal, s->span);
        define(".generic_base", kUse, s->span);
        class_name_ = s->name;
        current_->mangled_names = std::make_unique<std::unordered_set<std::string_view>>();
        for (const syntax::TypeParam* p : s->type_params) visit_type_param(p);
    }
    visit_all(s->bases);
    for (const syntax::Keyword* k : s->keywords) visit(k);
    enter(s->name, ScopeKind::Class, s, 0, s->span);
    class_name_ = s->name;
    if (is_generic) {
        define("__type_params__", kDefLocal, s->span);
        define(".type_params", kUse, s->span);
    }
    current_->has_docstring = docstring_of(s->body) != nullptr;
    visit_body(s->body);
    leave();
    if (is_generic) leave();
    class_name_ = outer;
}

void ScopeBuilder::visit_type_alias(const syntax::TypeAlias* s) {
    visit(s->name);
    const std::string_view name = s->name->as<syntax::Name>()->id;
    const bool in_class = current_->kind == ScopeKind::Class;
    const bool is_generic = !s->type_params.empty();
    if (is_generic) {
        enter_type_parameters(name, s->type_params, s->span);
        for (const syntax::TypeParam* p : s->type_params) visit_type_param(p);
    }
    enter(name, ScopeKind::TypeAlias, s, 0, s->span);
    add_format_parameter(s->span);
    current_->sees_class = in_class;
    if (in_class) use_class_dict(s->value->span);
    visit(s->value);
    leave();
    if (is_generic) leave();
}

void ScopeBuilder::visit_annotated_assignment(const syntax::AnnAssign* s) {
    if (const auto* name = s->target->try_as<syntax::Name>()) {
        const std::uint32_t known = flags_here(name->id);
        if (s->simple && (known & (kDefGlobal | kDefNonlocal)) != 0 && current_ != table_.module_) {
            return fail(s->span, "annotated name '" + std::string(name->id) + "' can't be " +
                                     ((known & kDefGlobal) != 0 ? "global" : "nonlocal"));
        }
        if (s->simple) {
            define(name->id, kDefAnnotated | kDefLocal, s->target->span);
            const bool module = current_->kind == ScopeKind::Module;
            if (!table_.future_annotations && (module || current_->kind == ScopeKind::Class) &&
                (module || current_->in_conditional_block) && !current_->has_conditional_annotations) {
                current_->has_conditional_annotations = true;
                define("__conditional_annotations__", kUse, s->span);
            }
        } else if (s->value != nullptr) {
            define(name->id, kDefLocal, s->target->span);
        }
    } else {
        visit(s->target);
    }
    visit_annotation(s->annotation);
    visit_optional(s->value);
}

void ScopeBuilder::visit_try(const syntax::TryStatement* s) {
    visit_conditional(s->body);
    visit_conditional(s->orelse);
    for (const syntax::ExceptHandler* h : s->handlers) {
        if (failed_) return;
        visit_optional(h->type);
        if (!h->name.empty()) define(h->name, kDefLocal, h->span);
        visit_conditional(h->body);
    }
    visit_conditional(s->finalbody);
}

void ScopeBuilder::visit_scope_declaration(const syntax::Statement* s,
                                           const syntax::Seq<syntax::Identifier>& names, std::uint32_t flag) {
    const std::string word = flag == kDefGlobal ? "global" : "nonlocal";
    for (const syntax::Identifier name : names) {
        const std::uint32_t known = flags_here(name);
        if ((known & (kDefParam | kDefLocal | kUse | kDefAnnotated)) != 0) {
            const std::string quoted = "name '" + std::string(name) + "' ";
            if ((known & kDefParam) != 0) return fail(s->span, quoted + "is parameter and " + word);
            if ((known & kUse) != 0)
                return fail(s->span, quoted + "is used prior to " + word + " declaration");
            if ((known & kDefAnnotated) != 0)
                return fail(s->span, "annotated " + quoted + "can't be " + word);
            return fail(s->span, quoted + "is assigned to before " + word + " declaration");
        }
        define(name, flag, s->span);
        current_->directives.push_back(Directive{mangle(name), s->span});
    }
}

void ScopeBuilder::visit_alias(const syntax::Alias* a) {
    if (a->name == "*") {
        if (current_->kind != ScopeKind::Module) fail(a->span, "import * only allowed at module level");
        return;
    }
    std::string_view bound = a->asname.empty() ? a->name : a->asname;
    if (a->asname.empty()) bound = bound.substr(0, bound.find('.'));
    define(bound, kDefImport, a->span);
}

void ScopeBuilder::visit_import_from(const syntax::ImportFrom* s) {
    if (s->module == "__future__" && s->level == 0) {
        if (!future_allowed_)
            return fail(s->span, "from __future__ imports must occur at the beginning of the file");
        for (const syntax::Alias* a : s->names) {
            if (a->name == "braces") return fail(a->span, "not a chance");
            if (!is_future_feature(a->name))
                return fail(a->span, "future feature " + std::string(a->name) + " is not defined");
            if (a->name == "annotations") table_.future_annotations = true;
        }
    }
    for (const syntax::Alias* a : s->names) visit_alias(a);
}

// --------------------------------------------------------------------- parameters and annotations

void ScopeBuilder::visit_defaults(const syntax::Arguments* a) {
    visit_all(a->defaults);
    for (const syntax::Expression* d : a->kw_defaults) visit_optional(d);
}

void ScopeBuilder::visit_parameters(const syntax::Arguments* a) {
    for (const syntax::Arg* p : a->posonlyargs) define(p->name, kDefParam, p->span);
    for (const syntax::Arg* p : a->args) define(p->name, kDefParam, p->span);
    for (const syntax::Arg* p : a->kwonlyargs) define(p->name, kDefParam, p->span);
    if (a->vararg != nullptr) {
        define(a->vararg->name, kDefParam, a->vararg->span);
        current_->has_varargs = true;
    }
    if (a->kwarg != nullptr) {
        define(a->kwarg->name, kDefParam, a->kwarg->span);
        current_->has_varkw = true;
    }
}

void ScopeBuilder::visit_parameter_annotations(const syntax::Seq<syntax::Arg*>& args) {
    for (const syntax::Arg* a : args) {
        if (a->annotation == nullptr) continue;
        current_->annotations_used = true;
        visit(a->annotation);
    }
}

void ScopeBuilder::visit_function_annotations(const syntax::Arguments* a, const syntax::Expression* returns,
                                              const Span& span, const Scope& function) {
    const bool in_class = current_->sees_class || current_->kind == ScopeKind::Class;
    enter("__annotate__", ScopeKind::Annotation, a, 0, span);
    (void)function;
    if (in_class) {
        current_->sees_class = true;
        use_class_dict(span);
    }
    add_format_parameter(span);
    visit_parameter_annotations(a->posonlyargs);
    visit_parameter_annotations(a->args);
    for (const syntax::Arg* p : {a->vararg, a->kwarg}) {
        if (p == nullptr || p->annotation == nullptr) continue;
        current_->annotations_used = true;
        visit(p->annotation);
    }
    visit_parameter_annotations(a->kwonlyargs);
    if (returns != nullptr) {
        current_->annotations_used = true;
        visit(returns);
    }
    leave();
}

void ScopeBuilder::visit_annotation(const syntax::Expression* annotation) {
    Scope* owner = current_;
    const bool evaluated = !owner->is_function_like();
    owner->in_unevaluated_annotation = !evaluated;
    if (owner->annotation_scope == nullptr) {
        owner->annotation_scope = enter("__annotate__", ScopeKind::Annotation, nullptr, 0, annotation->span);
        if (owner->kind == ScopeKind::Class) {
            current_->sees_class = true;
            use_class_dict(annotation->span);
        }
        add_format_parameter(annotation->span);
    } else {
        enter_existing(owner->annotation_scope);
    }
    if (owner->has_conditional_annotations) define("__conditional_annotations__", kUse, annotation->span);
    visit(annotation);
    current_ = owner;
    owner->in_unevaluated_annotation = false;
}

// ----------------------------------------------------------------------------------- type params

void ScopeBuilder::enter_type_parameters(std::string_view name, const syntax::Seq<syntax::TypeParam*>& params,
                                         const Span& span) {
    const bool in_class = current_->kind == ScopeKind::Class;
    enter(name, ScopeKind::TypeParameters, params[0], kTypeParameters, span);
    if (in_class) {
        current_->sees_class = true;
        use_class_dict(span);
    }
}

void ScopeBuilder::visit_type_param(const syntax::TypeParam* p) {
    define(p->name, kDefTypeParam | kDefLocal, p->span);
    if (const auto* v = p->try_as<syntax::TypeVar>()) {
        if (v->bound != nullptr) {
            visit_type_param_part(v->bound, p, 0,
                                  v->bound->is<syntax::Tuple>() ? "a TypeVar constraint" : "a TypeVar bound");
        }
        return visit_type_param_part(p->default_value, p, kDefault, "a TypeVar default");
    }
    visit_type_param_part(p->default_value, p, kDefault,
                          p->is<syntax::ParamSpec>() ? "a ParamSpec default" : "a TypeVarTuple default");
}

void ScopeBuilder::visit_type_param_part(const syntax::Expression* e, const syntax::TypeParam* p, int part,
                                         const char* described) {
    if (e == nullptr || failed_) return;
    const bool sees_class = current_->sees_class;
    enter(p->name, ScopeKind::TypeVariable, p, part, e->span);
    current_->sees_class = sees_class;
    current_->type_variable_part = described;
    if (sees_class) use_class_dict(e->span);
    add_format_parameter(e->span);
    visit(e);
    leave();
}

std::unique_ptr<ScopeTable> build_scopes(const syntax::Tree& tree) {
    auto table = std::make_unique<ScopeTable>();
    ScopeBuilder(tree, *table).build();
    return table;
}

}  // namespace code
