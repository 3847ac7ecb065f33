// What C++ code relies on in containers: order, identity, what happens while __eq__ is asked, limits.
#include "core/object/containers.h"

#include "core/object/class.h"

#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/weakref.h"
#include "tests/support/catch_compat.h"

using namespace object;

namespace {

class Running {
  public:
    explicit Running(std::size_t limit = std::size_t{64} << 20)
        : heap_((ready_object_types(), limit)), active_(heap_) {}
    Heap& heap() { return heap_; }

  private:
    Heap heap_;
    Heap::Activation active_;
};

Value small(std::int64_t i) { return Value::small_int(i); }

std::string text(Outcome o) {
    if (o.raised()) return describe(*o.exception());
    const Value v = o.take();
    return repr_text(v);
}

}  // namespace

TEST_CASE("an ordered set is walked in order of insertion, and so are the results of its operators") {
    const Running run;
    const Ref<Set> s = new_ordered_set();
    for (const int i : {9, 1, 5, 1}) CHECK(set_add(*s, small(i)).ok());
    CHECK(repr_text(s.value()) == "{9, 1, 5}");
    const Ref<Set> other = new_set();
    for (const int i : {5, 7, 9}) CHECK(set_add(*other, small(i)).ok());
    CHECK(text(binary(BinaryOp::sub, s, other)) == "{1}");
    CHECK(text(binary(BinaryOp::bit_or, s, other)) == "{9, 1, 5, 7}");
    CHECK(repr_text(set_copy(*s).value()) == "{9, 1, 5}");
    CHECK(set_discard(*s, small(9)).take().is_true());
    CHECK(set_add(*s, small(9)).take().is_true());
    CHECK(repr_text(s.value()) == "{1, 5, 9}");
}

TEST_CASE("a dict finds an interned name and an equal text") {
    const Running run;
    const Ref<Dict> d = new_dict();
    for (int i = 0; i < 1000; ++i) dict_set(*d, intern("key" + std::to_string(i)), small(i));
    for (int i = 0; i < 1000; ++i) {
        REQUIRE(dict_find(*d, intern("key" + std::to_string(i)))->small() == i);
        REQUIRE(dict_get(*d, make_str("key" + std::to_string(i))).take().small() == i);
    }
    CHECK(dict_find(*d, intern("key1000")) == nullptr);
}

TEST_CASE("a dict survives many insertions and deletions") {
    const Running run;
    const Ref<Dict> d = new_dict();
    std::uint64_t state = 1;
    std::vector<bool> there(300);
    for (int i = 0; i < 20000; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const auto k = static_cast<std::size_t>(state >> 33) % there.size();
        const Value key = small(static_cast<std::int64_t>(k) << 20);
        if ((state >> 20) % 3 != 0) {
            CHECK(dict_set(*d, key, small(i)).ok());
            there[k] = true;
        } else {
            REQUIRE(dict_take(*d, key).take().is_undefined() == !there[k]);
            there[k] = false;
        }
    }
    std::size_t alive = 0;
    for (std::size_t k = 0; k < there.size(); ++k) {
        alive += there[k] ? 1 : 0;
        REQUIRE(dict_get(*d, small(static_cast<std::int64_t>(k) << 20)).take().is_undefined() == !there[k]);
    }
    CHECK(d->size == alive);
}

TEST_CASE("the version of a dict's keys changes with the keys, not with the values") {
    const Running run;
    const Ref<Dict> d = new_dict();
    dict_set(*d, intern("a"), small(1));
    const std::uint32_t first = d->keys_version;
    dict_set(*d, intern("a"), small(2));
    CHECK(d->keys_version == first);
    dict_set(*d, intern("b"), small(2));
    CHECK(d->keys_version != first);
}

TEST_CASE("what would not fit the memory raises MemoryError instead of being made") {
    const Running run(std::size_t{1} << 20);
    const Value list = make_list(std::vector<Value>{small(1), small(2)});
    CHECK(text(binary(BinaryOp::mul, list, small(10'000'000))) == "MemoryError");
    CHECK(text(binary(BinaryOp::mul, make_tuple({small(1)}), small(std::int64_t{1} << 40))) == "MemoryError");
    const Value range = call(Value(static_cast<Object*>(&range_type)), {small(100'000'000)}).take();
    CHECK(text(list_of(range)) == "MemoryError");
    CHECK(text(set_update(*new_set(), range)) == "MemoryError");
}

TEST_CASE("a dying object clears its weak references before their callbacks run") {
    const Running run;
    const Value calls = new_list();
    const Value append = get_attr(calls, intern("append")).take();
    Value target = new_set();
    const Value first = make_weak_reference(target, append).take();
    const Value second = make_weak_reference(target, append).take();
    CHECK(weak_target(*as<WeakReference>(first)).is(target));
    target = Value();
    CHECK(weak_target(*as<WeakReference>(first)).is_none());
    REQUIRE(as<List>(calls)->size == 2);
    CHECK((*as<List>(calls))[0].is(second));
    CHECK((*as<List>(calls))[1].is(first));
}

TEST_CASE("a list that was emptied gives its memory back") {
    Running run;
    const std::size_t before = run.heap().in_use();
    {
        const Ref<List> list = new_list();
        for (int i = 0; i < 100000; ++i) list_append(*list, make_float(i));
        CHECK(run.heap().in_use() > before + 1'000'000);
    }
    CHECK(run.heap().in_use() == before);
}

TEST_CASE("objects may lie in each other to any depth without ending the process") {
    const Running run;
    Value list = make_list({});
    Value same = make_list({});
    Value tuple = make_tuple({small(1)});
    for (int i = 0; i < 100000; ++i) {
        list = make_list(std::vector<Value>{list});
        same = make_list(std::vector<Value>{same});
        tuple = make_tuple({tuple});
    }
    CHECK(text(repr(list)) ==
          "RecursionError: maximum recursion depth exceeded while getting the repr of an object");
    CHECK(text(equals(list, same)) == "RecursionError: maximum recursion depth exceeded in comparison");
    CHECK(text(hash(tuple)) == "RecursionError: maximum recursion depth exceeded");
}

TEST_CASE("a tuple with attributes can be collected with a cycle that it is in") {
    Running run;
    Ref<Dict> space = new_dict();
    const Value bases = make_tuple({Value(static_cast<Object*>(&tuple_type))});
    const Value cls = make_class(&type_type, intern("T"), *as<Tuple>(bases), *space, Args{}).take();
    Value t = call(cls, {make_list(std::vector<Value>{small(1), small(2)})}).take();
    CHECK(set_attr(t, intern("self"), t).ok());
    CHECK(repr_text(t) == "(1, 2)");
    t = Value();
    CHECK(run.heap().collect() >= 1);
}
