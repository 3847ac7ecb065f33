// The % operator of str and bytes: printf-style conversions.
// CPython 3.14: Objects/unicodeobject.c (PyUnicode_Format), Objects/bytesobject.c (_PyBytes_FormatEx).
#include <fmt/format.h>

#include <climits>
#include <string>

#include "core/object/bytes.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/format_spec.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/text_types.h"
#include "core/object/utf8.h"

namespace object {

namespace {

constexpr std::int64_t kMostWidth = INT64_MAX / 10 - 1;

// One conversion: %(key)#0- +width.precisiontype.
struct Conversion {
    bool left = false, plus = false, blank = false, alternate = false, zero = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t type = U'\0';
    bool is_bare() const {
        return !left && !plus && !blank && !alternate && !zero && width < 0 && precision < 0;
    }
};

// What a value gave, before it is padded.
struct Piece {
    std::string text;
    bool is_number = false;
};

class Formatter {
  public:
    Formatter(std::string_view text, const Value& values, bool is_bytes)
        : text_(text), values_(values), is_bytes_(is_bytes) {
        if (is_tuple(values)) {
            tuple_ = as<Tuple>(values);
            count_ = tuple_->size;
        } else {
            count_ = 1;
            const Type* t = type_of(values);
            is_mapping_ = t->slots.get_item && !is_str(values) && !(is_bytes && object::is_bytes(values)) &&
                          !(is_bytes && is_bytearray(values));
        }
    }

    Outcome run() {
        while (at_ < text_.size()) {
            const std::size_t percent = text_.find('%', at_);
            out_ += text_.substr(at_, percent == std::string_view::npos ? percent : percent - at_);
            if (percent == std::string_view::npos) break;
            at_ = percent + 1;
            TRY(one());
        }
        if (used_ < count_ && !used_mapping_ && !(is_mapping_ && !tuple_))
            return raise_type_error(is_bytes_ ? "not all arguments converted during bytes formatting"
                                              : "not all arguments converted during string formatting");
        if (is_bytes_) return make_bytes(out_);
        return make_valid_str(out_);
    }

  private:
    Outcome next_value(Value& out) {
        if (one_from_mapping_) {
            out = from_mapping_;
            return Value::none();
        }
        if (used_mapping_ || used_ >= count_)
            return raise_type_error("not enough arguments for format string");
        out = tuple_ ? (*tuple_)[used_] : values_;
        ++used_;
        return Value::none();
    }

    bool ended() const { return at_ >= text_.size(); }
    char peek() const { return text_[at_]; }

    Outcome read_key() {
        if (!is_mapping_) return raise_type_error("format requires a mapping");
        int open = 1;
        const std::size_t begin = ++at_;
        for (; at_ < text_.size() && open > 0; ++at_) {
            if (text_[at_] == ')') --open;
            if (text_[at_] == '(') ++open;
        }
        if (open > 0) return raise_value_error("incomplete format key");
        const std::string_view name = text_.substr(begin, at_ - 1 - begin);
        from_mapping_ = TRY(get_item(values_, is_bytes_ ? make_bytes(name) : make_valid_str(name)));
        used_mapping_ = true;
        one_from_mapping_ = true;
        return Value::none();
    }

    // A number or '*' for width and precision.
    Outcome read_size(const char* too_big, std::int64_t most, std::int64_t& out) {
        if (!ended() && peek() == '*') {
            ++at_;
            Value v;
            TRY(next_value(v));
            if (!is_int(v)) return raise_type_error("* wants int");
            if (!fits_int64(v, out))
                return raise_overflow_error("Python int too large to convert to C ssize_t");
            return Value::none();
        }
        while (!ended() && peek() >= '0' && peek() <= '9') {
            if (out < 0) out = 0;
            out = out * 10 + (peek() - '0');
            if (out > most) return raise_value_error(too_big);
            ++at_;
        }
        return Value::none();
    }

    void read_flags(Conversion& c) {
        for (; !ended(); ++at_) {
            switch (peek()) {
                case '-': c.left = true; continue;
                case '+': c.plus = true; continue;
                case ' ': c.blank = true; continue;
                case '#': c.alternate = true; continue;
                case '0': c.zero = true; continue;
                default: return;
            }
        }
    }

    Outcome one() {
        Conversion c;
        one_from_mapping_ = false;
        if (!ended() && peek() == '%') {
            ++at_;
            out_ += '%';
            return Value::none();
        }
        if (!ended() && peek() == '(') TRY(read_key());
        read_flags(c);
        TRY(read_size("width too big", kMostWidth, c.width));
        if (c.width < -1) {
            c.left = true;
            c.width = -c.width;
        }
        if (!ended() && peek() == '.') {
            ++at_;
            c.precision = 0;
            TRY(read_size("precision too big", INT_MAX, c.precision));
            if (c.precision < 0) c.precision = 0;
        }
        if (!ended() && (peek() == 'h' || peek() == 'l' || peek() == 'L')) ++at_;
        if (ended()) return raise_value_error("incomplete format");
        const std::size_t type_at = at_;
        if (is_bytes_) {
            c.type = static_cast<unsigned char>(text_[at_++]);
        } else {
            const char* p = text_.data() + at_;
            c.type = utf8::next(p);
            at_ = static_cast<std::size_t>(p - text_.data());
        }

        TRY(check_field_room(c.width, c.precision));
        Value v;
        TRY(next_value(v));
        if (c.is_bare() && append_plainly(c.type, v)) return Value::none();
        Piece piece;
        TRY(convert(c, v, type_at, piece));
        pad(c, piece);
        return Value::none();
    }

    // What programs mostly do, without a Piece: %s of a str, %d and %s of a small int.
    bool append_plainly(char32_t type, const Value& v) {
        if (is_bytes_ || (type != 's' && type != 'd')) return false;
        if (v.is_small_int()) {
            const fmt::format_int digits(v.small());
            out_.append(digits.data(), digits.size());
            return true;
        }
        if (type != 's' || !v.is_heap() || v.object()->type != &str_type) return false;
        out_ += text_of(v);
        return true;
    }

    Outcome convert(const Conversion& c, const Value& v, std::size_t type_at, Piece& out) {
        switch (c.type) {
            case 's':
            case 'r':
            case 'a': return text_piece(c, v, out);
            case 'b':
                if (is_bytes_) return text_piece(c, v, out);
                break;
            case 'c': return character(v, out);
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X': return integer(c, v, out);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G': return real(c, v, out);
            default: break;
        }
        const std::size_t place = is_bytes_ ? type_at : utf8::count(text_.substr(0, type_at));
        const std::string shown =
            c.type > 31 && c.type < 128 ? std::string(1, static_cast<char>(c.type)) : "?";
        return raise_value_error(fmt::format("unsupported format character '{}' (0x{:x}) at index {}", shown,
                                             static_cast<std::uint32_t>(c.type), place));
    }

    Outcome text_piece(const Conversion& c, const Value& v, Piece& out) {
        Value made;
        if (is_bytes_ && (c.type == 's' || c.type == 'b')) {
            std::string_view content;
            if (!bytes_view(v, content)) {
                made = TRY(call_special(v, names::dunder_bytes));
                if (!made)
                    return raise_type_error(fmt::format(
                        "%b requires a bytes-like object, or an object that implements __bytes__, not "
                        "'{}'",
                        type_name(v)));
                bytes_view(made, content);
            }
            out.text = std::string(content);
        } else {
            if (c.type == 'a' || is_bytes_)
                made = TRY(ascii(v));
            else
                made = c.type == 'r' ? TRY(repr(v)) : TRY(str(v));
            out.text = std::string(text_of(made));
        }
        if (c.precision >= 0) {
            const auto most = static_cast<std::size_t>(c.precision);
            if (is_bytes_) {
                if (out.text.size() > most) out.text.resize(most);
            } else if (out.text.size() > most && utf8::count(out.text) > most) {
                out.text.resize(utf8::offset_of(out.text, most));
            }
        }
        return Value::none();
    }

    Outcome character(const Value& v, Piece& out) {
        if (is_bytes_) return byte(v, out);
        if (is_str(v)) {
            if (as_str(v)->length == 1) {
                out.text = std::string(text_of(v));
                return Value::none();
            }
            return raise_type_error(fmt::format(
                "%c requires an int or a unicode character, not a string of length {}", as_str(v)->length));
        }
        if (!is_int(v) && !type_of(v)->slots.index)
            return raise_type_error(
                fmt::format("%c requires an int or a unicode character, not {}", full_type_name(type_of(v))));
        const Value number = TRY(index(v));
        std::int64_t code = -1;
        if (!fits_int64(number, code) || code < 0 || code > 0x10FFFF)
            return raise_overflow_error("%c arg not in range(0x110000)");
        utf8::append(out.text, static_cast<char32_t>(code));
        return Value::none();
    }

    Outcome byte(const Value& v, Piece& out) {
        std::string_view content;
        if (bytes_view(v, content)) {
            if (content.size() != 1)
                return raise_type_error(fmt::format(
                    "%c requires an integer in range(256) or a single byte, not a {} object of length {}",
                    type_name(v), content.size()));
            out.text = std::string(content);
            return Value::none();
        }
        if (!type_of(v)->slots.index)
            return raise_type_error(fmt::format(
                "%c requires an integer in range(256) or a single byte, not {}", full_type_name(type_of(v))));
        const Value number = TRY(index(v));
        std::int64_t code = -1;
        if (!fits_int64(number, code) || code < 0 || code > 255)
            return raise_overflow_error("%c arg not in range(256)");
        out.text = std::string(1, static_cast<char>(static_cast<unsigned char>(code)));
        return Value::none();
    }

    // The int that %d and %x take: %d takes anything with __int__, the others an index.
    Outcome int_operand(const Conversion& c, const Value& v) {
        if (is_int(v)) return plain_int(v);
        const bool decimal = c.type == 'd' || c.type == 'i' || c.type == 'u';
        if (is_float(v) && decimal) return call_special(v, names::dunder_int);
        if (type_of(v)->slots.index) return index(v);
        if (decimal && !is_str(v)) {
            Value number = TRY(call_special(v, names::dunder_int));
            if (number && is_int(number)) return plain_int(number);
        }
        return raise_type_error(fmt::format("%{} format: {} is required, not {}", static_cast<char>(c.type),
                                            decimal ? "a real number" : "an integer", type_name(v)));
    }

    Outcome integer(const Conversion& c, const Value& v, Piece& out) {
        const Value number = TRY(int_operand(c, v));
        const int base = c.type == 'o' ? 8 : c.type == 'x' || c.type == 'X' ? 16 : 10;
        if (base == 10) TRY(check_digit_limit(number));
        std::string digits = int_to_text(number, base);
        const bool negative = digits[0] == '-';
        if (negative) digits.erase(0, 1);
        if (c.precision > static_cast<std::int64_t>(digits.size()))
            digits.insert(0, static_cast<std::size_t>(c.precision) - digits.size(), '0');
        if (c.alternate && base != 10) digits.insert(0, base == 8 ? "0o" : "0x");
        if (c.type == 'X')
            for (char& d : digits) d = d >= 'a' && d <= 'z' ? static_cast<char>(d - 32) : d;
        out.text = (negative ? "-" : "") + digits;
        out.is_number = true;
        return Value::none();
    }

    Outcome real(const Conversion& c, const Value& v, Piece& out) {
        Value number;
        if (is_float(v)) {
            number = v;
        } else {
            if (!is_int(v) && !type_of(v)->slots.index) {
                number = TRY(call_special(v, names::dunder_float));
                if (!number || !is_float(number))
                    return raise_type_error(is_bytes_
                                                ? fmt::format("float argument required, not {}", type_name(v))
                                                : fmt::format("must be real number, not {}", type_name(v)));
            } else {
                const Value whole = TRY(index(v));
                number = TRY(int_to_float(whole));
            }
        }
        DoubleText how;
        how.code = static_cast<char>(c.type);
        how.precision = c.precision < 0 ? 6 : static_cast<int>(c.precision);
        how.alternate = c.alternate;
        out.text = double_text(float_of(number), how);
        out.is_number = true;
        return Value::none();
    }

    void pad(const Conversion& c, const Piece& piece) {
        std::string_view body = piece.text;
        std::string sign;
        if (piece.is_number) {
            if (body[0] == '-' || body[0] == '+') {
                sign = std::string(1, body[0]);
                body.remove_prefix(1);
            } else if (c.plus) {
                sign = "+";
            } else if (c.blank) {
                sign = " ";
            }
        }
        const std::size_t length = (is_bytes_ ? body.size() : utf8::count(body)) + sign.size();
        const auto width = c.width > 0 ? static_cast<std::size_t>(c.width) : 0;
        const std::size_t missing = width > length ? width - length : 0;
        const bool zeros = c.zero && piece.is_number;
        if (zeros) {
            out_ += sign;
            const bool has_prefix = c.alternate && (c.type == 'x' || c.type == 'X' || c.type == 'o');
            if (has_prefix) {
                out_ += body.substr(0, 2);
                body.remove_prefix(2);
            }
            if (!c.left) out_.append(missing, '0');
            out_ += body;
        } else {
            if (!c.left) out_.append(missing, ' ');
            out_ += sign;
            out_ += body;
        }
        if (c.left) out_.append(missing, ' ');
    }

    std::string_view text_;
    const Value& values_;
    bool is_bytes_;
    bool is_mapping_ = false;
    bool used_mapping_ = false;
    bool one_from_mapping_ = false;
    Value from_mapping_;
    const Tuple* tuple_ = nullptr;
    std::size_t count_ = 0;
    std::size_t used_ = 0;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

Outcome percent_format(const Value& text, const Value& values) {
    std::string_view content;
    if (is_str(text)) return Formatter(text_of(text), values, false).run();
    bytes_view(text, content);
    Value made = TRY(Formatter(content, values, true).run());
    if (!is_bytearray(text)) return made;
    return make_bytearray(as<Bytes>(made)->view());
}

}  // namespace object
