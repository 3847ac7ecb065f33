// Replays the tables of what CPython answers (tables/*.tsv, made by tables/make.sh) against the types of
// text, bytes and numbers.
#include <fstream>
#include <string>
#include <vector>

#include "core/object/bytes.h"
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

struct NamedBinary {
    std::string_view name;
    BinaryOp op;
};
constexpr NamedBinary kBinary[] = {
    {"+", BinaryOp::add},        {"-", BinaryOp::sub},     {"*", BinaryOp::mul},    {"/", BinaryOp::truediv},
    {"//", BinaryOp::floordiv},  {"%", BinaryOp::mod},     {"**", BinaryOp::pow},   {"<<", BinaryOp::lshift},
    {">>", BinaryOp::rshift},    {"&", BinaryOp::bit_and}, {"|", BinaryOp::bit_or}, {"^", BinaryOp::bit_xor},
    {"divmod", BinaryOp::divmod}};
struct NamedCompare {
    std::string_view name;
    CompareOp op;
};
constexpr NamedCompare kCompare[] = {{"==", CompareOp::eq}, {"!=", CompareOp::ne}, {"<", CompareOp::lt},
                                     {"<=", CompareOp::le}, {">", CompareOp::gt},  {">=", CompareOp::ge}};
struct NamedUnary {
    std::string_view name;
    UnaryOp op;
};
constexpr NamedUnary kUnary[] = {{"neg", UnaryOp::negative},
                                 {"pos", UnaryOp::positive},
                                 {"abs", UnaryOp::absolute},
                                 {"invert", UnaryOp::invert}};

Value type_named(std::string_view name) {
    Type* const types[] = {&str_type, &bytes_type, &bytearray_type, &int_type, &float_type, &bool_type};
    for (Type* t : types)
        if (t->name == name) return Value(static_cast<Object*>(t));
    return {};
}

Outcome call_named(const std::string& operation, std::vector<Value> args) {
    std::string name = operation;
    Value keywords;
    if (name.size() > 2 && name.substr(name.size() - 2) == "**") {
        name.resize(name.size() - 2);
        keywords = args.back();
        args.pop_back();
    }
    const std::size_t dot = name.find('.');
    const Value callee = TRY(get_attr(type_named(name.substr(0, dot)), intern(name.substr(dot + 1))));
    Args call_args{args.data(), static_cast<std::uint32_t>(args.size()), nullptr};
    if (!keywords) return call(callee, call_args);
    std::vector<Value> names;
    std::size_t place = 0;
    while (const Dict::Entry* entry = dict_next(*as<Dict>(keywords), place)) {
        names.push_back(entry->key);
        args.push_back(entry->value);
    }
    const Value name_tuple = object::make_tuple(std::span<const Value>(names));
    call_args.values = args.data();
    call_args.keywords = as<Tuple>(name_tuple);
    return call(callee, call_args);
}

Outcome round_value(const std::vector<Value>& args) {
    Value method = TRY(get_attr(args[0], intern("__round__")));
    return call(method, Args{args.data() + 1, static_cast<std::uint32_t>(args.size() - 1), nullptr});
}

Outcome evaluate(const std::string& operation, const std::vector<Value>& args) {
    if (args.size() == 2) {
        for (const NamedBinary& b : kBinary)
            if (b.name == operation) return binary(b.op, args[0], args[1]);
        for (const NamedCompare& c : kCompare)
            if (c.name == operation) return compare(c.op, args[0], args[1]);
        if (operation == "[]") return get_item(args[0], args[1]);
        if (operation == "in") return contains(args[0], args[1]);
        if (operation == "format") return format(args[0], *as_str(args[1]));
        if (operation == "pow") return binary(BinaryOp::pow, args[0], args[1]);
    }
    if (args.size() == 1) {
        for (const NamedUnary& u : kUnary)
            if (u.name == operation) return unary(u.op, args[0]);
        if (operation == "repr") return repr(args[0]);
        if (operation == "ascii") return ascii(args[0]);
        if (operation == "len") return length(args[0]);
        if (operation == "list") return list_of(args[0]);
        if (operation == "hash") return hash(args[0]);
        if (operation == "bool") return truth(args[0]);
    }
    if (operation == "pow") {
        if (is_int(args[0]) && is_int(args[1]) && is_int(args[2]))
            return int_pow_mod(args[0], args[1], args[2]);
        return raise_type_error("pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (operation == "round") return round_value(args);
    if (operation.find('.') == std::string::npos)
        return call(type_named(operation),
                    Args{args.data(), static_cast<std::uint32_t>(args.size()), nullptr});
    return call_named(operation, args);
}

std::string answer_to(const std::string& operation, const Value& arguments) {
    const auto span = as<Tuple>(arguments)->span();
    Outcome result = evaluate(operation, std::vector<Value>(span.begin(), span.end()));
    if (result.raised()) return "!" + describe(*result.exception());
    Outcome shown = repr(result.take());
    if (shown.raised()) return "!" + describe(*shown.exception());
    return std::string(text_of(shown.take()));
}

// "!Type: " without a message is how CPython's table shows an exception without text.
std::string normalised(std::string answer) {
    if (answer.size() > 2 && answer[0] == '!' && answer.substr(answer.size() - 2) == ": ")
        answer.resize(answer.size() - 2);
    return answer;
}

void replay(const std::string& table) {
    Heap heap(std::size_t{1} << 30);
    const Heap::Activation active(heap);
    ready_object_types();
    std::ifstream file(COROSCOPE_SOURCE_DIR "/tests/object/tables/" + table + ".tsv");
    std::string line;
    std::size_t rows = 0, different = 0;
    std::string report;
    while (std::getline(file, line)) {
        ++rows;
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        const std::string operation = line.substr(0, first);
        const std::string arguments = line.substr(first + 1, second - first - 1);
        const std::string expected = normalised(line.substr(second + 1));
        const std::string answer = normalised(answer_to(operation, literal(arguments)));
        if (answer == expected) continue;
        if (++different <= 60)
            report +=
                operation + arguments + "\n    expected " + expected + "\n    answer   " + answer + "\n";
    }
    INFO(table << ": " << different << " of " << rows << " rows differ\n" << report);
    CHECK(rows > 100);
    CHECK(different == 0);
}

}  // namespace

TEST_CASE("str's methods answer as CPython's") { replay("str_methods"); }
TEST_CASE("the methods of bytes and bytearray answer as CPython's") { replay("bytes_methods"); }
TEST_CASE("int's operators and methods answer as CPython's") { replay("int_arithmetic"); }
TEST_CASE("float's operators and methods answer as CPython's") { replay("float_arithmetic"); }
TEST_CASE("format specifications give what CPython gives") { replay("format_specs"); }
TEST_CASE("the % operator of str gives what CPython gives") { replay("percent_formats"); }
TEST_CASE("str.format gives what CPython gives") { replay("str_format"); }
TEST_CASE("wrong numbers of arguments are reported in CPython's words") { replay("argument_counts"); }
TEST_CASE("hashes and indices that need 64 bits are as CPython's") { replay("wide_answers"); }

}  // namespace object
