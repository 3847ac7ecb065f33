// A small scanner: strings (also over lines), comments, numbers, keywords, names that are defined or called
// as attributes, decorators.
#include "app/view/highlight.h"

#include <algorithm>
#include <array>

namespace view {
namespace {

constexpr std::array<std::string_view, 38> kKeywords{
    "False",  "None",     "True",   "and", "as",   "assert", "async",  "await",    "break", "case",
    "class",  "continue", "def",    "del", "elif", "else",   "except", "finally",  "for",   "from",
    "global", "if",       "import", "in",  "is",   "lambda", "match",  "nonlocal", "not",   "or",
    "pass",   "raise",    "return", "try", "type", "while",  "with",   "yield"};

bool is_keyword(std::string_view word) {
    return std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
}

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool continues_name(char c) { return starts_name(c) || is_digit(c); }

class Scanner {
  public:
    explicit Scanner(std::string_view source) : rest_(source) {}

    std::vector<CodeLine> lines() {
        std::vector<CodeLine> all;
        for (;;) {
            const std::size_t end = rest_.find('\n');
            std::string_view line = rest_.substr(0, end);
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            all.push_back(scanned(line));
            if (end == std::string_view::npos) break;
            rest_.remove_prefix(end + 1);
            if (rest_.empty()) break;
        }
        return all;
    }

  private:
    CodeLine scanned(std::string_view line) {
        line_ = {line, {}};
        at_ = 0;
        previous_word_ = {};
        if (open_quote_ != 0) finish_string();
        while (at_ < line.size()) one_token();
        return std::move(line_);
    }

    void one_token() {
        const std::string_view line = line_.text;
        const char c = line[at_];
        const std::size_t begin = at_;
        if (c == '#') {
            at_ = line.size();
            add(begin, TokenKind::kComment);
        } else if (c == '"' || c == '\'') {
            begin_string(begin, false);
        } else if (is_digit(c) || (c == '.' && at_ + 1 < line.size() && is_digit(line[at_ + 1]))) {
            number(begin);
        } else if (starts_name(c)) {
            word(begin);
        } else if (c == '@' && line.substr(0, at_).find_first_not_of(" \t") == std::string_view::npos) {
            ++at_;
            while (at_ < line.size() && (continues_name(line[at_]) || line[at_] == '.')) ++at_;
            add(begin, TokenKind::kDecorator);
        } else {
            ++at_;
            if (c != ' ' && c != '\t') previous_word_ = {};
            add(begin, TokenKind::kText);
        }
    }

    void number(std::size_t begin) {
        const std::string_view line = line_.text;
        while (at_ < line.size() && (continues_name(line[at_]) || line[at_] == '.' ||
                                     ((line[at_] == '+' || line[at_] == '-') &&
                                      (line[at_ - 1] | 0x20) == 'e' && line.substr(begin, 2) != "0x"))) {
            ++at_;
        }
        add(begin, TokenKind::kNumber);
    }

    void word(std::size_t begin) {
        const std::string_view line = line_.text;
        while (at_ < line.size() && continues_name(line[at_])) ++at_;
        const std::string_view text = line.substr(begin, at_ - begin);
        if (at_ < line.size() && (line[at_] == '"' || line[at_] == '\'') && text.size() <= 2) {
            const bool formatted = text.find_first_of("fFtT") != std::string_view::npos;
            if (text.find_first_not_of("rRbBuUfFtT") == std::string_view::npos)
                return begin_string(begin, formatted);
        }
        const bool attribute = begin > 0 && line[begin - 1] == '.';
        const bool called = at_ < line.size() && line[at_] == '(';
        if (is_keyword(text) && !attribute && !(is_soft(text) && !opens_statement(begin))) {
            add(begin, TokenKind::kKeyword);
        } else if (previous_word_ == "def" || previous_word_ == "class" || (attribute && called)) {
            add(begin, TokenKind::kName);
        } else {
            add(begin, TokenKind::kText);
        }
        previous_word_ = text;
    }

    static bool is_soft(std::string_view text) { return text == "match" || text == "case" || text == "type"; }

    // `match`, `case` and `type` are names unless a statement begins with them and goes on with something
    // that a name would not be followed by.
    bool opens_statement(std::size_t begin) const {
        const std::string_view line = line_.text;
        if (line.substr(0, begin).find_first_not_of(" \t") != std::string_view::npos) return false;
        const std::size_t next = line.find_first_not_of(' ', at_);
        if (next == std::string_view::npos || next == at_) return false;
        return std::string_view("=.,):]+*/%&|^<>").find(line[next]) == std::string_view::npos;
    }

    void begin_string(std::size_t begin, bool formatted) {
        const std::string_view line = line_.text;
        open_quote_ = line[at_];
        formatted_ = formatted;
        triple_ = is_triple(at_);
        at_ += triple_ ? 3 : 1;
        string_from(begin);
    }

    bool is_triple(std::size_t at) const {
        const std::string_view line = line_.text;
        return at + 2 < line.size() && line[at] == open_quote_ && line[at + 1] == open_quote_ &&
               line[at + 2] == open_quote_;
    }

    void finish_string() { string_from(0); }

    void string_from(std::size_t begin) {
        const std::string_view line = line_.text;
        while (at_ < line.size()) {
            const char c = line[at_];
            if (c == '\\') {
                at_ = std::min(at_ + 2, line.size());
            } else if (c == open_quote_ && (!triple_ || is_triple(at_))) {
                at_ += triple_ ? 3 : 1;
                open_quote_ = 0;
                add(begin, TokenKind::kString);
                return;
            } else if (c == '{' && formatted_) {
                if (at_ + 1 < line.size() && line[at_ + 1] == '{') {
                    at_ += 2;
                    continue;
                }
                const std::size_t inside = at_ + 1;
                const std::size_t close = closing_brace(inside);
                at_ = inside;
                add(begin, TokenKind::kString);
                if (close > inside) {
                    at_ = close;
                    add(inside, TokenKind::kText);
                }
                begin = at_;
            } else {
                ++at_;
            }
        }
        add(begin, TokenKind::kString);
        if (!triple_ && (line.empty() || line.back() != '\\')) open_quote_ = 0;
    }

    // The end of what is between braces in a formatted string, in this line.
    std::size_t closing_brace(std::size_t from) const {
        const std::string_view line = line_.text;
        int depth = 0;
        for (std::size_t i = from; i < line.size(); ++i) {
            const char c = line[i];
            if (c == '{' || c == '[' || c == '(') ++depth;
            if (c == ']' || c == ')') --depth;
            if (c == open_quote_ && depth == 0) return i;
            if (c == '}') {
                if (depth == 0) return i;
                --depth;
            }
        }
        return line.size();
    }

    void add(std::size_t begin, TokenKind kind) {
        if (at_ == begin) return;
        std::vector<Token>& tokens = line_.tokens;
        if (!tokens.empty() && tokens.back().kind == kind &&
            tokens.back().begin + tokens.back().length == begin) {
            tokens.back().length += static_cast<std::uint32_t>(at_ - begin);
            return;
        }
        tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_ - begin), kind});
    }

    std::string_view rest_;
    CodeLine line_;
    std::size_t at_ = 0;
    std::string_view previous_word_;
    char open_quote_ = 0;  // 0 outside a string
    bool triple_ = false;
    bool formatted_ = false;
};

}  // namespace

std::vector<CodeLine> highlighted(std::string_view source) { return Scanner(source).lines(); }

}  // namespace view
