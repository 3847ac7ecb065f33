// Comprehensions, which are part of the code around them, and generator expressions, which are functions.
// The names that a comprehension binds are temporaries of the code around it, so they end with it.
// CPython 3.14: Python/codegen.c, codegen_comprehension; PEP 709.
#include "core/code/module_compiler.h"

namespace code {

namespace {

Op building(bool is_set, bool is_dict) {
    if (is_dict) return Op::BuildDict;
    return is_set ? Op::BuildSet : Op::BuildList;
}

}  // namespace

void ModuleCompiler::into_comprehension(const ComprehensionParts& c, int dest) {
    Scope& scope = *scopes_.scope_of(c.node);
    if (scope.is_inlined)
        into_inlined(c, scope, dest);
    else
        into_function_call(c, scope, dest);
}

void ModuleCompiler::into_inlined(const ComprehensionParts& c, Scope& scope, int dest) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Span& span = c.node->span;
    const syntax::Comprehension* outermost = c.generators[0];
    const int result = scratch_or_push(dest);
    InlinedComprehension own{&scope, {}};
    for (const Symbol& s : scope.symbols) {
        const bool binds = s.reach == Reach::Local || s.reach == Reach::Cell;
        if (binds && s.name != ".0") own.registers[s.name] = push_temp();
    }
    const int iterator = push_temp();
    const Ready iterable = ready_iterable(outermost->iter, iterator);
    u.emit(outermost->is_async ? Op::GetAIter : Op::GetIter, outermost->iter->span, iterator, iterable.reg, 0,
           release_b(iterable));
    for (const Symbol& s : scope.symbols) {
        const auto it = own.registers.find(s.name);
        if (it == own.registers.end()) continue;
        Step& clear = u.emit(Op::Release, span, it->second);
        clear.is_for_checks = s.reach == Reach::Local;
        if (s.reach == Reach::Cell) u.emit(Op::MakeCell, span, it->second);
    }
    // CPython restores the names when an exception passes through, which shows as a line.
    const bool shows_exceptions = !own.registers.empty();
    const Label interrupted = u.new_label();
    const Label end = u.new_label();
    if (shows_exceptions) u.push_handler(interrupted, result);
    u.emit(building(c.collect == Collect::Set, c.collect == Collect::Dict), span, result, 0);
    u.comprehensions.push_back(own);
    comprehension_loop(c, 0, result, iterator);
    u.comprehensions.pop_back();
    if (shows_exceptions) {
        u.pop_handler();
        u.jump(Op::Jump, Span{}, end);
        u.place(interrupted);
        // What has no line comes first, so that the line shows whichever was the last one (code.h).
        u.emit(Op::Release, Span{}, own.registers.begin()->second);
        u.mark_line(span);
        u.emit(Op::Reraise, Span{}, result);
        u.place(end);
    }
    for (const Symbol& s : scope.symbols) {
        const auto it = own.registers.find(s.name);
        if (it != own.registers.end()) u.emit(Op::Release, span, it->second);
    }
    move_to(dest, Ready{result, true}, span);
}

object::Value ModuleCompiler::comprehension_code(const ComprehensionParts& c, Scope& scope) {
    const auto known = comprehension_codes_.find(c.node);
    if (known != comprehension_codes_.end()) return known->second;
    const Span& span = c.node->span;
    Unit* inner = enter_unit(scope, CodeKind::Function, std::string(scope.name), span.line);
    inner->positional_count = 1;
    {
        Unit& u = unit();
        const Temporaries temporaries(u);
        const int result = push_temp();
        const bool collects = c.collect != Collect::Generator;
        if (collects)
            u.emit(building(c.collect == Collect::Set, c.collect == Collect::Dict), span, result, 0);
        const int iterator = push_temp();
        u.emit(Op::Move, span, iterator, 0, 0, kReleaseB);
        comprehension_loop(c, 0, result, iterator);
        if (collects)
            u.emit(Op::Return, span, 0, result, 0, kReleaseB);
        else
            add_implicit_return();
    }
    const object::Value code = leave_unit(inner);
    if (!failed()) comprehension_codes_.emplace(c.node, code);
    return code;
}

void ModuleCompiler::into_function_call(const ComprehensionParts& c, Scope& scope, int dest) {
    const Span& span = c.node->span;
    const syntax::Comprehension* outermost = c.generators[0];
    const object::Value code = comprehension_code(c, scope);
    if (failed()) return;
    Unit& u = unit();
    const Temporaries temporaries(u);
    const int base = base_or_push(dest);
    make_function(span, base, 0, code);
    const int iterator = push_temp();
    const Ready iterable = ready_iterable(outermost->iter, iterator);
    u.emit(outermost->is_async ? Op::GetAIter : Op::GetIter, outermost->iter->span, iterator, iterable.reg, 0,
           release_b(iterable));
    const bool awaited = scope.is_coroutine && c.collect != Collect::Generator;
    u.emit(Op::Call, span, base, 1, awaited ? base : dest);
    if (awaited) emit_await(span, base, dest, 0);
}

void ModuleCompiler::comprehension_loop(const ComprehensionParts& c, std::size_t index, int result,
                                        int first_iterator) {
    if (failed()) return;
    if (c.generators[index]->is_async)
        async_loop(c, index, result, first_iterator);
    else
        sync_loop(c, index, result, first_iterator);
}

void ModuleCompiler::comprehension_conditions(const ComprehensionParts& c, const syntax::Comprehension& gen,
                                              Label next) {
    Unit& u = unit();
    const Label target_before = u.shown_target;
    const Span span_before = u.shown_span;
    u.shown_target = next;
    u.shown_span = c.element->span;
    for (const Expression* condition : gen.ifs) jump_if(condition, next, false);
    u.shown_target = target_before;
    u.shown_span = span_before;
}

/// Puts one element into the result, or yields it; gives the place that the jump back has.
Span ModuleCompiler::collect_element(const ComprehensionParts& c, int result) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    Span span = c.element->span;
    switch (c.collect) {
        case Collect::Generator: {
            const Ready v = ready(c.element);
            const int t = push_temp();
            u.emit(Op::Yield, span, t, v.reg, 0, release_b(v));
            u.emit(Op::Release, span, t);
            break;
        }
        case Collect::List:
        case Collect::Set: {
            const Ready v = ready(c.element);
            u.emit(c.collect == Collect::List ? Op::ListAppend : Op::SetAdd, span, result, v.reg, 0,
                   release_b(v));
            break;
        }
        case Collect::Dict: {
            const Ready key = ready(c.element, -1, c.value);
            const Ready value = ready(c.value);
            span = syntax::join(c.element->span, c.value->span);
            u.emit(Op::MapAdd, span, result, key.reg, value.reg,
                   static_cast<std::uint8_t>(release_b(key) | release_c(value)));
            break;
        }
    }
    return span;
}

void ModuleCompiler::sync_loop(const ComprehensionParts& c, std::size_t index, int result,
                               int first_iterator) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const syntax::Comprehension* gen = c.generators[index];
    const Label start = u.new_label();
    const Label next = u.new_label();
    const Label exhausted = u.new_label();
    int iterator = first_iterator;
    bool loops = true;
    if (index > 0) {
        // `for y in [f(x)]` binds a name: there is nothing to iterate.
        const syntax::Seq<Expression*>* items = nullptr;
        if (const auto* list = gen->iter->try_as<syntax::List>()) items = &list->elts;
        if (const auto* tuple = gen->iter->try_as<syntax::Tuple>()) items = &tuple->elts;
        if (items != nullptr && items->size() == 1 && !(*items)[0]->is<syntax::Starred>()) {
            loops = false;
            const Temporaries one(u);
            const Ready v = ready((*items)[0]);
            store(gen->target, v);
        } else {
            iterator = push_temp();
            const Ready iterable = ready_iterable(gen->iter, iterator);
            u.emit(Op::GetIter, gen->iter->span, iterator, iterable.reg, 0, release_b(iterable));
        }
    }
    if (loops) {
        u.place(start);
        const auto* name = gen->target->try_as<syntax::Name>();
        const int reg = name != nullptr ? plain_register(name->id) : -1;
        if (reg >= 0) {
            u.jump(Op::ForIter, gen->iter->span, exhausted, reg, iterator);
            u.mark_line(gen->target->span);
        } else {
            const Temporaries item(u);
            const int t = push_temp();
            u.jump(Op::ForIter, gen->iter->span, exhausted, t, iterator);
            store(gen->target, Ready{t, true});
        }
    }
    comprehension_conditions(c, *gen, next);
    Span jump_span = c.element->span;
    if (index + 1 < c.generators.size())
        comprehension_loop(c, index + 1, result, -1);
    else
        jump_span = collect_element(c, result);
    u.place(next);
    if (!loops) return;
    u.jump(Op::JumpBack, jump_span, start);
    u.place(exhausted);
}

void ModuleCompiler::async_loop(const ComprehensionParts& c, std::size_t index, int result,
                                int first_iterator) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const syntax::Comprehension* gen = c.generators[index];
    const Span& span = c.node->span;
    const Label start = u.new_label();
    const Label next = u.new_label();
    const Label ended = u.new_label();
    int iterator = first_iterator;
    if (index > 0) {
        iterator = push_temp();
        const Ready iterable = ready(gen->iter, iterator);
        u.emit(Op::GetAIter, gen->iter->span, iterator, iterable.reg, 0, release_b(iterable));
    }
    u.place(start);
    const int exception = u.next_temp();
    u.push_handler(ended, exception);
    {
        const Temporaries item(u);
        const int t = push_temp();
        u.emit(Op::GetANext, span, t, iterator);
        u.emit(Op::Await, span, t, t);
        u.pop_handler();
        store(gen->target, Ready{t, true});
    }
    comprehension_conditions(c, *gen, next);
    Span jump_span = c.element->span;
    if (index + 1 < c.generators.size())
        comprehension_loop(c, index + 1, result, -1);
    else
        jump_span = collect_element(c, result);
    u.place(next);
    u.jump(Op::JumpBack, jump_span, start);
    u.place(ended);
    u.emit(Op::EndAsyncFor, span, push_temp(), iterator);
}

}  // namespace code
