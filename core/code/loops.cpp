// if, for, while, and the ways out: break, continue, return, through whatever blocks are around.
// CPython 3.14: Python/codegen.c, codegen_for, codegen_while, codegen_unwind_fblock.
#include "core/code/module_compiler.h"

namespace code {

using Kind = Block::Kind;

namespace {

/// CPython 3.14: Include/cpython/code.h, CO_MAXBLOCKS.
constexpr std::size_t kMaxBlocks = 21;

}  // namespace

void ModuleCompiler::if_statement(const syntax::If* s) {
    Unit& u = unit();
    const Label end = u.new_label();
    const Label otherwise = s->orelse.empty() ? end : u.new_label();
    jump_if(s->test, otherwise, false);
    conditional(s->body);
    if (!s->orelse.empty()) {
        u.jump(Op::Jump, Span{}, end);
        u.place(otherwise);
        conditional(s->orelse);
    }
    u.place(end);
}

void ModuleCompiler::for_statement(const syntax::For* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Label start = u.new_label();
    const Label exhausted = u.new_label();
    const Label end = u.new_label();
    const Span& span = s->iter->span;
    const int iterator = push_temp();
    Block block;
    block.kind = Kind::For;
    block.start = start;
    block.exit = end;
    block.reg = iterator;
    block.span = s->span;
    const Ready iterable = ready_iterable(s->iter, iterator);
    u.emit(Op::GetIter, span, iterator, iterable.reg, 0, release_b(iterable));
    push_block(block);
    u.place(start);
    const auto* name = s->target->try_as<syntax::Name>();
    const int reg = name != nullptr ? plain_register(name->id) : -1;
    if (reg >= 0) {
        u.jump(Op::ForIter, span, exhausted, reg, iterator);
        u.mark_line(s->target->span);
    } else {
        const Temporaries item(u);
        const int t = push_temp();
        u.jump(Op::ForIter, span, exhausted, t, iterator);
        u.mark_line(s->target->span);
        store(s->target, Ready{t, true});
    }
    conditional(s->body);
    u.jump(Op::JumpBack, Span{}, start);
    u.place(exhausted);
    pop_block();
    u.depth = iterator - u.temp_base();
    conditional(s->orelse);
    u.place(end);
}

void ModuleCompiler::async_for(const syntax::AsyncFor* s) {
    Unit& u = unit();
    const Temporaries temporaries(u);
    const Label start = u.new_label();
    const Label ended = u.new_label();
    const Label end = u.new_label();
    const int iterator = push_temp();
    const Ready iterable = ready(s->iter, iterator);
    u.emit(Op::GetAIter, s->iter->span, iterator, iterable.reg, 0, release_b(iterable));
    u.place(start);
    Block block;
    block.kind = Kind::For;
    block.start = start;
    block.exit = end;
    block.reg = iterator;
    block.span = s->span;
    push_block(block);
    const int item = u.next_temp();
    u.push_handler(ended, item);
    {
        const Temporaries awaited(u);
        push_temp();
        u.emit(Op::GetANext, s->span, item, iterator);
        u.emit(Op::Await, s->span, item, item);
        u.pop_handler();
        store(s->target, Ready{item, true});
    }
    conditional(s->body);
    u.jump(Op::JumpBack, Span{}, start);
    pop_block();
    u.place(ended);
    {
        const Temporaries exception(u);
        u.emit(Op::EndAsyncFor, s->iter->span, push_temp(), iterator);
    }
    u.depth = iterator - u.temp_base();
    conditional(s->orelse);
    u.place(end);
}

void ModuleCompiler::while_statement(const syntax::While* s) {
    Unit& u = unit();
    const Label loop = u.new_label();
    const Label otherwise = u.new_label();
    const Label end = u.new_label();
    u.place(loop);
    Block block;
    block.kind = Kind::While;
    block.start = loop;
    block.exit = end;
    block.span = s->span;
    push_block(block);
    jump_if(s->test, otherwise, false);
    conditional(s->body);
    u.jump(Op::JumpBack, Span{}, loop);
    pop_block();
    u.place(otherwise);
    conditional(s->orelse);
    u.place(end);
}

// --------------------------------------------------------------------------------------- ways out

void ModuleCompiler::push_block(Block b) {
    if (b.handlers_outside == Block::kPresent) b.handlers_outside = unit_->active_handlers.size();
    if (unit_->blocks.size() >= kMaxBlocks) fail(b.span, "too many statically nested blocks");
    unit_->blocks.push_back(b);
}

/// Writes what leaving one block takes. `span` becomes nowhere where what follows is no statement's doing.
void ModuleCompiler::unwind_block(const Block& b, Span& span, bool keeps_value) {
    Unit& u = unit();
    u.active_handlers.resize(b.handlers_outside);
    switch (b.kind) {
        case Kind::While:
        case Kind::TryExcept:
        case Kind::GroupHandler: return;
        case Kind::For:
        case Kind::Value: u.emit(Op::Release, span, b.reg); return;
        case Kind::FinallyTry: {
            if (keeps_value) {
                Block value;
                value.kind = Kind::Value;
                value.reg = u.next_temp() - 1;
                push_block(value);
            }
            body(*b.body);
            if (keeps_value) pop_block();
            span = Span{};
            return;
        }
        case Kind::FinallyEnd:
            u.emit(Op::Release, span, b.reg);
            u.emit(Op::PopExc, span, b.reg + 1);
            return;
        case Kind::With:
        case Kind::AsyncWith: {
            span = b.span;
            const Temporaries temporaries(u);
            const int base = push_temp();
            u.emit(Op::Move, span, base, b.reg, 0, kReleaseB);
            u.emit(Op::Move, span, push_temp(), b.reg + 1, 0, kReleaseB);
            for (int i = 0; i < 3; ++i) load_none(push_temp(), span);
            if (b.kind == Kind::AsyncWith) {
                u.emit(Op::CallMethod, span, base, 3, base);
                emit_await(span, base, base, 2);
                u.emit(Op::Release, span, base);
            } else {
                u.emit(Op::CallMethod, span, base, 3, 0, kDiscard);
            }
            span = Span{};
            return;
        }
        case Kind::HandlerCleanup:
            u.emit(Op::PopExc, span, b.reg + 1);
            if (!b.name.empty()) unbind_name(b.name, span);
            return;
        case Kind::GroupCleanup: return;
    }
}

std::optional<Block> ModuleCompiler::unwind(Span& span, bool keeps_value, bool to_loop) {
    Unit& u = unit();
    if (u.blocks.empty()) return std::nullopt;
    const Block top = u.blocks.back();
    if (top.kind == Kind::GroupHandler) {
        fail(span, "'break', 'continue' and 'return' cannot appear in an except* block");
        return std::nullopt;
    }
    if (to_loop && (top.kind == Kind::While || top.kind == Kind::For)) return top;
    u.blocks.pop_back();
    unwind_block(top, span, keeps_value);
    std::optional<Block> loop;
    if (!failed()) loop = unwind(span, keeps_value, to_loop);
    u.blocks.push_back(top);
    return loop;
}

namespace {

/// The handlers of a place in the code, which a way out gives up and the code after it has again.
class HandlersHere {
  public:
    explicit HandlersHere(Unit& unit) : unit_(unit), handlers_(unit.active_handlers) {}
    ~HandlersHere() { unit_.active_handlers = handlers_; }
    HandlersHere(const HandlersHere&) = delete;
    HandlersHere& operator=(const HandlersHere&) = delete;

  private:
    Unit& unit_;
    std::vector<int> handlers_;
};

}  // namespace

void ModuleCompiler::break_or_continue(const Span& where, bool is_break) {
    Unit& u = unit();
    Span span = where;
    u.mark_line(where);
    const HandlersHere handlers(u);
    const std::optional<Block> loop = unwind(span, false, true);
    if (failed()) return;
    if (!loop) {
        fail(where, is_break ? "'break' outside loop" : "'continue' not properly in loop");
        return;
    }
    if (is_break) {
        unwind_block(*loop, span, false);
        u.jump(Op::Jump, span, loop->exit);
    } else {
        u.jump(Op::JumpBack, span, loop->start);
    }
}

void ModuleCompiler::return_statement(const syntax::Return* s) {
    Unit& u = unit();
    Span span = s->span;
    if (!u.scope.is_function_like()) return fail(span, "'return' outside function");
    if (s->value != nullptr && u.is_async_def && u.scope.is_generator)
        return fail(span, "'return' with value in async generator");
    const Temporaries temporaries(u);
    const bool is_constant = s->value == nullptr || s->value->is<syntax::Constant>();
    Ready value;
    if (!is_constant) {
        // Blocks on the way run code that might bind a local anew.
        bool simple = true;
        for (const Block& b : u.blocks) simple = simple && (b.kind == Kind::While || b.kind == Kind::For);
        value = simple ? ready(s->value) : Ready{push(s->value), true};
    } else if (s->value != nullptr) {
        span = s->value->span;
        u.mark_line(span);
    }
    if (s->value == nullptr || s->value->span.line != s->span.line) {
        span = s->span;
        u.mark_line(span);
    }
    const HandlersHere handlers(u);
    unwind(span, !is_constant, false);
    if (failed()) return;
    if (is_constant) {
        const int t = push_temp();
        if (s->value == nullptr)
            load_none(t, span);
        else
            load_constant(t, constant_of(s->value).value_or(object::Value::none()), span);
        value = Ready{t, true};
    }
    u.emit(Op::Return, span, 0, value.reg, 0, release_b(value));
}

}  // namespace code
