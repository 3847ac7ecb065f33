#include "tests/object/literal.h"

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/object/bytes.h"
#include "core/object/containers.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/utf8.h"

namespace object {

namespace {

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    Value value() {
        spaces();
        if (take("None")) return Value::none();
        if (take("True")) return Value::boolean(true);
        if (take("False")) return Value::boolean(false);
        if (take("nan")) return make_float(std::nan(""));
        if (take("inf")) return make_float(HUGE_VAL);
        if (take("-inf")) return make_float(-HUGE_VAL);
        if (take("bytearray(")) {
            const Value content = value();
            expect(')');
            return make_bytearray(as<Bytes>(content)->view());
        }
        if (take("slice(")) {
            const std::vector<Value> parts = items(')');
            return make_slice(parts[0], parts[1], parts[2]);
        }
        if (take("(")) return object::make_tuple(std::span<const Value>(items(')')));
        if (take("[")) return make_list(items(']'));
        if (take("{")) return dict();
        if (peek() == 'b') {
            ++at_;
            return make_bytes(quoted_text(true));
        }
        if (peek() == '\'' || peek() == '"') return make_valid_str(quoted_text(false));
        return number();
    }

  private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void spaces() {
        while (peek() == ' ') ++at_;
    }
    bool take(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }
    void expect(char c) {
        spaces();
        ASSERT(peek() == c);
        ++at_;
    }

    std::vector<Value> items(char end) {
        std::vector<Value> out;
        for (spaces(); peek() != end; spaces()) {
            out.push_back(value());
            spaces();
            if (peek() == ',') ++at_;
        }
        ++at_;
        return out;
    }

    Value dict() {
        Ref<Dict> out = new_dict();
        for (spaces(); peek() != '}'; spaces()) {
            const Value key = value();
            expect(':');
            Outcome set = dict_set(*out, key, value());
            ASSERT(set.ok());
            spaces();
            if (peek() == ',') ++at_;
        }
        ++at_;
        return out;
    }

    char32_t hex(int digits) {
        const std::string part(text_.substr(at_, static_cast<std::size_t>(digits)));
        at_ += static_cast<std::size_t>(digits);
        return static_cast<char32_t>(std::strtoul(part.c_str(), nullptr, 16));
    }

    std::string quoted_text(bool is_bytes) {
        const char quote = text_[at_++];
        std::string out;
        const auto add = [&](char32_t c) {
            if (is_bytes)
                out += static_cast<char>(static_cast<unsigned char>(c));
            else
                utf8::append(out, c);
        };
        while (peek() != quote) {
            const char c = text_[at_++];
            if (c != '\\') {
                out += c;
                continue;
            }
            const char escape = text_[at_++];
            switch (escape) {
                case 'n': add('\n'); break;
                case 't': add('\t'); break;
                case 'r': add('\r'); break;
                case 'x': add(hex(2)); break;
                case 'u': add(hex(4)); break;
                case 'U': add(hex(8)); break;
                default: out += escape; break;
            }
        }
        ++at_;
        return out;
    }

    Value number() {
        const std::size_t begin = at_;
        bool is_float = false, is_hex = false;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == 'x') is_hex = true;
            const bool digit = (c >= '0' && c <= '9') || (is_hex && c >= 'a' && c <= 'f');
            if (!digit && (c == '.' || c == 'e')) is_float = true;
            if (!digit && c != '.' && c != 'e' && c != '-' && c != '+' && c != 'x') break;
        }
        const std::string part(text_.substr(begin, at_ - begin));
        ASSERT(!part.empty());
        if (is_float) return make_float(std::strtod(part.c_str(), nullptr));
        Outcome made = int_from_text(part, 0, Value::none());
        ASSERT(made.ok());
        return made.take();
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

Value literal(std::string_view text) { return Parser(text).value(); }

}  // namespace object
