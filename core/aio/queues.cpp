// Putting, getting and finishing, without waiting.
#include "core/aio/queues.h"

#include "core/aio/heap_queue.h"
#include "core/loop/exceptions.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/str.h"

namespace aio {

namespace {

Outcome call_own(Queue& q, const char* name, std::initializer_list<Value> args = {}) {
    return object::call_method(Value(&q), object::intern(name), args);
}

void finish(Queue& q) {
    if (q.finished) return;
    q.finished = true;
    for (std::uint32_t i = 0; i < q.joiners.size(); ++i)
        loop::set_result_unless_done(waiter_at(q.joiners, i), Value::boolean(true));
}

std::size_t plain_size(const Queue& q) { return q.order == QueueOrder::fifo ? q.items.size() : q.list->size; }

void release_all(Waiters& waiters) {
    while (!waiters.empty()) {
        const Value waiter = waiters.pop_front();
        loop::set_result_unless_done(*as<Future>(waiter), Value::none());
    }
}

// _put and _get, which subclasses may define.
Outcome store(Queue& q, const Value& item) {
    return q.overrides_put ? call_own(q, "_put", {item}) : store_item(q, item);
}
Outcome fetch(Queue& q) { return q.overrides_get ? call_own(q, "_get") : fetch_item(q); }

}  // namespace

Outcome store_item(Queue& q, const Value& item) {
    if (q.custom) {
        if (q.order == QueueOrder::priority && object::is_list(q.custom))
            return heap_push(*as<object::List>(q.custom), item);
        return object::call_method(q.custom, object::names::append_, {item});
    }
    switch (q.order) {
        case QueueOrder::fifo: q.items.push_back(item); break;
        case QueueOrder::priority: return heap_push(*q.list, item);
        default: object::list_append(*q.list, item);
    }
    return Value::none();
}

Outcome fetch_item(Queue& q) {
    if (q.custom) {
        if (q.order == QueueOrder::priority && object::is_list(q.custom))
            return heap_pop(*as<object::List>(q.custom));
        return object::call_method(q.custom, object::intern(q.order == QueueOrder::fifo ? "popleft" : "pop"));
    }
    switch (q.order) {
        case QueueOrder::fifo: return q.items.pop_front();
        case QueueOrder::priority: return heap_pop(*q.list);
        default: return object::list_take(*q.list, q.list->size - 1);
    }
}

Outcome queue_size(Queue& q) {
    if (q.custom) return object::length(q.custom);
    return Value::small_int(static_cast<std::int64_t>(plain_size(q)));
}

Outcome queue_empty(Queue& q) {
    if (q.custom) {
        const Value something = TRY(object::truth(q.custom));
        return Value::boolean(!something.is_true());
    }
    return Value::boolean(plain_size(q) == 0);
}

Outcome queue_full(Queue& q) {
    if (q.limit <= 0) return Value::boolean(false);
    const Value size = TRY(q.is_plain() ? queue_size(q) : call_own(q, "qsize"));
    return Value::boolean(size.is_small_int() && size.small() >= q.limit);
}

void wake_up_next(Waiters& waiters) {
    while (!waiters.empty()) {
        const Value waiter = waiters.pop_front();
        if (as<Future>(waiter)->done()) continue;
        loop::set_result(*as<Future>(waiter), Value::none());
        break;
    }
}

Outcome put_nowait(Queue& q, const Value& item) {
    if (q.is_shutdown) return object::raise(loop::queue_shut_down, std::string());
    const Value full = TRY(q.overrides_full ? call_own(q, "full") : queue_full(q));
    if (full.is_true()) return object::raise(loop::queue_full, std::string());
    const Value stored = TRY(store(q, item));
    ++q.unfinished;
    q.finished = false;
    wake_up_next(q.getters);
    return Value::none();
}

Outcome get_nowait(Queue& q) {
    const Value empty = TRY(q.overrides_empty ? call_own(q, "empty") : queue_empty(q));
    if (empty.is_true())
        return object::raise(q.is_shutdown ? loop::queue_shut_down : loop::queue_empty, std::string());
    Value item = TRY(fetch(q));
    wake_up_next(q.putters);
    return item;
}

Outcome task_done(Queue& q) {
    if (q.unfinished <= 0) return object::raise_value_error("task_done() called too many times");
    if (--q.unfinished == 0) finish(q);
    return Value::none();
}

Outcome shut_down(Queue& q, bool immediate) {
    q.is_shutdown = true;
    if (immediate) {
        for (;;) {
            const Value empty = TRY(q.overrides_empty ? call_own(q, "empty") : queue_empty(q));
            if (empty.is_true()) break;
            const Value item = TRY(fetch(q));
            if (q.unfinished > 0) --q.unfinished;
        }
        if (q.unfinished == 0) finish(q);
    }
    release_all(q.getters);
    release_all(q.putters);
    return Value::none();
}

}  // namespace aio
