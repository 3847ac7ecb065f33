// The first of two passes over names: visits every node in CPython's order and notes what each block
// says about each name. Not for use outside scope_builder*.cpp.
// CPython 3.14: Python/symtable.c, symtable_visit_*.
#pragma once

#include <string>
#include <vector>

#include "core/code/scope.h"

namespace code {

class ScopeBuilder {
  public:
    ScopeBuilder(const syntax::Tree& tree, ScopeTable& table) : tree_(tree), table_(table) {}
    void build();

  private:
    using Span = syntax::Span;
    bool failed() const { return failed_; }
    void fail(const Span& span, std::string message);

    Scope* enter(std::string_view name, ScopeKind kind, const void* node, int part, const Span& span);
    Scope* make_scope(std::string_view name, ScopeKind kind, const Span& span);
    void enter_existing(Scope* scope);
    void leave();
    std::string_view mangle(std::string_view name);
    void define(std::string_view name, std::uint32_t flag, const Span& span);
    void define_in(Scope& scope, std::string_view name, std::uint32_t flag, const Span& span);
    std::uint32_t flags_here(std::string_view name);
    void use_class_dict(const Span& span);
    void add_format_parameter(const Span& span);

    // Statements (scope_builder.cpp)
    void visit(const syntax::Statement* s);
    void visit_body(const syntax::Seq<syntax::Statement*>& body);
    void visit_conditional(const syntax::Seq<syntax::Statement*>& body);
    void visit_function(const syntax::FunctionStatement* s, bool is_async);
    void visit_class(const syntax::ClassDef* s);
    void visit_type_alias(const syntax::TypeAlias* s);
    void visit_annotated_assignment(const syntax::AnnAssign* s);
    void visit_try(const syntax::TryStatement* s);
    void visit_scope_declaration(const syntax::Statement* s, const syntax::Seq<syntax::Identifier>& names,
                                 std::uint32_t flag);
    void visit_alias(const syntax::Alias* a);
    void visit_import_from(const syntax::ImportFrom* s);
    void visit_parameters(const syntax::Arguments* a);
    void visit_defaults(const syntax::Arguments* a);
    void visit_function_annotations(const syntax::Arguments* a, const syntax::Expression* returns,
                                    const Span& span, const Scope& function);
    void visit_parameter_annotations(const syntax::Seq<syntax::Arg*>& args);
    void visit_annotation(const syntax::Expression* annotation);
    void enter_type_parameters(std::string_view name, const syntax::Seq<syntax::TypeParam*>& params,
                               const Span& span);
    void visit_type_param(const syntax::TypeParam* p);
    void visit_type_param_part(const syntax::Expression* e, const syntax::TypeParam* p, int part,
                               const char* described);

    // Expressions and patterns (scope_builder_expressions.cpp)
    void visit(const syntax::Expression* e);
    void visit_optional(const syntax::Expression* e) {
        if (e != nullptr) visit(e);
    }
    template <class T>
    void visit_all(const syntax::Seq<T*>& items) {
        for (T* item : items) visit(item);
    }
    void visit(const syntax::Keyword* k);
    void visit(const syntax::Pattern* p);
    void visit_comprehension(const syntax::Expression* e, std::string_view name, ComprehensionKind kind,
                             const syntax::Seq<syntax::Comprehension*>& generators,
                             const syntax::Expression* element, const syntax::Expression* value);
    void visit_generator(const syntax::Comprehension* c);
    void visit_lambda(const syntax::Lambda* e);
    void visit_name(const syntax::Name* e);
    void visit_named_expression(const syntax::NamedExpr* e);
    bool extend_named_expression_scope(const syntax::Name* target);
    bool refuse_in_annotation(const char* what, const Span& span);
    bool refuse_in_comprehension(const syntax::Expression* e);
    /// Whether a coroutine is being visited; fails with `message` otherwise.
    bool check_async(const Span& span, const char* message);

    const syntax::Tree& tree_;
    ScopeTable& table_;
    Scope* current_ = nullptr;
    std::string_view class_name_;
    bool failed_ = false;
    bool future_allowed_ = true;
};

}  // namespace code
