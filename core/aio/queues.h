// Queue, PriorityQueue and LifoQueue: the operations that do not wait, and the C++ struct.
// The coroutines and the Python type are in queue_type.cpp. CPython 3.14: Lib/asyncio/queues.py.
#pragma once

#include "core/aio/waiters.h"
#include "core/object/containers.h"

namespace aio {

extern Type queue_type, priority_queue_type, lifo_queue_type;

enum class QueueOrder : std::uint8_t { fifo, priority, lifo };

/// Items are in `items` (fifo), in `list` (priority, lifo), or, once a program has looked at `_queue` or set
/// it, in `custom`, whatever that is. Of the overridable methods, those that a subclass defines are called.
struct Queue : Object {
    QueueOrder order = QueueOrder::fifo;
    bool is_shutdown = false;
    bool finished = true;  ///< the Event `_finished`
    bool overrides_get = false, overrides_put = false, overrides_full = false, overrides_empty = false;
    bool overrides_put_nowait = false, overrides_get_nowait = false;
    std::int64_t unfinished = 0;
    std::int64_t limit = 0;  ///< maxsize as a number; 0 or less: none
    Value maxsize;
    loop::ValueDeque items;
    Ref<object::List> list;
    Value custom;  ///< Undefined: not in use
    Waiters getters, putters, joiners;
    Ref<EventLoop> bound;

    bool is_plain() const {
        return !custom && !overrides_get && !overrides_put && !overrides_full && !overrides_empty &&
               !overrides_put_nowait && !overrides_get_nowait;
    }
};

Outcome queue_size(Queue& q);
Outcome queue_empty(Queue& q);  ///< True or False
Outcome queue_full(Queue& q);   ///< True or False
Outcome put_nowait(Queue& q, const Value& item);
Outcome get_nowait(Queue& q);
Outcome task_done(Queue& q);
Outcome shut_down(Queue& q, bool immediate);
void wake_up_next(Waiters& waiters);
/// _put and _get of the library's own classes.
Outcome store_item(Queue& q, const Value& item);
Outcome fetch_item(Queue& q);

Ref<Queue> new_queue();
/// Coroutines `Queue.get` and so on.
Value queue_get(const Value& q);

}  // namespace aio
