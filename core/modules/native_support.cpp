// Small modules in C++ that Python sources of ours build on: _random, _weakref, _traceback_text,
// _warnings_native, _abc_native, _gc, _typing_native. Their names begin with an underscore: programs do not
// import them.
#include <cmath>
#include <string>

#include "core/base/mersenne_twister.h"
#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/class.h"
#include "core/object/exception.h"
#include "core/object/generic_alias.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/traceback_text.h"
#include "core/object/weakref.h"
#include "core/vm/machine.h"

namespace modules {

using namespace object;

namespace {

// --- _random ---

struct Random : Object {
    base::MersenneTwister* generator;
};
Type random_type;

Outcome seed_with(Random& r, const Value& n) {
    // The absolute value, in 32-bit words from the lowest on. CPython 3.14: Modules/_randommodule.c,
    // random_seed.
    Value rest = TRY(unary(UnaryOp::absolute, n));
    std::vector<std::uint32_t> key;
    const Value mask = make_int(std::int64_t{0xFFFF'FFFF});
    for (;;) {
        const Value more = TRY(truth(rest));
        if (!more.is_true()) break;
        const Value word = TRY(binary(BinaryOp::bit_and, rest, mask));
        key.push_back(static_cast<std::uint32_t>(word.small()));
        rest = TRY(binary(BinaryOp::rshift, rest, Value::small_int(32)));
    }
    if (key.empty()) key.push_back(0);
    r.generator->seed(key);
    return Value::none();
}

Outcome random_construct(Type* cls, const Args& args) {
    Object* o = make_instance(cls);
    auto* r = static_cast<Random*>(o);
    r->generator = new base::MersenneTwister;
    Value made = Value::adopt(o);
    const Value seeded =
        TRY(seed_with(*r, args.positional > 0 && is_int(args[0]) ? args[0] : Value::small_int(0)));
    return made;
}
Outcome random_random(const Value* a) { return make_float(as<Random>(a[0])->generator->next_double()); }
Outcome random_getrandbits(const Value* a) {
    const Value k = TRY(small_index(a[1]));
    if (k.small() < 0) return raise_value_error("number of bits must be non-negative");
    if (!Heap::current().has_room(static_cast<std::size_t>(k.small()) / 8)) return raise_memory_error();
    base::MersenneTwister& g = *as<Random>(a[0])->generator;
    if (k.small() == 0) return Value::small_int(0);
    if (k.small() <= 32) return Value::small_int(g.next() >> (32 - k.small()));
    Value total = Value::small_int(0);
    std::int64_t left = k.small();
    for (std::int64_t shift = 0; left > 0; shift += 32, left -= 32) {
        std::uint32_t word = g.next();
        if (left < 32) word >>= (32 - left);
        const Value part = TRY(binary(BinaryOp::lshift, Value::small_int(word), Value::small_int(shift)));
        total = TRY(binary(BinaryOp::bit_or, total, part));
    }
    return total;
}
Outcome random_seed(const Value* a) { return seed_with(*as<Random>(a[0]), a[1]); }
Outcome random_getstate(const Value* a) {
    std::vector<Value> words;
    for (const std::uint32_t w : as<Random>(a[0])->generator->state()) words.push_back(Value::small_int(w));
    return object::make_tuple(std::span<const Value>(words));
}
Outcome random_setstate(const Value* a) {
    const Value list = TRY(list_of(a[1]));
    std::vector<std::uint32_t> words;
    for (const Value& w : as<List>(list)->span()) {
        const Value n = TRY(small_index(w));
        words.push_back(static_cast<std::uint32_t>(n.small()));
    }
    if (!as<Random>(a[0])->generator->set_state(words))
        return raise_value_error("state vector is the wrong size");
    return Value::none();
}

// --- the others ---

Outcome list_of_texts(const std::vector<std::string>& texts) {
    Ref<List> list = new_list(texts.size());
    for (const std::string& t : texts) list_append(*list, make_str(t));
    return list;
}
const TracebackSource& source() { return *Library::current().source; }
Outcome wants_exception(const Value& v) {
    if (is_exception(v)) return v;
    return raise_type_error("Exception expected for value, " + std::string(type_name(v)) + " found");
}
Outcome pieces(const Value* a) {
    const Value e = TRY(wants_exception(a[0]));
    const Value chain = TRY(truth(a[1]));
    return list_of_texts(
        traceback_pieces(*as_exception(e), source(), chain.is_true() ? Chain::follow : Chain::ignore));
}
Outcome frames(const Value* a) {
    const Traceback* t = a[0].is_none() ? nullptr : as<Traceback>(a[0]);
    return list_of_texts(frame_pieces(t, source()));
}
Outcome exception_only(const Value* a) {
    const Value e = TRY(wants_exception(a[0]));
    const Value bare = TRY(truth(a[1]));
    if (!bare.is_true()) return list_of_texts(exception_only_pieces(*as_exception(e), source()));
    const Ref<Traceback> traceback = std::exchange(as_exception(e)->traceback, Ref<Traceback>());
    Outcome texts = list_of_texts(exception_only_pieces(*as_exception(e), source()));
    as_exception(e)->traceback = traceback;
    return texts;
}
Outcome source_line(const Value* a) {
    const Value n = TRY(small_index(a[1]));
    return make_str(source().line(text_of(a[0]), static_cast<int>(n.small())));
}

Outcome show_warning(const Value* a) {
    loop::World& world = loop::World::current();
    world.warning(text_of(a[1]), text_of(a[0]));
    world.standard_error += text_of(a[2]);
    return Value::none();
}
/// (file, line) of the program's innermost frame, for warnings.
Outcome place(const Value*) {
    const vm::Frame* f = vm::Machine::current().program_frame();
    if (!f) return object::make_tuple({make_str("sys"), Value::small_int(1)});
    return object::make_tuple({Value(f->code->filename), Value::small_int(f->line())});
}

/// A class that is registered with an abstract one is a sequence or mapping for patterns as that is, and so
/// are its subclasses. CPython 3.14: Modules/_abc.c, _abc__abc_register_impl.
void take_collection_flags(Type& t, std::uint32_t flags) {
    if (!t.is_heap_type()) return;
    t.type_flags = (t.type_flags & ~(Type::kSequence | Type::kMapping)) | flags;
    for (Type* sub : t.subclasses) take_collection_flags(*sub, flags);
}
Outcome inherit_collection_flags(const Value* a) {
    Type* t = as_type(a[0]);
    const Type* from = as_type(a[1]);
    const std::uint32_t flags = from ? from->type_flags & (Type::kSequence | Type::kMapping) : 0;
    if (t && flags != 0) take_collection_flags(*t, flags);
    return Value::none();
}

Outcome collect(const Value*) {
    return Value::small_int(static_cast<std::int64_t>(Heap::current().collect()));
}

Outcome weak_reference_count(const Value* a) {
    const Value all = weak_references_to(a[0]);
    return length(all);
}
Outcome weak_references(const Value* a) { return list_of(weak_references_to(a[0])); }

void ready_random_type() {
    static const bool ready = [] {
        Slots& s = random_type.slots;
        s.construct = random_construct;
        s.init = [](const Value&, const Args&) -> Outcome { return Value::none(); };
        s.clear = [](Object* o) { delete std::exchange(static_cast<Random*>(o)->generator, nullptr); };
        ready_type(random_type, {"Random", "_random", nullptr, sizeof(Random), Type::kBaseType, false});
        define_methods(random_type, {{"random", "self, /", random_random},
                                     {"getrandbits", "self, k, /", random_getrandbits},
                                     {"seed", "self, n, /", random_seed},
                                     {"getstate", "self, /", random_getstate},
                                     {"setstate", "self, state, /", random_setstate}});
        return true;
    }();
    ASSERT(ready);
}

}  // namespace

void add_random(Dict& names) {
    ready_random_type();
    add_value(names, "Random", Value(&random_type));
}
void add_weakref(Dict& names) {
    add_value(names, "ref", Value(&weakref_type));
    add_function(names, {"getweakrefcount", "object, /", weak_reference_count}, "weakref");
    add_function(names, {"getweakrefs", "object, /", weak_references}, "weakref");
}
void add_traceback_text(Dict& names) {
    add_function(names, {"pieces", "exc, chain=True", pieces}, "traceback");
    add_function(names, {"frame_pieces", "tb, /", frames}, "traceback");
    add_function(names, {"exception_only", "exc, without_traceback=False, /", exception_only}, "traceback");
    add_function(names, {"source_line", "file, line, /", source_line}, "traceback");
}
void add_warnings_native(Dict& names) {
    add_function(names, {"show", "text, category_name, line_text, /", show_warning}, "warnings");
    add_function(names, {"place", "", place}, "warnings");
}
void add_abc_native(Dict& names) {
    add_function(names, {"inherit_collection_flags", "cls, abstract, /", inherit_collection_flags}, "abc");
}
void add_gc_native(Dict& names) { add_function(names, {"collect", "", collect}, "gc"); }

}  // namespace modules
