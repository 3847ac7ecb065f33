// The exception types that C++ code raises for asyncio and concurrent.futures.
#include "core/loop/exceptions.h"

#include "core/loop/storage.h"
#include "core/object/class.h"
#include "core/object/str.h"

namespace loop {

using object::Type;
namespace exc = object::exc;

Type *cancelled_error, *invalid_state_error, *broken_barrier_error, *sendfile_not_available_error;
Type *queue_empty, *queue_full, *queue_shut_down;
Type *thread_error, *thread_cancelled_error, *thread_invalid_state_error, *broken_executor_error;
Type* stop_exception;

void ready_exceptions() {
    const auto make = [](const char* name, const char* module, Type* base) {
        return object::make_exception_type(name, module, base);
    };
    cancelled_error = make("CancelledError", "asyncio.exceptions", &exc::BaseException);
    invalid_state_error = make("InvalidStateError", "asyncio.exceptions", &exc::Exception);
    broken_barrier_error = make("BrokenBarrierError", "asyncio.exceptions", &exc::RuntimeError);
    sendfile_not_available_error =
        make("SendfileNotAvailableError", "asyncio.exceptions", &exc::RuntimeError);
    queue_empty = make("QueueEmpty", "asyncio.queues", &exc::Exception);
    queue_full = make("QueueFull", "asyncio.queues", &exc::Exception);
    queue_shut_down = make("QueueShutDown", "asyncio.queues", &exc::Exception);
    thread_error = make("Error", "concurrent.futures._base", &exc::Exception);
    thread_cancelled_error = make("CancelledError", "concurrent.futures._base", thread_error);
    thread_invalid_state_error = make("InvalidStateError", "concurrent.futures._base", thread_error);
    broken_executor_error = make("BrokenExecutor", "concurrent.futures._base", &exc::RuntimeError);
    stop_exception = make("Stop", "builtins", &exc::BaseException);
}

bool ends_the_loop(const object::Value& exception) {
    return object::is_a(exception, &exc::SystemExit) || object::is_a(exception, &exc::KeyboardInterrupt) ||
           object::is_a(exception, stop_exception);
}

void chain(object::BaseException& e, const object::Value& cause) {
    object::Ref<object::BaseException> before(object::as_exception(cause));
    if (&e == before.get()) return;
    e.cause = before;
    e.context = before;
    e.suppress_context = true;
}

void keep_alive(object::BaseException& e, const object::Value& kept) {
    auto* entry = make<object::Traceback>(&object::traceback_type);
    entry->function = object::intern("<library>");
    entry->file = nullptr;
    entry->frame = kept;
    entry->line = entry->column = entry->end_line = entry->end_column = -1;
    entry->next = std::move(e.traceback);
    e.traceback = object::Ref<object::Traceback>::adopt(entry);
}

object::Outcome keeping(object::Outcome outcome, const object::Value& kept) {
    if (outcome.raised() && kept.is_heap()) keep_alive(*outcome.exception(), kept);
    return outcome;
}

object::Outcome cannot_delete() {
    return object::Outcome::raise(
        object::make_exception(&object::exc::AttributeError, "cannot delete attribute"));
}

}  // namespace loop
