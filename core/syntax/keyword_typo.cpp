// How a misspelled keyword is guessed: words close to it, and whether the text would then be Python.
#include "core/syntax/keyword_typo.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/arena.h"
#include "core/syntax/error_grammar.h"
#include "core/syntax/lexer.h"
#include "core/syntax/parser.h"
#include "core/syntax/placement.h"

namespace syntax {
namespace {

/// keyword.kwlist
constexpr const char* kKeywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

constexpr std::size_t kMaxText = 1024;
constexpr int kMaxWords = 10;
constexpr std::size_t kMaxMatches = 3;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The Levenshtein distance, where a change of case costs 1 and everything else 2.
// CPython 3.14: Python/suggestions.c, levenshtein_distance.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = 2 * j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = 2 * i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const char x = a[i - 1];
            const char y = b[j - 1];
            const std::size_t change = x == y ? 0U : lower(x) == lower(y) ? 1U : 2U;
            const std::size_t best = std::min({diagonal + change, row[j] + 2, row[j - 1] + 2});
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b.size()];
}

/// The closest keyword, or null if none is close.
// CPython 3.14: Python/suggestions.c, _Py_CalculateSuggestions.
const char* closest_keyword(std::string_view word) {
    const char* best = nullptr;
    std::size_t best_distance = 0;
    for (const char* keyword : kKeywords) {
        const std::size_t limit = (word.size() + std::string_view(keyword).size() + 3) * 2 / 6;
        const std::size_t distance = edit_distance(word, keyword);
        if (distance > limit || (best != nullptr && distance >= best_distance)) continue;
        best = keyword;
        best_distance = distance;
    }
    return best;
}

/// The number of characters in matching blocks.
// CPython 3.14: Lib/difflib.py, SequenceMatcher.get_matching_blocks.
std::size_t matching(std::string_view a, std::string_view b) {
    std::size_t best_a = 0;
    std::size_t best_b = 0;
    std::size_t size = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t n = 0;
            while (i + n < a.size() && j + n < b.size() && a[i + n] == b[j + n]) ++n;
            if (n > size) {
                size = n;
                best_a = i;
                best_b = j;
            }
        }
    }
    if (size == 0) return 0;
    return size + matching(a.substr(0, best_a), b.substr(0, best_b)) +
           matching(a.substr(best_a + size), b.substr(best_b + size));
}

/// What the word may have meant, best first.
std::vector<std::string> candidates(std::string_view word) {
    std::vector<std::string> result;
    if (const char* closest = closest_keyword(word)) result.emplace_back(closest);
    struct Match {
        double ratio;
        std::string keyword;
    };
    std::vector<Match> matches;
    for (const char* keyword : kKeywords) {
        const std::size_t total = word.size() + std::string_view(keyword).size();
        const double ratio = 2.0 * static_cast<double>(matching(keyword, word)) / static_cast<double>(total);
        if (ratio >= 0.5) matches.push_back({ratio, keyword});
    }
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return a.ratio != b.ratio ? a.ratio > b.ratio : a.keyword > b.keyword;
    });
    if (matches.size() > kMaxMatches) matches.resize(kMaxMatches);
    for (Match& match : matches) result.push_back(std::move(match.keyword));
    if (result.size() > kMaxMatches) result.resize(kMaxMatches);
    return result;
}

/// textwrap.dedent.
std::vector<std::string> dedented(std::vector<std::string> lines) {
    bool is_first = true;
    std::string margin;
    for (std::string& line : lines) {
        const std::size_t code = line.find_first_not_of(" \t\f");
        if (code == std::string::npos) {
            line.clear();
            continue;
        }
        const std::string indent = line.substr(0, code);
        if (is_first) {
            margin = indent;
            is_first = false;
        }
        std::size_t same = 0;
        while (same < margin.size() && same < indent.size() && margin[same] == indent[same]) ++same;
        margin.resize(same);
    }
    for (std::string& line : lines) {
        if (!line.empty()) line.erase(0, margin.size());
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// Whether the text is Python, or could become it when more follows.
// CPython 3.14: Lib/codeop.py, _maybe_compile.
bool compiles(const std::string& text) {
    const Source source(text, "");
    const TokenList tokens = tokenize(source);
    Arena arena;
    Parser parser(source, tokens.tokens, arena);
    Module module;
    if (parser.parse_module(module)) return is_well_placed(module);
    return parser.too_deep() == nullptr && is_incomplete(source, tokens);
}

}  // namespace

void find_keyword_typo(Diagnostic& error, const Source& source, std::int32_t last_statement) {
    if (error.message != "invalid syntax" &&
        error.message.find("Perhaps you forgot a comma") == std::string::npos)
        return;
    const std::int32_t first = std::max(last_statement, 1);
    std::vector<std::string> lines;
    std::size_t size = 0;
    for (std::int32_t line = first; line <= error.line; ++line) {
        lines.emplace_back(source.line(line));
        size += lines.back().size() + 1;
    }
    if (lines.empty() || size > kMaxText + lines.size()) return;
    lines = dedented(std::move(lines));
    const std::string code = joined(lines);
    if (code.size() - 1 > kMaxText) return;

    const Source code_source(code, "");
    const TokenList tokens = tokenize(code_source);
    const auto row = static_cast<std::int32_t>(lines.size());
    int words = 0;
    for (const Token& token : tokens.tokens) {
        if (token.kind != TokenKind::Name || token.span.line != row) continue;
        if (++words > kMaxWords) return;
        const std::string word = code.substr(token.start, token.end - token.start);
        for (const std::string& keyword : candidates(word)) {
            if (keyword == word) continue;
            std::vector<std::string> changed = lines;
            changed.back().replace(static_cast<std::size_t>(token.span.col), word.size(), keyword);
            if (!compiles(joined(changed))) continue;
            error.hint = "Did you mean '" + keyword + "'?";
            error.typo_text = lines.back();
            error.typo_offset = code_source.character_column(row, token.span.col) + 1;
            error.typo_end_offset = code_source.character_column(row, token.span.end_col) + 1;
            return;
        }
    }
}

}  // namespace syntax
