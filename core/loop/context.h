// Context variables: ContextVar, Context and Token as Python objects. Which context is entered on the
// running thread is World's. CPython 3.14: Python/context.c (PEP 567).
#pragma once

#include "core/loop/storage.h"

namespace object {
struct Args;
struct Str;
}  // namespace object

namespace loop {

extern Type context_type, context_var_type, token_type, token_missing_type;

struct ContextVar : Object {
    Ref<object::Str> name;
    Value default_value;  ///< Undefined: none
};

/// A mapping from variables to values. Copies share `variables` until one of them is set.
struct Context : Object {
    Value variables;        ///< a Tuple: variable, value, variable, value ...; Undefined if empty
    Ref<Context> previous;  ///< what was entered before, while this one is entered
    bool entered = false;
};

struct Token : Object {
    Ref<ContextVar> variable;
    Ref<Context> context;
    Value old_value;  ///< Undefined: the variable was not set
    bool used = false;
};

/// contextvars.copy_context(): a copy of the context entered now.
Ref<Context> copy_context();
Ref<Context> new_context();
/// The value in a context, borrowed; null if it has none there.
const Value* find_variable(const Context& context, const ContextVar& variable);

/// Enters a context while it lives. A null context stands for: none needed, stay where we are.
class EnteredContext {
  public:
    explicit EnteredContext(Context* context);
    ~EnteredContext();
    EnteredContext(const EnteredContext&) = delete;
    EnteredContext& operator=(const EnteredContext&) = delete;
    /// False if it was entered already: then `error()` says so as CPython does.
    bool ok() const { return ok_; }
    Outcome error() const;

  private:
    Context* context_;
    bool ok_ = true;
};

/// Context.run(callable, *args, **kwargs).
Outcome run_in_context(Context& context, const Value& callable, const object::Args& args);

void ready_context_types();

}  // namespace loop
