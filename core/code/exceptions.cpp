// try: except, except*, else, finally. Where a handler is entered, the exception is in the first temporary
// that was free before the try; the one handled until then goes to the next.
// CPython 3.14: Python/codegen.c, codegen_try_finally, codegen_try_except, codegen_try_star_except.
#include "core/code/module_compiler.h"

namespace code {

using Kind = Block::Kind;

void ModuleCompiler::unbind_name(std::string_view name, const Span& span) {
    const Temporaries temporaries(unit());
    const int t = push_temp();
    load_none(t, span);
    store_name(name, Ready{t, true}, span);
    delete_name(name, span);
}

/// The handler of a handler: the exception that came out of it is in the register after `previous`.
void ModuleCompiler::pop_and_reraise(int previous, const Span& span) {
    unit_->emit(Op::PopExc, span, previous);
    unit_->emit(Op::Reraise, span, previous + 1);
}

void ModuleCompiler::try_finally(const syntax::TryStatement* s, bool is_star) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Label handler = u.new_label();
    const Label cleanup = u.new_label();
    const Label end = u.new_label();
    const int exception = u.next_temp();
    Block block;
    block.kind = Kind::FinallyTry;
    block.body = &s->finalbody;
    block.span = s->span;
    block.handlers_outside = u.active_handlers.size();
    u.mark_line(s->span);
    u.push_handler(handler, exception);
    push_block(block);
    if (s->handlers.empty())
        conditional(s->body);
    else if (is_star)
        try_star(s);
    else
        try_except(s);
    u.pop_handler();
    pop_block();
    conditional(s->finalbody);
    u.jump(Op::Jump, Span{}, end);

    u.place(handler);
    const Span nowhere{};
    push_temp();
    push_temp();
    Block handling;
    handling.kind = Kind::FinallyEnd;
    handling.reg = exception;
    handling.handlers_outside = u.active_handlers.size();
    u.emit(Op::PushExc, nowhere, exception + 1, exception);
    u.push_handler(cleanup, exception + 2);
    push_block(handling);
    conditional(s->finalbody);
    pop_block();
    u.emit(Op::Reraise, nowhere, exception);
    u.pop_handler();
    u.place(cleanup);
    pop_and_reraise(exception + 1, nowhere);
    u.place(end);
}

void ModuleCompiler::try_except(const syntax::TryStatement* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Label handler = u.new_label();
    const Label cleanup = u.new_label();
    const Label end = u.new_label();
    const Span nowhere{};
    const int exception = u.next_temp();
    Block block;
    block.kind = Kind::TryExcept;
    block.span = s->span;
    block.handlers_outside = u.active_handlers.size();
    u.mark_line(s->span);
    u.push_handler(handler, exception);
    push_block(block);
    conditional(s->body);
    pop_block();
    u.pop_handler();
    conditional(s->orelse);
    u.jump(Op::Jump, nowhere, end);

    u.place(handler);
    push_temp();
    push_temp();
    u.emit(Op::PushExc, nowhere, exception + 1, exception);
    u.push_handler(cleanup, exception + 2);
    for (std::size_t i = 0; i < s->handlers.size() && !failed(); ++i) {
        const syntax::ExceptHandler* h = s->handlers[i];
        if (h->type == nullptr && i + 1 < s->handlers.size()) fail(h->span, "default 'except:' must be last");
        except_clause(h, exception, end);
    }
    u.emit(Op::Reraise, nowhere, exception);
    u.pop_handler();
    u.place(cleanup);
    pop_and_reraise(exception + 1, nowhere);
    u.place(end);
}

void ModuleCompiler::except_clause(const syntax::ExceptHandler* h, int exception, Label end) {
    Unit& u = unit();
    const Label next = u.new_label();
    const Span nowhere{};
    if (h->type != nullptr) {
        const Temporaries temporaries(u);
        const Ready type = ready(h->type);
        u.jump(Op::JumpIfNoMatch, h->span, next, exception, type.reg, release_b(type));
    }
    Block block;
    block.kind = Kind::HandlerCleanup;
    block.reg = exception;
    block.name = h->name;
    block.span = h->span;
    // The handler of the whole except part is outside of nothing: a way out leaves it too.
    block.handlers_outside = u.active_handlers.size() - 1;
    const bool named = !h->name.empty();
    const Label unbind = u.new_label();
    if (named) {
        store_name(h->name, Ready{exception, true}, h->span);
        u.push_handler(unbind, exception + 2);
    } else {
        u.emit(Op::Release, h->span, exception);
    }
    push_block(block);
    conditional(h->body);
    pop_block();
    if (named) u.pop_handler();
    // The end of the body is outside of the except part's handler.
    const int around = u.active_handlers.back();
    u.active_handlers.pop_back();
    u.emit(Op::PopExc, nowhere, exception + 1);
    if (named) unbind_name(h->name, nowhere);
    u.jump(Op::Jump, nowhere, end);
    u.active_handlers.push_back(around);
    if (named) {
        u.place(unbind);
        const Temporaries temporaries(u);
        push_temp();
        unbind_name(h->name, nowhere);
        u.emit(Op::Reraise, nowhere, exception + 2);
    }
    u.place(next);
}

// Registers: the exception that came in, the one handled before, the list of exceptions that the handlers
// raised, what is left of the first, and what one clause matches.
void ModuleCompiler::try_star(const syntax::TryStatement* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Label handler = u.new_label();
    const Label cleanup = u.new_label();
    const Label otherwise = u.new_label();
    const Label end = u.new_label();
    const Label reraise = u.new_label();
    const Span nowhere{};
    const int original = u.next_temp();
    Block block;
    block.kind = Kind::TryExcept;
    block.span = s->span;
    block.handlers_outside = u.active_handlers.size();
    u.mark_line(s->span);
    u.push_handler(handler, original);
    push_block(block);
    conditional(s->body);
    pop_block();
    u.pop_handler();
    u.jump(Op::Jump, nowhere, otherwise);

    u.place(handler);
    const int previous = original + 1;
    const int raised = original + 2;
    const int rest = original + 3;
    const int match = original + 4;
    for (int i = 0; i < 4; ++i) push_temp();
    u.emit(Op::PushExc, nowhere, previous, original);
    u.push_handler(cleanup, raised);
    Block handling;
    handling.kind = Kind::GroupHandler;
    push_block(handling);
    for (std::size_t i = 0; i < s->handlers.size() && !failed(); ++i) {
        const syntax::ExceptHandler* h = s->handlers[i];
        const Label next = u.new_label();
        const Label done = u.new_label();
        const Label no_match = u.new_label();
        const Label caught = u.new_label();
        if (i == 0) {
            u.emit(Op::BuildList, h->span, raised, 0);
            u.emit(Op::Move, h->span, rest, original);
        }
        {
            const Temporaries clause(u);
            push_temp();
            into(h->type, match);
            u.emit(Op::CheckEgMatch, h->span, rest);
            u.jump(Op::JumpIfNone, h->span, no_match, match);
            if (!h->name.empty())
                store_name(h->name, Ready{match, true}, h->span);
            else
                u.emit(Op::Release, h->span, match);
        }
        Block cleaning;
        cleaning.kind = Kind::GroupCleanup;
        cleaning.handlers_outside = u.active_handlers.size();
        u.push_handler(caught, match);
        push_block(cleaning);
        conditional(h->body);
        pop_block();
        u.pop_handler();
        if (!h->name.empty()) unbind_name(h->name, nowhere);
        u.jump(Op::Jump, nowhere, done);

        u.place(caught);
        {
            const Temporaries clause(u);
            push_temp();
            if (!h->name.empty()) unbind_name(h->name, nowhere);
            u.emit(Op::ListAppend, nowhere, raised, match, 0, kReleaseB);
        }
        u.jump(Op::Jump, nowhere, next);
        u.place(no_match);
        u.emit(Op::Release, h->span, match);
        u.place(done);
        u.place(next);
    }
    pop_block();
    u.emit(Op::ListAppend, nowhere, raised, rest, 0, kReleaseB);
    // PrepReraiseStar wants its operands side by side.
    u.emit(Op::Move, nowhere, rest, raised, 0, kReleaseB);
    u.emit(Op::Move, nowhere, raised, original, 0, kReleaseB);
    u.emit(Op::PrepReraiseStar, nowhere, raised);
    u.jump(Op::JumpIfNotNone, nowhere, reraise, raised);
    u.pop_handler();
    u.emit(Op::Release, nowhere, raised);
    u.emit(Op::PopExc, nowhere, previous);
    u.jump(Op::Jump, nowhere, end);
    u.place(reraise);
    u.emit(Op::PopExc, nowhere, previous);
    u.emit(Op::Reraise, nowhere, raised);
    u.place(cleanup);
    pop_and_reraise(previous, nowhere);
    u.place(otherwise);
    u.depth = original - u.temp_base();
    conditional(s->orelse);
    u.place(end);
}

}  // namespace code
