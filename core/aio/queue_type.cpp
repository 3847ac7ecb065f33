// The coroutines of queues, and their Python types.
#include <array>

#include "core/aio/module.h"
#include "core/aio/queues.h"
#include "core/loop/exceptions.h"
#include "core/object/exception.h"
#include "core/object/generic_alias.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace aio {

Type queue_type, priority_queue_type, lifo_queue_type;

namespace {

constexpr const char* kFile = "asyncio/queues.py";

Queue& queue_of(const Value& v) { return *as<Queue>(v); }
Outcome ask(Queue& q, const char* name) {
    const Value answer = TRY(object::call_method(Value(&q), object::intern(name)));
    return object::truth(answer);
}
Outcome full(Queue& q) { return q.overrides_full ? ask(q, "full") : queue_full(q); }
Outcome empty(Queue& q) { return q.overrides_empty ? ask(q, "empty") : queue_empty(q); }

// --- put ---

Quick put_quick(Coroutine& self, Outcome& result) {
    Queue& q = queue_of(self.args[0]);
    if (!q.is_plain() || queue_full(q).take().is_true()) return Quick::needs_frame;
    result = put_nowait(q, self.args[1]);
    return Quick::ended;
}

Frame put_frame(Coroutine& self) {
    Queue& q = queue_of(self.args[0]);
    for (;;) {
        CO_TRY(is_full, full(q));
        if (!is_full.is_true()) break;
        if (q.is_shutdown) co_return object::raise(loop::queue_shut_down, std::string());
        CO_TRY(running, bound_loop(q.bound, self.args[0]));
        const Ref<Future> putter = add_waiter(q.putters, *as<EventLoop>(running), trace::WaitKind::queue_put);
        Outcome waited = co_await self.result_of(*putter, 139);
        if (waited.ok()) continue;
        loop::cancel_future(*putter);
        q.putters.remove(putter);
        CO_TRY(still_full, full(q));
        // Woken up by a get, but not able to use it: the next one may.
        if (!still_full.is_true() && !putter->cancelled()) wake_up_next(q.putters);
        co_return waited;
    }
    if (q.overrides_put_nowait)
        co_return object::call_method(self.args[0], object::intern("put_nowait"), {self.args[1]});
    co_return put_nowait(q, self.args[1]);
}
const Routine kPut{{"put", "Queue.put", kFile, 125}, put_frame, put_quick};

// --- get ---

Quick get_quick(Coroutine& self, Outcome& result) {
    Queue& q = queue_of(self.args[0]);
    if (!q.is_plain() || queue_empty(q).take().is_true()) return Quick::needs_frame;
    result = get_nowait(q);
    return Quick::ended;
}

Frame get_frame(Coroutine& self) {
    Queue& q = queue_of(self.args[0]);
    for (;;) {
        CO_TRY(is_empty, empty(q));
        if (!is_empty.is_true()) break;
        if (q.is_shutdown) co_return object::raise(loop::queue_shut_down, std::string());
        CO_TRY(running, bound_loop(q.bound, self.args[0]));
        const Ref<Future> getter = add_waiter(q.getters, *as<EventLoop>(running), trace::WaitKind::queue_get);
        Outcome waited = co_await self.result_of(*getter, 186);
        if (waited.ok()) continue;
        loop::cancel_future(*getter);
        q.getters.remove(getter);
        CO_TRY(still_empty, empty(q));
        // Woken up by a put, but not able to use it: the next one may.
        if (!still_empty.is_true() && !getter->cancelled()) wake_up_next(q.getters);
        co_return waited;
    }
    if (q.overrides_get_nowait) co_return object::call_method(self.args[0], object::intern("get_nowait"));
    co_return get_nowait(q);
}
const Routine kGet{{"get", "Queue.get", kFile, 172}, get_frame, get_quick};

// --- join ---

Quick join_quick(Coroutine& self, Outcome& result) {
    const Queue& q = queue_of(self.args[0]);
    if (q.unfinished > 0 && !q.finished) return Quick::needs_frame;
    result = Value::none();
    return Quick::ended;
}

Frame join_frame(Coroutine& self) {
    Queue& q = queue_of(self.args[0]);
    CO_TRY(running, bound_loop(q.bound, self.args[0]));
    const Ref<Future> joiner = add_waiter(q.joiners, *as<EventLoop>(running), trace::WaitKind::queue_join);
    joiner->wait_amount = q.unfinished;
    Outcome waited = co_await self.result_of(*joiner, 248);
    q.joiners.remove(joiner);
    if (waited.raised()) co_return waited;
    co_return Value::none();
}
const Routine kJoin{{"join", "Queue.join", kFile, 239}, join_frame, join_quick};

// --- The Python types ---

Outcome construct(Type* cls, const object::Args&) {
    auto* q = make<Queue>(cls);
    q->order = cls->is_subtype_of(&priority_queue_type) ? QueueOrder::priority
               : cls->is_subtype_of(&lifo_queue_type)   ? QueueOrder::lifo
                                                        : QueueOrder::fifo;
    q->maxsize = Value::small_int(0);
    if (q->order != QueueOrder::fifo) q->list = object::new_list();
    return Value::adopt(q);
}

Outcome init(const Value& self, const object::Args& args) {
    static object::Signature* const signature = object::make_signature("(self)maxsize=0");
    std::array<Value, 1> a;
    const Value bound = TRY(object::bind(*signature, "Queue.__init__", args, a.data()));
    Queue& q = queue_of(self);
    q.maxsize = a[0];
    const Value whole = object::plain_int(a[0]);
    if (whole.is_small_int()) {
        q.limit = whole.small();
    } else {
        const Value number = TRY(object::to_float(a[0]));
        const double limit = object::float_of(number);
        q.limit = limit <= 0      ? 0
                  : limit >= 1e18 ? 1'000'000'000'000'000'000
                                  : static_cast<std::int64_t>(limit + 0.999999);
    }
    const Type& base = q.order == QueueOrder::priority ? priority_queue_type
                       : q.order == QueueOrder::lifo   ? lifo_queue_type
                                                       : queue_type;
    const auto differs = [&](const char* name) { return overrides(&q, base, name); };
    if (q.type != &base) {
        q.overrides_get = differs("_get");
        q.overrides_put = differs("_put");
        q.overrides_full = differs("full") || differs("qsize");
        q.overrides_empty = differs("empty");
        q.overrides_put_nowait = differs("put_nowait");
        q.overrides_get_nowait = differs("get_nowait");
        if (differs("_init")) {
            const Value done = TRY(object::call_method(self, object::intern("_init"), {a[0]}));
        }
    }
    return Value::none();
}

void clear(Object* o) {
    auto* q = static_cast<Queue*>(o);
    q->items.clear();
    q->list = {};
    q->custom = Value();
    q->getters.clear();
    q->putters.clear();
    q->joiners.clear();
    q->maxsize = Value();
    q->bound = {};
}
void traverse(Object* o, object::Visitor& visit) {
    auto* q = static_cast<Queue*>(o);
    q->items.traverse(visit);
    visit(q->list.get());
    visit(q->custom);
    q->getters.traverse(visit);
    q->putters.traverse(visit);
    q->joiners.traverse(visit);
    visit(q->bound.get());
}

Ref<object::List> listed(Queue& q) {
    if (q.order != QueueOrder::fifo) return q.list;
    Ref<object::List> list = object::new_list(q.items.size());
    for (std::uint32_t i = 0; i < q.items.size(); ++i) object::list_append(*list, q.items[i]);
    return list;
}

// Queue._format.
Outcome format(Queue& q) {
    std::string text = "maxsize=" + object::repr_text(q.maxsize);
    if (q.custom) {
        const Value something = TRY(object::truth(q.custom));
        if (something.is_true()) {
            const Value list = TRY(object::list_of(q.custom));
            const Value shown = TRY(object::repr(list));
            text += " _queue=" + std::string(object::text_of(shown));
        }
    } else if (!queue_empty(q).take().is_true()) {
        const Value shown = TRY(object::repr(listed(q)));
        text += " _queue=" + std::string(object::text_of(shown));
    }
    if (!q.getters.empty()) text += " _getters[" + std::to_string(q.getters.size()) + "]";
    if (!q.putters.empty()) text += " _putters[" + std::to_string(q.putters.size()) + "]";
    if (q.unfinished != 0) text += " tasks=" + std::to_string(q.unfinished);
    if (q.is_shutdown) text += " shutdown";
    return object::make_str(text);
}
Outcome repr(const Value& self) {
    const Value shown = TRY(format(queue_of(self)));
    return object::make_str("<" + std::string(object::type_of(self)->name) + " at 0x0 " +
                            std::string(object::text_of(shown)) + ">");
}
Outcome str(const Value& self) {
    const Value shown = TRY(format(queue_of(self)));
    return object::make_str("<" + std::string(object::type_of(self)->name) + " " +
                            std::string(object::text_of(shown)) + ">");
}

/// `_queue`: from now on the items are in an object that the program has too.
Outcome get_items(const Value& self) {
    Queue& q = queue_of(self);
    if (q.custom) return q.custom;
    const Ref<object::List> list = listed(q);
    World& world = World::current();
    q.custom = q.order == QueueOrder::fifo && world.doors.make_deque ? TRY(world.doors.make_deque(list))
                                                                     : Value(list);
    q.items.clear();
    return q.custom;
}
Outcome set_items(const Value& self, const Value& items) {
    queue_of(self).custom = items;
    return Value::none();
}
Outcome set_unfinished(const Value& self, const Value& count) {
    const Value number = object::plain_int(count);
    if (!number.is_small_int()) return object::raise_type_error("_unfinished_tasks must be a small int");
    queue_of(self).unfinished = number.small();
    return Value::none();
}
Outcome futures(Waiters& waiters) {
    const auto list = object::new_list(waiters.size());
    for (std::uint32_t i = 0; i < waiters.size(); ++i) object::list_append(*list, waiters[i]);
    return list;
}

Outcome method_put(const Value* a) { return make_coroutine(kPut, a[0], a[1]); }
Outcome method_get(const Value* a) { return make_coroutine(kGet, a[0]); }
Outcome method_join(const Value* a) { return make_coroutine(kJoin, a[0]); }
Outcome method_put_nowait(const Value* a) { return put_nowait(queue_of(a[0]), a[1]); }
Outcome method_get_nowait(const Value* a) { return get_nowait(queue_of(a[0])); }
Outcome method_task_done(const Value* a) { return task_done(queue_of(a[0])); }
Outcome method_qsize(const Value* a) { return queue_size(queue_of(a[0])); }
Outcome method_empty(const Value* a) { return queue_empty(queue_of(a[0])); }
Outcome method_full(const Value* a) { return queue_full(queue_of(a[0])); }
Outcome method_shutdown(const Value* a) {
    const Value immediate = TRY(object::truth(a[1]));
    return shut_down(queue_of(a[0]), immediate.is_true());
}
Outcome method_format(const Value* a) { return format(queue_of(a[0])); }

// For subclasses that call super()._put(item) and the like.
Outcome method_init(const Value* a) {
    Queue& q = queue_of(a[0]);
    q.custom = Value();
    q.items.clear();
    if (q.order != QueueOrder::fifo) q.list = object::new_list();
    return Value::none();
}
Outcome base_put(const Value* a) {
    Queue& q = queue_of(a[0]);
    const bool before = std::exchange(q.overrides_put, false);
    Outcome done = store_item(q, a[1]);
    q.overrides_put = before;
    return done;
}
Outcome base_get(const Value* a) {
    Queue& q = queue_of(a[0]);
    const bool before = std::exchange(q.overrides_get, false);
    Outcome item = fetch_item(q);
    q.overrides_get = before;
    return item;
}

}  // namespace

Ref<Queue> new_queue() {
    Ref<Queue> q = Ref<Queue>::adopt(make<Queue>(&queue_type));
    q->maxsize = Value::small_int(0);
    return q;
}

Value queue_get(const Value& q) { return make_coroutine(kGet, q); }

void ready_queue_types() {
    object::Slots& s = queue_type.slots;
    s.construct = construct;
    s.init = init;
    s.clear = clear;
    s.traverse = traverse;
    s.repr = repr;
    s.str = str;
    constexpr std::uint32_t kFlags = Type::kContainer | Type::kBaseType;
    object::ready_type(queue_type, {"Queue", "asyncio.queues", nullptr, sizeof(Queue), kFlags, true});
    object::ready_type(priority_queue_type,
                       {"PriorityQueue", "asyncio.queues", &queue_type, sizeof(Queue), kFlags, true});
    object::ready_type(lifo_queue_type,
                       {"LifoQueue", "asyncio.queues", &queue_type, sizeof(Queue), kFlags, true});
    object::define_methods(queue_type, {{"put", "self, item", method_put},
                                        {"get", "self, /", method_get},
                                        {"join", "self, /", method_join},
                                        {"put_nowait", "self, item", method_put_nowait},
                                        {"get_nowait", "self, /", method_get_nowait},
                                        {"task_done", "self, /", method_task_done},
                                        {"qsize", "self, /", method_qsize},
                                        {"empty", "self, /", method_empty},
                                        {"full", "self, /", method_full},
                                        {"shutdown", "self, immediate=False", method_shutdown},
                                        {"_format", "self, /", method_format},
                                        {"_init", "self, maxsize", method_init},
                                        {"_put", "self, item", base_put},
                                        {"_get", "self, /", base_get}});
    object::make_subscriptable(queue_type);
    define_bound_loop<Queue>(queue_type);
    object::define_getsets(
        queue_type,
        {{"maxsize", [](const Value& v) -> Outcome { return queue_of(v).maxsize; }},
         {"_maxsize", [](const Value& v) -> Outcome { return queue_of(v).maxsize; }},
         {"_queue", get_items, set_items},
         {"_getters", [](const Value& v) -> Outcome { return futures(queue_of(v).getters); }},
         {"_putters", [](const Value& v) -> Outcome { return futures(queue_of(v).putters); }},
         {"_unfinished_tasks",
          [](const Value& v) -> Outcome { return object::make_int(queue_of(v).unfinished); }, set_unfinished},
         {"_is_shutdown",
          [](const Value& v) -> Outcome { return Value::boolean(queue_of(v).is_shutdown); }}});
}

void add_queues(ModuleNames& names) {
    names.add(queue_type);
    names.add(priority_queue_type);
    names.add(lifo_queue_type);
    names.add(*loop::queue_empty);
    names.add(*loop::queue_full);
    names.add(*loop::queue_shut_down);
}

}  // namespace aio
