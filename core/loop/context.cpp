// Contexts: variables in shared immutable tuples, entering and leaving, and the three Python types.
#include "core/loop/context.h"

#include <array>
#include <vector>

#include "core/loop/world.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/generic_alias.h"
#include "core/object/native.h"
#include "core/object/str.h"

namespace loop {

using object::Args;
using object::as;
using object::Tuple;
using object::Visitor;

Type context_type, context_var_type, token_type, token_missing_type;

namespace {

Context* context_of(const Value& v) { return as<Context>(v); }

std::span<const Value> entries(const Value& variables) {
    if (variables.is_undefined()) return {};
    return as<Tuple>(variables)->span();
}
std::span<const Value> entries(const Context& c) { return entries(c.variables); }

const Value* find_in(std::span<const Value> all, const ContextVar& variable) {
    for (std::size_t i = 0; i < all.size(); i += 2)
        if (all[i].object() == &variable) return &all[i + 1];
    return nullptr;
}

/// The Token.MISSING object, which outlives every run.
Value missing() {
    static Object object{&token_missing_type, Object::kImmortal, 0};
    return Value(&object);
}

void set_variable(Context& context, const Value& variable, Value value) {
    const std::span<const Value> old = entries(context);
    std::vector<Value> changed(old.begin(), old.end());
    for (std::size_t i = 0; i < changed.size(); i += 2) {
        if (!changed[i].is(variable)) continue;
        changed[i + 1] = std::move(value);
        context.variables = object::make_tuple(changed);
        return;
    }
    changed.push_back(variable);
    changed.push_back(std::move(value));
    context.variables = object::make_tuple(changed);
}

void drop_variable(Context& context, const Value& variable) {
    const std::span<const Value> old = entries(context);
    std::vector<Value> changed;
    for (std::size_t i = 0; i < old.size(); i += 2) {
        if (old[i].is(variable)) continue;
        changed.push_back(old[i]);
        changed.push_back(old[i + 1]);
    }
    context.variables = changed.empty() ? Value() : object::make_tuple(changed);
}

// --- Context ---

void clear_context(Object* o) {
    auto* c = static_cast<Context*>(o);
    c->variables = Value();
    c->previous = {};
}
void traverse_context(Object* o, Visitor& visit) {
    auto* c = static_cast<Context*>(o);
    visit(c->variables);
    visit(c->previous.get());
}
Outcome context_construct(Type*, const Args& args) {
    if (args.positional != 0 || args.keyword_count() != 0)
        return object::raise_type_error("Context() does not accept any arguments");
    return new_context();
}
Outcome context_repr(const Value&) { return object::make_str("<_contextvars.Context object at 0x0>"); }
Outcome context_length(const Value& self) {
    return Value::small_int(static_cast<std::int64_t>(entries(*context_of(self)).size() / 2));
}
const Value* look_up(const Value& self, const Value& key, Outcome& error) {
    if (!object::is_a(key, &context_var_type)) {
        error = object::raise_type_error("a ContextVar key was expected, got " + object::repr_text(key));
        return nullptr;
    }
    return find_variable(*context_of(self), *as<ContextVar>(key));
}
Outcome context_get_item(const Value& self, const Value& key) {
    Outcome error{Value()};
    const Value* found = look_up(self, key, error);
    if (error.raised()) return error;
    return found ? Outcome(*found) : object::raise_key_error(key);
}
Outcome context_contains(const Value& self, const Value& key) {
    Outcome error{Value()};
    const Value* found = look_up(self, key, error);
    if (error.raised()) return error;
    return Value::boolean(found != nullptr);
}
enum class Part { keys, values, items };
Value listed(const Value& self, Part part) {
    const auto list = object::new_list();
    const std::span<const Value> all = entries(*context_of(self));
    for (std::size_t i = 0; i < all.size(); i += 2) {
        if (part == Part::items)
            object::list_append(*list, object::make_tuple({all[i], all[i + 1]}));
        else
            object::list_append(*list, all[part == Part::keys ? i : i + 1]);
    }
    return list;
}
Outcome context_iter(const Value& self) { return object::iter(listed(self, Part::keys)); }

Outcome context_get(const Value* a) {
    Outcome error{Value()};
    const Value* found = look_up(a[0], a[1], error);
    if (error.raised()) return error;
    return found ? *found : a[2];
}
Outcome context_run(const Value* a) {
    const auto* rest = as<Tuple>(a[2]);
    std::vector<Value> values(rest->span().begin(), rest->span().end());
    std::vector<Value> names;
    std::size_t place = 0;
    while (const object::Dict::Entry* e = object::dict_next(*as<object::Dict>(a[3]), place)) {
        names.push_back(e->key);
        values.push_back(e->value);
    }
    const Value keywords = object::make_tuple(names);
    const Args args{values.data(), rest->size, names.empty() ? nullptr : as<Tuple>(keywords)};
    return run_in_context(*context_of(a[0]), a[1], args);
}
Outcome context_copy(const Value* a) {
    Ref<Context> copy = new_context();
    copy->variables = context_of(a[0])->variables;
    return copy;
}

// --- ContextVar ---

void clear_variable(Object* o) {
    auto* v = static_cast<ContextVar*>(o);
    v->name = {};
    v->default_value = Value();
}
void traverse_variable(Object* o, Visitor& visit) { visit(static_cast<ContextVar*>(o)->default_value); }
Outcome variable_construct(Type*, const Args& args) {
    static object::Signature* const signature = object::make_signature("name, /, *, default?");
    std::array<Value, 2> a;
    const Value bound = TRY(object::bind(*signature, "ContextVar", args, a.data()));
    if (!object::is_str(a[0])) return object::raise_type_error("context variable name must be a str");
    auto* v = make<ContextVar>(&context_var_type);
    v->name = Ref<object::Str>(object::as_str(a[0]));
    v->default_value = a[1];
    return Value::adopt(v);
}
Outcome variable_repr(const Value& self) {
    const auto* v = as<ContextVar>(self);
    std::string text = "<ContextVar name=" + object::quoted(v->name->view());
    if (v->default_value) text += " default=" + object::repr_text(v->default_value);
    return object::make_str(text + " at 0x0>");
}
Outcome variable_get(const Value* a) {
    const auto* v = as<ContextVar>(a[0]);
    if (const Value* found = find_in(entries(World::current().context_variables()), *v)) return *found;
    if (a[1]) return a[1];
    if (v->default_value) return v->default_value;
    return Outcome::raise(object::make_exception(&object::exc::LookupError, std::span<const Value>(a, 1)));
}
Outcome variable_set(const Value* a) {
    Context& context = *World::current().context();
    auto* token = make<Token>(&token_type);
    Value made = Value::adopt(token);
    token->variable = Ref<ContextVar>(as<ContextVar>(a[0]));
    token->context = Ref<Context>(&context);
    if (const Value* old = find_variable(context, *token->variable)) token->old_value = *old;
    set_variable(context, a[0], a[1]);
    return made;
}
Outcome reset(ContextVar* variable, const Value& v) {
    auto* token = as<Token>(v);
    if (token->used) return object::raise_runtime_error(object::repr_text(v) + " has already been used once");
    if (token->variable.get() != variable)
        return object::raise_value_error(object::repr_text(v) + " was created by a different ContextVar");
    Context& context = *World::current().context();
    if (token->context.get() != &context)
        return object::raise_value_error(object::repr_text(v) + " was created in a different Context");
    token->used = true;
    if (token->old_value)
        set_variable(context, Value(variable), token->old_value);
    else
        drop_variable(context, Value(variable));
    return Value::none();
}
Outcome variable_reset(const Value* a) {
    if (!object::is_a(a[1], &token_type))
        return object::raise_type_error("expected an instance of Token, got " + object::repr_text(a[1]));
    return reset(as<ContextVar>(a[0]), a[1]);
}
Outcome same_object(const Value* a) { return a[0]; }

// --- Token ---

void clear_token(Object* o) {
    auto* t = static_cast<Token*>(o);
    t->variable = {};
    t->context = {};
    t->old_value = Value();
}
void traverse_token(Object* o, Visitor& visit) {
    auto* t = static_cast<Token*>(o);
    visit(t->variable.get());
    visit(t->context.get());
    visit(t->old_value);
}
Outcome token_repr(const Value& self) {
    const auto* t = as<Token>(self);
    return object::make_str("<Token" + std::string(t->used ? " used" : "") +
                            " var=" + object::repr_text(t->variable) + " at 0x0>");
}
Outcome token_exit(const Value* a) { return reset(as<Token>(a[0])->variable.get(), a[0]); }

}  // namespace

const Value* find_variable(const Context& context, const ContextVar& variable) {
    return find_in(entries(context), variable);
}

Ref<Context> new_context() { return Ref<Context>::adopt(make<Context>(&context_type)); }

Ref<Context> copy_context() {
    Ref<Context> copy = new_context();
    copy->variables = World::current().context_variables();
    return copy;
}

EnteredContext::EnteredContext(Context* context) : context_(context) {
    if (!context) return;
    if (context->entered) {
        ok_ = false;
        return;
    }
    context->entered = true;
    context->previous = World::current().exchange_context(Ref<Context>(context));
}

EnteredContext::~EnteredContext() {
    if (!context_ || !ok_) return;
    context_->entered = false;
    const Ref<Context> left = World::current().exchange_context(std::move(context_->previous));
}

Outcome EnteredContext::error() const {
    return object::raise_runtime_error("cannot enter context: " + object::repr_text(Value(context_)) +
                                       " is already entered");
}

Outcome run_in_context(Context& context, const Value& callable, const Args& args) {
    const EnteredContext entered(&context);
    if (!entered.ok()) return entered.error();
    return object::call(callable, args);
}

void ready_context_types() {
    object::Slots& c = context_type.slots;
    c.clear = clear_context;
    c.traverse = traverse_context;
    c.construct = context_construct;
    c.repr = context_repr;
    c.length = context_length;
    c.get_item = context_get_item;
    c.contains = context_contains;
    c.iter = context_iter;
    object::ready_type(context_type,
                       {"Context", "_contextvars", nullptr, sizeof(Context), Type::kContainer, false});
    object::define_methods(
        context_type,
        {{"run", "self, callable, /, *args, **kwargs", context_run},
         {"copy", "self, /", context_copy},
         {"get", "self, key, default=None, /", context_get},
         {"keys", "self, /", [](const Value* a) -> Outcome { return listed(a[0], Part::keys); }},
         {"values", "self, /", [](const Value* a) -> Outcome { return listed(a[0], Part::values); }},
         {"items", "self, /", [](const Value* a) -> Outcome { return listed(a[0], Part::items); }}});

    object::Slots& v = context_var_type.slots;
    v.clear = clear_variable;
    v.traverse = traverse_variable;
    v.construct = variable_construct;
    v.repr = variable_repr;
    object::ready_type(context_var_type,
                       {"ContextVar", "_contextvars", nullptr, sizeof(ContextVar), Type::kContainer, false});
    object::define_methods(context_var_type, {{"get", "self, default?, /", variable_get},
                                              {"set", "self, value, /", variable_set},
                                              {"reset", "self, token, /", variable_reset}});
    object::define_getsets(
        context_var_type,
        {{"name", [](const Value& self) -> Outcome { return as<ContextVar>(self)->name; }}});

    object::Slots& t = token_type.slots;
    t.clear = clear_token;
    t.traverse = traverse_token;
    t.repr = token_repr;
    object::ready_type(token_type,
                       {"Token", "_contextvars", nullptr, sizeof(Token), Type::kContainer, false});
    object::define_methods(token_type, {{"__enter__", "self, /", same_object},
                                        {"__exit__", "self, type, value, traceback, /", token_exit}});
    object::define_getsets(token_type,
                           {{"var", [](const Value& self) -> Outcome { return as<Token>(self)->variable; }},
                            {"old_value", [](const Value& self) -> Outcome {
                                 const auto* token = as<Token>(self);
                                 return token->old_value ? token->old_value : missing();
                             }}});
    for (Type* type : {&context_var_type, &token_type}) object::make_subscriptable(*type);

    token_missing_type.slots.repr = [](const Value&) -> Outcome {
        return object::make_str("<Token.MISSING>");
    };
    object::ready_type(token_missing_type,
                       {"Token.MISSING", "_contextvars", nullptr, sizeof(Object), 0, false});
    token_type.attrs.set(object::intern("MISSING"), missing());
}

}  // namespace loop
