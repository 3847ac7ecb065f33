// A parser for one line. It looks at each byte once and never behind the end.
#include "core/trace/json_line.h"

#include <cstdint>
#include <cstdlib>

namespace trace {

namespace {

constexpr std::size_t kMaxFields = 32;
constexpr std::size_t kMaxNumber = 64;

void append_utf8(std::string& to, std::uint32_t c) {
    const auto tail = [&to, c](unsigned shift) { to += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xc0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        to += static_cast<char>(0xe0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        to += static_cast<char>(0xf0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    JsonObject object() {
        JsonObject result;
        skip();
        bool good = take('{');
        skip();
        bool more = good && !take('}');
        while (more) {
            JsonField field;
            good = string(field.name) && separator() && value(field.value);
            if (good && result.fields.size() >= kMaxFields) good = fail("too many fields");
            if (!good) break;
            result.fields.push_back(std::move(field));
            skip();
            more = take(',');
            skip();
            if (!more) good = take('}');
        }
        skip();
        if (good && at_ != text_.size()) good = fail("something follows the object");
        if (!good) result.error = error_.empty() ? "not a JSON object" : error_;
        return result;
    }

  private:
    bool fail(const char* message) {
        if (error_.empty()) error_ = message;
        return false;
    }
    void skip() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
    }
    bool take(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool take(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }
    bool separator() {
        skip();
        if (!take(':')) return fail("expected ':'");
        skip();
        return true;
    }

    bool value(JsonValue& to) {
        if (at_ >= text_.size()) return fail("the line ends too early");
        const char c = text_[at_];
        if (c == '"') {
            to.kind = JsonValue::Kind::string;
            return string(to.string);
        }
        if (c == '[') return strings(to);
        if (take("null")) return true;
        if (take("true") || take("false")) {
            to.kind = JsonValue::Kind::boolean;
            return true;
        }
        if (c == '{') return fail("an object inside an object");
        return number(to);
    }

    bool strings(JsonValue& to) {
        to.kind = JsonValue::Kind::strings;
        take('[');
        skip();
        if (take(']')) return true;
        do {
            skip();
            std::string item;
            if (!string(item)) return false;
            to.strings.push_back(std::move(item));
            skip();
        } while (take(','));
        return take(']') || fail("expected ']'");
    }

    bool number(JsonValue& to) {
        const std::size_t start = at_;
        while (at_ < text_.size() &&
               std::string_view("+-.eE0123456789").find(text_[at_]) != std::string_view::npos) {
            ++at_;
        }
        const std::string digits(text_.substr(start, at_ - start));
        if (digits.empty() || digits.size() > kMaxNumber) return fail("expected a value");
        char* end = nullptr;
        to.kind = JsonValue::Kind::number;
        to.number = std::strtod(digits.c_str(), &end);
        to.is_integer = digits.find_first_of(".eE") == std::string::npos;
        const char first = digits[0] == '-' ? digits.c_str()[1] : digits[0];
        if (*end != '\0' || first < '0' || first > '9') return fail("not a number");
        return true;
    }

    bool string(std::string& to) {
        if (!take('"')) return fail("expected a text in quotes");
        while (at_ < text_.size()) {
            const unsigned char c = static_cast<unsigned char>(text_[at_]);
            if (c == '"') {
                ++at_;
                return true;
            }
            if (c < 0x20) return fail("a control character in a text");
            if (c == '\\') {
                ++at_;
                if (!escape(to)) return false;
            } else if (!character(to)) {
                return fail("the text is not UTF-8");
            }
        }
        return fail("a text does not end");
    }

    /// One character of UTF-8, checked: no overlong forms, no surrogates, nothing above U+10FFFF.
    bool character(std::string& to) {
        const unsigned char first = static_cast<unsigned char>(text_[at_]);
        const std::size_t length = first < 0x80   ? 1
                                   : first < 0xc2 ? 0
                                   : first < 0xe0 ? 2
                                   : first < 0xf0 ? 3
                                                  : 4;
        if (length == 0 || first > 0xf4 || at_ + length > text_.size()) return false;
        for (std::size_t i = 1; i < length; ++i) {
            if ((static_cast<unsigned char>(text_[at_ + i]) & 0xc0) != 0x80) return false;
        }
        const unsigned char second = length > 1 ? static_cast<unsigned char>(text_[at_ + 1]) : 0;
        if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second >= 0xa0)) return false;
        if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second >= 0x90)) return false;
        to.append(text_.substr(at_, length));
        at_ += length;
        return true;
    }

    bool escape(std::string& to) {
        if (at_ >= text_.size()) return fail("a text does not end");
        const char c = text_[at_++];
        const std::string_view names = "\"\\/bfnrt";
        const std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (const std::size_t i = names.find(c); i != std::string_view::npos) {
            to += meanings[i];
            return true;
        }
        if (c != 'u') return fail("an unknown escape in a text");
        std::uint32_t code = 0;
        if (!hex(code)) return fail("a bad \\u escape in a text");
        if (code >= 0xd800 && code < 0xdc00 && text_.substr(at_, 2) == "\\u") {
            const std::size_t back = at_;
            at_ += 2;
            std::uint32_t low = 0;
            if (hex(low) && low >= 0xdc00 && low < 0xe000)
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            else
                at_ = back;
        }
        append_utf8(to, code);
        return true;
    }
    bool hex(std::uint32_t& code) {
        if (at_ + 4 > text_.size()) return false;
        for (int i = 0; i < 4; ++i) {
            const char c = text_[at_++];
            const std::size_t digit = std::string_view("0123456789abcdef")
                                          .find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
            if (digit == std::string_view::npos) return false;
            code = code << 4 | static_cast<std::uint32_t>(digit);
        }
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string error_;
};

}  // namespace

const JsonValue* JsonObject::find(std::string_view name) const {
    for (const JsonField& field : fields) {
        if (field.name == name) return &field.value;
    }
    return nullptr;
}

JsonObject parse_json_object(std::string_view line) { return Parser(line).object(); }

}  // namespace trace
