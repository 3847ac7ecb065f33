// The type complex: how one is made, read from text and shown, and its methods.
// CPython 3.14: Objects/complexobject.c.
#include <cmath>
#include <string>

#include "core/object/complex.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/format_spec.h"
#include "core/object/hashing.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/text_types.h"

namespace object {

Type complex_type;

namespace {

/// A part as repr() writes it: the shortest digits, without ".0".
std::string part_text(double d, bool with_sign) {
    const std::string text = double_text(d, DoubleText{});
    return with_sign && text[0] != '-' ? "+" + text : text;
}

Outcome complex_repr(const Value& self) {
    const ComplexNumber c = complex_of(self);
    if (c.real == 0 && !std::signbit(c.real)) return make_str(part_text(c.imag, false) + "j");
    return make_str("(" + part_text(c.real, false) + part_text(c.imag, true) + "j)");
}

Outcome complex_hash(const Value& self) {
    constexpr std::uint64_t kImaginary = 1000003;
    const ComplexNumber c = complex_of(self);
    const auto real = static_cast<std::uint64_t>(float_hash(c.real));
    const auto imag = static_cast<std::uint64_t>(float_hash(c.imag));
    const std::uint64_t mixed = real + kImaginary * imag;
    const auto brought = static_cast<std::int64_t>(mixed << 1) >> 1;
    return Value::small_int(brought == -1 ? -2 : brought);
}

Outcome complex_compare(CompareOp op, const Value& self, const Value& other) {
    if (op != CompareOp::eq && op != CompareOp::ne) return Value::not_implemented();
    const ComplexNumber c = complex_of(self);
    bool same = false;
    if (is_complex(other)) {
        const ComplexNumber d = complex_of(other);
        same = c.real == d.real && c.imag == d.imag;
    } else if (is_float(other) || is_int(other)) {
        const Value real = TRY(number_compare(CompareOp::eq, make_float(c.real), other));
        same = c.imag == 0 && real.is_true();
    } else {
        return Value::not_implemented();
    }
    return Value::boolean(same == (op == CompareOp::eq));
}

Outcome complex_truth(const Value& self) {
    const ComplexNumber c = complex_of(self);
    return Value::boolean(c.real != 0 || c.imag != 0);
}

Outcome complex_unary(UnaryOp op, const Value& self) {
    const ComplexNumber c = complex_of(self);
    switch (op) {
        case UnaryOp::negative: return make_complex({-c.real, -c.imag});
        case UnaryOp::positive:
            if (self.object()->type == &complex_type) return self;
            return make_complex(c);
        case UnaryOp::absolute: {
            const double size = std::hypot(c.real, c.imag);
            if (std::isinf(size) && std::isfinite(c.real) && std::isfinite(c.imag))
                return raise_overflow_error("absolute value too large");
            return make_float(size);
        }
        case UnaryOp::invert: break;
    }
    return Value::not_implemented();
}

// --- From text ---

Outcome malformed() { return raise_value_error("complex() arg is a malformed string"); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads a float without its sign as far as it goes: the number of characters, 0 if there is none.
std::size_t float_length(std::string_view text) {
    std::string word;
    for (std::size_t i = 0; i < text.size() && i < 8; ++i)
        word += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    for (const std::string_view name : {"infinity", "inf", "nan"})
        if (word.substr(0, name.size()) == name) return name.size();
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        return i - from;
    };
    std::size_t count = digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        count += digits();
    }
    if (count == 0) return 0;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        const std::size_t before = i++;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (digits() == 0) i = before;
    }
    return i;
}

class TextReader {
  public:
    explicit TextReader(std::string_view text) : text_(text) {}
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }
    bool is_sign() const { return peek() == '+' || peek() == '-'; }
    bool take_j() { return take('j') || take('J'); }
    bool at_end() const { return at_ == text_.size(); }
    /// A signed float; `found` tells whether there is one.
    Outcome number(double& out, bool& found) {
        std::size_t from = at_;
        if (is_sign()) ++from;
        const std::size_t length = float_length(text_.substr(from));
        found = length != 0;
        if (!found) return Value::none();
        const std::string_view token = text_.substr(at_, from + length - at_);
        at_ = from + length;
        const Value read = TRY(float_from_text(token, Value::none()));
        out = float_of(read);
        return Value::none();
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::string_view stripped(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// Underscores may stand between digits only; without them, or false.
bool without_underscores(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            out += text[i];
            continue;
        }
        if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) return false;
    }
    return true;
}

/// CPython 3.14: complex_from_string_inner. The forms are x, yj, x+yj, with a sign alone for 1j.
Outcome read_parts(std::string_view text) {
    TextReader in(text);
    ComplexNumber c;
    bool found = false;
    TRY(in.number(c.real, found));
    if (found) {
        if (in.is_sign()) {
            const bool negative = in.peek() == '-';
            TRY(in.number(c.imag, found));
            if (!found) {
                c.imag = negative ? -1.0 : 1.0;
                in.take(negative ? '-' : '+');
            }
            if (!in.take_j()) return malformed();
        } else if (in.take_j()) {
            c = {0, c.real};
        }
    } else {
        c.imag = in.peek() == '-' ? -1.0 : 1.0;
        if (in.is_sign()) in.take(in.peek());
        if (!in.take_j()) return malformed();
    }
    if (!in.at_end()) return malformed();
    return make_complex(c);
}

// --- Making one ---

/// What __complex__ gives, or Undefined.
Outcome from_special_method(const Value& v) {
    if (is_complex(v)) return v;
    if (!type_of(v)->lookup(names::dunder_complex)) return Value();
    Value made = TRY(call_special(v, names::dunder_complex));
    if (!is_complex(made))
        return raise_type_error("__complex__ returned non-complex (type " + std::string(type_name(made)) +
                                ")");
    return made;
}

bool is_real_number(const Value& v) {
    return is_float(v) || is_int(v) || type_of(v)->lookup(names::dunder_float) || type_of(v)->slots.index;
}

Outcome complex_from_one(const Value& v) {
    if (is_str(v)) return complex_from_text(text_of(v));
    Value special = TRY(from_special_method(v));
    if (special) return special;
    if (!is_real_number(v))
        return raise_type_error("complex() argument must be a string or a number, not " +
                                std::string(type_name(v)));
    const Value real = TRY(to_float(v));
    return make_complex({float_of(real), 0});
}

Outcome bad_part(const char* name, const Value& v) {
    return raise_type_error("complex() argument '" + std::string(name) + "' must be a real number, not " +
                            std::string(type_name(v)));
}

Outcome complex_from_two(const Value& real, const Value& imag) {
    ComplexNumber r, i;
    Value special = is_str(real) ? Value() : TRY(from_special_method(real));
    if (special) {
        r = complex_of(special);
    } else {
        if (!is_real_number(real)) return bad_part("real", real);
        const Value d = TRY(to_float(real));
        r.real = float_of(d);
    }
    if (is_complex(imag)) {
        i = complex_of(imag);
    } else {
        if (!is_real_number(imag)) return bad_part("imag", imag);
        const Value d = TRY(to_float(imag));
        i.real = float_of(d);
    }
    if (is_complex(imag)) r.real -= i.imag;
    return make_complex({r.real, special ? i.real + r.imag : i.real});
}

Outcome complex_construct(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("real?, imag?");
    Value a[2];
    if (args.positional + args.keyword_count() > 2)
        return raise_type_error("complex() takes at most 2 arguments (" +
                                std::to_string(args.positional + args.keyword_count()) + " given)");
    TRY(bind(*signature, "complex", args, a));
    Value plain;
    if (a[1]) {
        plain = TRY(complex_from_two(a[0] ? a[0] : make_float(0), a[1]));
    } else {
        plain = a[0] ? TRY(complex_from_one(a[0])) : make_complex({});
    }
    if (cls == &complex_type && plain.object()->type == &complex_type) return plain;
    Object* o = make_instance(cls);
    static_cast<Complex*>(o)->value = complex_of(plain);
    return Value::adopt(o);
}

// --- Methods ---

Outcome conjugate(const Value* a) {
    const ComplexNumber c = complex_of(a[0]);
    return make_complex({c.real, -c.imag});
}
Outcome itself(const Value* a) {
    if (a[0].object()->type == &complex_type) return a[0];
    return make_complex(complex_of(a[0]));
}
Outcome get_new_args(const Value* a) {
    const ComplexNumber c = complex_of(a[0]);
    return make_tuple({make_float(c.real), make_float(c.imag)});
}
Outcome from_number(const Value* a) {
    if (is_str(a[1])) return raise_type_error("must be real number, not str");
    const Value special = TRY(from_special_method(a[1]));
    if (special) return a[0].object() == &complex_type ? special : call(a[0], {special});
    const Value real = TRY(to_float(a[1]));
    return call(a[0], {real});
}
Outcome get_real(const Value& v) { return make_float(complex_of(v).real); }
Outcome get_imag(const Value& v) { return make_float(complex_of(v).imag); }
Outcome read_only(const Value&, const Value&) { return raise(&exc::AttributeError, "readonly attribute"); }

}  // namespace

Value make_complex(ComplexNumber c) {
    auto* o = allocate<Complex>(&complex_type);
    o->value = c;
    return Value::adopt(o);
}

Outcome complex_from_text(std::string_view text) {
    const std::string ascii = ascii_number_text(text);
    std::string_view rest = stripped(ascii);
    if (!rest.empty() && rest.front() == '(') {
        if (rest.back() != ')') return malformed();
        rest = stripped(rest.substr(1, rest.size() - 2));
    }
    std::string clean;
    if (rest.empty()) return malformed();
    if (!without_underscores(rest, clean))
        return raise_value_error("could not convert string to complex: " + repr_text(make_str(text)));
    return read_parts(clean);
}

void ready_complex_type() {
    Slots& s = complex_type.slots;
    s.repr = complex_repr;
    s.format = format_complex;
    s.hash = complex_hash;
    s.compare = complex_compare;
    s.truth = complex_truth;
    s.binary = complex_binary;
    s.unary = complex_unary;
    s.construct = complex_construct;
    ready_type(complex_type, {"complex", "builtins", nullptr, sizeof(Complex), Type::kBaseType, false});
    define_methods(complex_type, {{"__complex__", "self, /", itself},
                                  {"__getnewargs__", "self, /", get_new_args},
                                  {"conjugate", "self, /", conjugate}});
    define_class_methods(complex_type, {{"from_number", "cls, number, /", from_number}});
    define_getsets(complex_type, {{"real", get_real, read_only}, {"imag", get_imag, read_only}});
}

}  // namespace object
