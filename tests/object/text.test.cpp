// What C++ code relies on in text and numbers: making, sharing and joining strings, subclasses' instances,
// limits.
#include <fstream>
#include <string>

#include "core/object/bytes.h"
#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "tests/object/literal.h"
#include "tests/support/catch_compat.h"

namespace object {

namespace {

struct Run {
    Heap heap{std::size_t{1} << 24};
    Heap::Activation active{heap};
    Run() { ready_object_types(); }
};

std::string shown(Outcome o) {
    if (o.raised()) return "!" + describe(*o.exception());
    return repr_text(o.take());
}

Value type_value(Type& t) { return Value(static_cast<Object*>(&t)); }

Value subclass_of(Type& base, std::string_view name) {
    const Value bases = object::make_tuple({type_value(base)});
    const Ref<Dict> body = new_dict();
    Outcome made = make_class(&type_type, intern(name), *as<Tuple>(bases), *body, Args{});
    REQUIRE(made.ok());
    return made.take();
}

// As tables/make_tables.py has it.
std::string digest(std::string_view text) {
    std::uint64_t h = 0xCBF29CE484222325;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += kDigits[(h >> shift) & 15];
    return out;
}

}  // namespace

TEST_CASE("every code point has CPython's properties and mappings") {
    const Run run;
    std::ifstream file(COROSCOPE_SOURCE_DIR "/tests/object/tables/code_points.tsv");
    std::string line;
    int rows = 0;
    while (std::getline(file, line)) {
        ++rows;
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        const Value arguments = literal(std::string_view(line).substr(first + 1, second - first - 1));
        const std::int64_t from = (*as<Tuple>(arguments))[0].small();
        std::string answers;
        for (std::int64_t c = from; c < from + 0x1000; ++c) {
            Outcome said = call_method(char_str(static_cast<char32_t>(c)), intern(line.substr(0, first)));
            REQUIRE(said.ok());
            const Value text = str(said.take()).take();
            answers += text_of(text);
        }
        INFO(line.substr(0, second));
        CHECK(digest(answers) == line.substr(second + 1));
    }
    CHECK(rows > 500);
}

TEST_CASE("text that is not UTF-8 gets a replacement character for each bad byte") {
    const Run run;
    CHECK(text_of(make_str("a\xFFz")) == "a\xEF\xBF\xBDz");
    CHECK(text_of(make_str("\xE2\x82")) == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(as_str(make_str("\xED\xA0\x80"))->length == 1);
}

TEST_CASE("names are one object each, whoever interns them") {
    const Run run;
    const Value made = make_str("some_name_of_a_program");
    Str* name = intern("some_name_of_a_program");
    CHECK(intern(as_str(made)) == name);
    CHECK(intern(name) == name);
    CHECK(str_equal(*as_str(made), *name));
    CHECK(str_hash(*as_str(made)) == str_hash(*name));
    CHECK(make_str("x").is(char_str('x')));
}

TEST_CASE("places in text count code points") {
    const Run run;
    const Value v = make_str("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z");
    const Str& s = *as_str(v);
    CHECK(s.length == 5);
    CHECK(code_point_at(s, 3) == 0x1F600);
    CHECK(byte_offset(s, 0) == 0);
    CHECK(byte_offset(s, 2) == 3);
    CHECK(byte_offset(s, 4) == 10);
    CHECK(byte_offset(s, 5) == 11);
    CHECK(text_of(substring(s, 1, 3)) == "\xC3\xA9\xE2\x82\xAC");
}

TEST_CASE("appending to a text that nobody else has does not copy it each time") {
    const Run run;
    const Value piece = make_str("0123456789");
    Value text = make_str("");
    const Str* before = nullptr;
    int moves = 0;
    for (int i = 0; i < 20000; ++i) {
        text = concat(std::move(text), piece);
        if (as_str(text) != before) ++moves;
        before = as_str(text);
    }
    CHECK(as_str(text)->size == 200000);
    CHECK(as_str(text)->length == 200000);
    CHECK(moves < 300);
    CHECK(text_of(text).substr(199990) == "0123456789");
}

TEST_CASE("appending leaves a text that others have as it is") {
    const Run run;
    const Value long_text = make_str(std::string(200, 'x'));
    Value grown = concat(long_text, make_str("y"));
    const Value kept = grown;
    const std::uint64_t hash_before = str_hash(*as_str(kept));
    const Value more = concat(std::move(grown), make_str("z"));
    CHECK(as_str(kept)->size == 201);
    CHECK(as_str(more)->size == 202);
    CHECK(str_hash(*as_str(kept)) == hash_before);
    Value doubled = make_str(std::string(300, 'a'));
    doubled = concat(std::move(doubled), make_str("b"));
    const Value itself = concat(doubled, doubled);
    CHECK(as_str(itself)->size == 602);
}

TEST_CASE("a hash forgets nothing when text grows in place") {
    const Run run;
    Value text = concat(make_str(std::string(200, 'x')), make_str("y"));
    const std::uint64_t before = str_hash(*as_str(text));
    text = concat(std::move(text), make_str("z"));
    CHECK(str_hash(*as_str(text)) != before);
    CHECK(str_hash(*as_str(text)) == str_hash(*as_str(make_str(std::string(200, 'x') + "yz"))));
}

TEST_CASE("instances of subclasses hold their value and attributes") {
    const Run run;
    const struct {
        Type* base;
        const char* argument;
        const char* shown;
    } cases[] = {{&str_type, "('caf\\xe9',)", "'café'"},
                 {&int_type, "(5,)", "5"},
                 {&int_type, "(123456789012345678901234567890,)", "123456789012345678901234567890"},
                 {&float_type, "(2.5,)", "2.5"},
                 {&bytes_type, "(b'ab',)", "b'ab'"}};
    for (const auto& c : cases) {
        const Value cls = subclass_of(*c.base, "Mine");
        const Value arguments = literal(c.argument);
        Outcome made = call(cls, Args{as<Tuple>(arguments)->items(), 1, nullptr});
        REQUIRE(made.ok());
        const Value v = made.take();
        CHECK(is_a(v, c.base));
        CHECK(type_name(v) == "Mine");
        CHECK(repr_text(v) == c.shown);
        REQUIRE(set_attr(v, intern("note"), make_str("kept")).ok());
        CHECK(shown(get_attr(v, intern("note"))) == "'kept'");
        CHECK(repr_text(v) == c.shown);
        CHECK(shown(equals(v, (*as<Tuple>(arguments))[0])) == "True");
        CHECK(hash(v).take().small() == hash((*as<Tuple>(arguments))[0]).take().small());
    }
}

TEST_CASE("arithmetic with instances of int's subclasses gives plain ints") {
    const Run run;
    const Value cls = subclass_of(int_type, "Level");
    const Value three = call(cls, {Value::small_int(3)}).take();
    CHECK(shown(binary(BinaryOp::add, three, Value::small_int(4))) == "7");
    CHECK(shown(binary(BinaryOp::mul, make_float(1.5), three)) == "4.5");
    CHECK(binary(BinaryOp::add, three, Value::small_int(0)).take().is_small_int());
    CHECK(plain_int(three).is_small_int());
    std::int64_t i = 0;
    CHECK(fits_int64(three, i));
    CHECK(i == 3);
    CHECK(shown(get_item(make_str("abcd"), three)) == "'d'");
}

TEST_CASE("ints of all sizes read back what they print") {
    const Run run;
    std::uint64_t state = 1;
    for (int n = 0; n < 20000; ++n) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const auto i = static_cast<std::int64_t>(state) >> (n % 60);
        const Value v = make_int(i);
        const std::string text = int_to_text(v);
        CHECK(text == std::to_string(i));
        std::int64_t back = 0;
        REQUIRE(fits_int64(int_from_text(text, 10, v).take(), back));
        REQUIRE(back == i);
    }
}

TEST_CASE("what would not fit the heap is a MemoryError before it is made") {
    const Run run;
    const Value big = make_int(std::int64_t{1} << 40);
    const Value x = make_str("xyz");
    CHECK(shown(binary(BinaryOp::mul, x, big)) == "!MemoryError");
    CHECK(shown(binary(BinaryOp::mul, make_bytes("xyz"), big)) == "!MemoryError");
    CHECK(shown(binary(BinaryOp::pow, Value::small_int(3), big)) == "!MemoryError");
    CHECK(shown(binary(BinaryOp::lshift, Value::small_int(1), big)) == "!MemoryError");
    CHECK(shown(format(x, *as_str(make_str("99999999999")))) == "!MemoryError");
    CHECK(shown(format(Value::small_int(1), *as_str(make_str("099999999999d")))) == "!MemoryError");
    CHECK(shown(format(make_float(1.5), *as_str(make_str(".2000000000f")))) == "!MemoryError");
    CHECK(shown(binary(BinaryOp::mod, make_str("%99999999999d"), Value::small_int(1))) == "!MemoryError");
    CHECK(shown(call_method(x, intern("ljust"), {big})) == "!MemoryError");
    CHECK(shown(call_method(make_str(std::string(100000, 'a')), intern("replace"),
                            {make_str("a"), make_str(std::string(1000, 'b'))})) == "!MemoryError");
    CHECK(shown(call(type_value(bytes_type), {big})) == "!MemoryError");
}

TEST_CASE("operations on ints that take seconds are interrupted") {
    Run run;
    static int questions = 0;
    run.heap.interrupt = [] { return ++questions % 10 == 0; };
    const auto is_stopped = [](Outcome o) {
        return o.raised() && as_exception(Value(o.exception()))->type == &exc::SystemExit;
    };
    const Value big = binary(BinaryOp::lshift, Value::small_int(3), Value::small_int(16000000)).take();
    const Value half =
        binary(BinaryOp::sub, binary(BinaryOp::lshift, Value::small_int(5), Value::small_int(8000000)).take(),
               Value::small_int(1))
            .take();
    CHECK(shown(binary(BinaryOp::mul, big, big)) == "!MemoryError");
    CHECK(is_stopped(binary(BinaryOp::floordiv, big, half)));
    CHECK(is_stopped(int_pow_mod(big, half, half)));
    CHECK(is_stopped(call_method(big, intern("__round__"), {Value::small_int(-2000000)})));
    CHECK(questions == 30);
    CHECK(shown(binary(BinaryOp::pow, Value::small_int(7), Value::small_int(100000000))) == "!MemoryError");
}

TEST_CASE("long division in parts gives what division at once gives") {
    const Run run;
    const auto number = [](std::int64_t bits, std::int64_t less) {
        const Value top = binary(BinaryOp::lshift, Value::small_int(7), Value::small_int(bits)).take();
        return binary(BinaryOp::sub, top, Value::small_int(less)).take();
    };
    const auto negative = [](const Value& v) { return unary(UnaryOp::negative, v).take(); };
    for (const Value& divisor : {number(300'000, 11), negative(number(300'000, 11)), number(100'003, 1)}) {
        for (const Value& v : {number(800'000, 5), negative(number(800'000, 5)), number(299'999, 3)}) {
            const Value pair = binary(BinaryOp::divmod, v, divisor).take();
            const Value& quotient = (*as<Tuple>(pair))[0];
            const Value& rest = (*as<Tuple>(pair))[1];
            const Value product = binary(BinaryOp::mul, quotient, divisor).take();
            CHECK(shown(equals(binary(BinaryOp::add, product, rest).take(), v)) == "True");
            CHECK((int_sign(rest) == 0 || int_sign(rest) == int_sign(divisor)));
            const Value less = binary(BinaryOp::sub, rest, divisor).take();
            CHECK(int_sign(less) == -int_sign(divisor));
        }
    }
}

TEST_CASE("long ints have digits in bases of two") {
    const Run run;
    const Value big = binary(BinaryOp::lshift, Value::small_int(5), Value::small_int(1000003)).take();
    const std::string hex = int_to_text(big, 16);
    CHECK(hex == "28" + std::string(250000, '0'));
    CHECK(int_to_text(big, 2) == "101" + std::string(1000003, '0'));
    CHECK(shown(equals(int_from_text(hex, 16, big).take(), big)) == "True");
}

TEST_CASE("iterators over text and bytes give one item after the other") {
    const Run run;
    const Value it = iter(make_str("a\xC3\xA9z")).take();
    CHECK(shown(next(it)) == "'a'");
    CHECK(shown(next(it)) == "'é'");
    CHECK(shown(next(it)) == "'z'");
    CHECK(next(it).take().is_undefined());
    CHECK(next(it).take().is_undefined());
    const Value bytes = iter(make_bytes("ab")).take();
    CHECK(shown(next(bytes)) == "97");
}

TEST_CASE("bytearrays change in place") {
    const Run run;
    const Value b = make_bytearray("hello");
    const Value same = inplace(BinaryOp::add, b, make_bytes(" world")).take();
    CHECK(same.is(b));
    REQUIRE(set_item(b, Value::small_int(0), Value::small_int(72)).ok());
    CHECK(repr_text(b) == "bytearray(b'Hello world')");
    REQUIRE(del_item(b, literal("slice(0, 6, None)")).ok());
    CHECK(repr_text(b) == "bytearray(b'world')");
    REQUIRE(set_item(b, literal("slice(1, 4, None)"), make_bytes("-")).ok());
    CHECK(repr_text(b) == "bytearray(b'w-d')");
    REQUIRE(set_item(b, literal("slice(None, None, 2)"), literal("[65, 66]")).ok());
    CHECK(repr_text(b) == "bytearray(b'A-B')");
    REQUIRE(del_item(b, literal("slice(None, None, -2)")).ok());
    CHECK(repr_text(b) == "bytearray(b'-')");
    CHECK(shown(set_item(b, Value::small_int(4), Value::small_int(1))) ==
          "!IndexError: bytearray index out of range");
    CHECK(shown(set_item(b, Value::small_int(0), Value::small_int(256))) ==
          "!ValueError: byte must be in range(0, 256)");
    for (int i = 0; i < 1000; ++i)
        REQUIRE(call_method(b, intern("append"), {Value::small_int(i % 256)}).ok());
    CHECK(length(b).take().small() == 1001);
}

TEST_CASE("the singletons show their names") {
    const Run run;
    CHECK(repr_text(Value::none()) == "None");
    CHECK(repr_text(Value::not_implemented()) == "NotImplemented");
    CHECK(repr_text(Value::ellipsis()) == "Ellipsis");
    CHECK(shown(truth(Value::none())) == "False");
    CHECK(shown(truth(Value::not_implemented())) ==
          "!TypeError: NotImplemented should not be used in a boolean context");
    CHECK(shown(call(type_value(bool_type), {make_str("")})) == "False");
    CHECK(shown(call(type_value(bool_type), {make_str("x")})) == "True");
}

}  // namespace object
