// Reading format specifications, and how str and numbers are laid out in a field.
// CPython 3.14: Python/formatter_unicode.c.
#include "core/object/format_spec.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/object/heap.h"
#include "core/object/str.h"
#include "core/object/utf8.h"

namespace object {

namespace {

bool is_align(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// The characters of a specification, one after the other.
class Reader {
  public:
    explicit Reader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}
    bool ended() const { return at_ == end_; }
    /// The next character, or NUL at the end.
    char32_t peek() const {
        const char* p = at_;
        return p == end_ ? U'\0' : utf8::next(p);
    }
    /// The one behind it, or NUL.
    char32_t peek_second() const {
        const char* p = at_;
        if (p == end_) return U'\0';
        utf8::next(p);
        return p == end_ ? U'\0' : utf8::next(p);
    }
    bool is_next(char c) const { return at_ != end_ && *at_ == c; }
    bool take(char c) {
        if (!is_next(c)) return false;
        ++at_;
        return true;
    }
    char32_t take() { return utf8::next(at_); }
    /// Digits as a number; how many digits in `digits`. ValueError if it is too large for an index.
    Outcome number(std::int64_t& value, std::size_t& digits) {
        value = 0;
        for (digits = 0; at_ != end_ && *at_ >= '0' && *at_ <= '9'; ++digits, ++at_) {
            if (__builtin_mul_overflow(value, 10, &value) ||
                __builtin_add_overflow(value, std::int64_t{*at_} - '0', &value))
                return raise_value_error("Too many decimal digits in format string");
        }
        return Value::none();
    }

  private:
    const char* at_;
    const char* end_;
};

// "," or "_", not both.
Outcome read_grouping(Reader& in, char& out) {
    if (in.take(',')) out = ',';
    if (in.is_next('_')) {
        if (out != '\0') return raise_value_error("Cannot specify both ',' and '_'.");
        in.take();
        out = '_';
    }
    if (in.is_next(',') && out == '_') return raise_value_error("Cannot specify both ',' and '_'.");
    return Value::none();
}

std::string shown_code(char32_t c) {
    if (c > 32 && c < 128) return std::string(1, static_cast<char>(c));
    return fmt::format("\\x{:x}", static_cast<std::uint32_t>(c));
}

Outcome check_grouping(char separator, char32_t type) {
    constexpr std::string_view kDecimal = "defgEG%F", kPowersOfTwo = "boxX";
    const auto is_one_of = [type](std::string_view codes) {
        return type < 128 && codes.find(static_cast<char>(type)) != std::string_view::npos;
    };
    if (separator == '\0' || type == '\0' || is_one_of(kDecimal)) return Value::none();
    if (separator == '_' && is_one_of(kPowersOfTwo)) return Value::none();
    return raise_value_error(fmt::format("Cannot specify '{}' with '{}'.", separator, shown_code(type)));
}

}  // namespace

Outcome unknown_format_code(char32_t code, const Value& object) {
    return raise_value_error(
        fmt::format("Unknown format code '{}' for object of type '{}'", shown_code(code), type_name(object)));
}

Outcome parse_format_spec(std::string_view text, const Value& object, char default_type, char default_align,
                          FormatSpec& out) {
    Reader in(text);
    out.align = default_align;
    out.type = static_cast<char32_t>(default_type);
    if (is_align(in.peek_second())) {
        out.fill = in.take();
        out.align = static_cast<char>(in.take());
        out.fill_given = out.align_given = true;
    } else if (is_align(in.peek())) {
        out.align = static_cast<char>(in.take());
        out.align_given = true;
    }
    if (in.is_next(' ') || in.is_next('+') || in.is_next('-')) out.sign = static_cast<char>(in.take());
    out.no_negative_zero = in.take('z');
    out.alternate = in.take('#');
    if (!out.fill_given && in.take('0')) {
        out.fill = '0';
        if (!out.align_given && default_align == '>') out.align = '=';
    }
    std::size_t digits = 0;
    TRY(in.number(out.width, digits));
    if (digits == 0) out.width = -1;
    TRY(read_grouping(in, out.grouping));
    if (in.take('.')) {
        TRY(in.number(out.precision, digits));
        if (digits == 0) out.precision = -1;
        TRY(read_grouping(in, out.fraction_grouping));
        if (digits == 0 && out.fraction_grouping == '\0')
            return raise_value_error("Format specifier missing precision");
    }
    if (!in.ended()) {
        out.type = in.take();
        if (!in.ended())
            return raise_value_error(fmt::format("Invalid format specifier '{}' for object of type '{}'",
                                                 text, type_name(object)));
    }
    // Types that have no fraction take its grouping and ignore it.
    if (out.type == 'n') TRY(check_grouping(out.fraction_grouping, out.type));
    return check_grouping(out.grouping, out.type);
}

Outcome check_field_room(std::int64_t width, std::int64_t precision) {
    const std::int64_t most = std::max(width, precision);
    if (most > 0 &&
        (most > std::int64_t{1} << 31 || !Heap::current().has_room(static_cast<std::size_t>(most) * 2)))
        return raise_memory_error();
    return Value::none();
}

void append_fill(std::string& out, char32_t fill, std::int64_t times) {
    for (; times > 0; --times) utf8::append(out, fill);
}

Outcome format_str(const Value& self, const Str& spec_text) {
    if (spec_text.size == 0) return str(self);
    FormatSpec spec;
    TRY(parse_format_spec(spec_text.view(), self, 's', '<', spec));
    if (spec.type != 's') return unknown_format_code(spec.type, self);
    if (spec.sign == ' ') return raise_value_error("Space not allowed in string format specifier");
    if (spec.sign != '\0') return raise_value_error("Sign not allowed in string format specifier");
    if (spec.no_negative_zero)
        return raise_value_error("Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate) return raise_value_error("Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=') return raise_value_error("'=' alignment not allowed in string format specifier");
    const Str& s = *as_str(self);
    std::int64_t length = s.length;
    std::string_view text = s.view();
    if (spec.precision >= 0 && length > spec.precision) {
        length = spec.precision;
        text = text.substr(0, byte_offset(s, static_cast<std::size_t>(length)));
    }
    const std::int64_t padding = spec.width - length;
    if (padding <= 0) return make_valid_str(text);
    TRY(check_field_room(spec.width, 0));
    const std::int64_t left = spec.align == '<' ? 0 : spec.align == '>' ? padding : padding / 2;
    std::string out;
    append_fill(out, spec.fill, left);
    out += text;
    append_fill(out, spec.fill, padding - left);
    return make_valid_str(out);
}

std::string group_digits(std::string_view digits, char separator, std::size_t group, std::size_t min_width) {
    if (separator == '\0') {
        const std::size_t zeros = min_width > digits.size() ? min_width - digits.size() : 0;
        return std::string(zeros, '0') + std::string(digits);
    }
    std::string reversed;
    auto left = static_cast<std::int64_t>(digits.size());
    auto width = static_cast<std::int64_t>(min_width);
    for (;;) {
        const std::int64_t size = std::min<std::int64_t>(static_cast<std::int64_t>(group),
                                                         std::max<std::int64_t>({left, width, 1}));
        for (std::int64_t i = 0; i < size; ++i) {
            reversed += left > 0 ? digits[static_cast<std::size_t>(left - 1)] : '0';
            if (left > 0) --left;
        }
        width -= size;
        if (left <= 0 && width <= 0) break;
        reversed += separator;
        --width;
    }
    return {reversed.rbegin(), reversed.rend()};
}

}  // namespace object
