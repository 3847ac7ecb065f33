// with and async with. __exit__ waits in two temporaries below the body, as LoadMethod leaves it.
// CPython 3.14: Python/codegen.c, codegen_with_inner, codegen_async_with_inner.
#include "core/code/module_compiler.h"

namespace code {

void ModuleCompiler::with_item(const syntax::WithStatement* s, std::size_t index, bool is_async) {
    if (failed()) return;
    Unit& u = unit();
    const Temporaries temporaries(u);
    const syntax::WithItem* item = s->items[index];
    const Span& span = item->context_expr->span;
    const Label handler = u.new_label();
    const Label cleanup = u.new_label();
    const Label suppressed = u.new_label();
    const Label end = u.new_label();
    const int exit = push(item->context_expr);
    push_temp();
    const int value = push_temp();
    push_temp();
    u.emit(Op::WithLookup, span, exit, 0, 0, is_async ? kAsync : std::uint8_t{0});
    const Expression* target = item->optional_vars;
    const auto* name = target != nullptr ? target->try_as<syntax::Name>() : nullptr;
    const int reg = name != nullptr ? plain_register(name->id) : -1;
    const int dest = reg >= 0 ? reg : value;
    if (is_async) {
        u.emit(Op::CallMethod, span, value, 0, value);
        emit_await(span, value, target != nullptr ? dest : value, 1);
    } else if (target != nullptr) {
        u.emit(Op::CallMethod, span, value, 0, dest);
    } else {
        u.emit(Op::CallMethod, span, value, 0, 0, kDiscard);
    }
    Block block;
    block.kind = is_async ? Block::Kind::AsyncWith : Block::Kind::With;
    block.reg = exit;
    block.span = span;
    block.handlers_outside = u.active_handlers.size();
    u.push_handler(handler, value);
    push_block(block);
    u.depth = value - u.temp_base() + 1;
    if (reg >= 0)
        u.mark_line(target->span);
    else if (target != nullptr)
        store(target, Ready{value, true});
    else if (is_async)
        u.emit(Op::Release, span, value);
    u.depth = value - u.temp_base();
    if (index + 1 < s->items.size())
        with_item(s, index + 1, is_async);
    else
        conditional(s->body);
    pop_block();
    u.pop_handler();

    for (int i = 0; i < 3; ++i) load_none(push_temp(), span);
    if (is_async) {
        u.emit(Op::CallMethod, span, exit, 3, exit);
        emit_await(span, exit, exit, 2);
        u.emit(Op::Release, span, exit);
    } else {
        u.emit(Op::CallMethod, span, exit, 3, 0, kDiscard);
    }
    u.jump(Op::Jump, span, end);

    // The exception is where the value was; the one handled before goes behind it.
    u.place(handler);
    const int previous = value + 1;
    const int call = value + 2;
    u.depth = call - u.temp_base();
    for (int i = 0; i < 5; ++i) push_temp();
    u.emit(Op::PushExc, span, previous, value);
    u.push_handler(cleanup, call);
    u.emit(Op::WithExceptArgs, span, call, exit, value);
    u.emit(Op::CallMethod, span, call, 3, call);
    if (is_async) emit_await(span, call, call, 2);
    u.jump(Op::JumpIfTrue, span, suppressed, call, 0, kReleaseA);
    u.emit(Op::Reraise, span, value);
    u.place(suppressed);
    u.emit(Op::Release, span, value);
    u.pop_handler();
    u.emit(Op::PopExc, span, previous);
    u.emit(Op::Release, span, exit + 1);
    u.emit(Op::Release, span, exit);
    u.jump(Op::Jump, Span{}, end);
    u.place(cleanup);
    pop_and_reraise(previous, Span{});
    u.place(end);
}

}  // namespace code
