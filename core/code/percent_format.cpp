// `'%s is %r' % (a, b)`: compiled as an f-string, so each value is formatted before the next is computed.
// CPython 3.14: Python/ast_preprocess.c, optimize_format.
#include <cctype>

#include "core/code/module_compiler.h"
#include "core/object/str.h"

namespace code {

namespace {

/// One piece of the format: the text before a value, how the value is converted, and its format.
struct Piece {
    std::string text;
    int conversion = 0;  ///< 0: the text ends the format
    std::string format;
};

/// Digits from `at` on; at most 3. False: more of them.
bool read_number(std::string_view text, std::size_t& at, int& number) {
    int digits = 0;
    number = 0;
    while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
        if (++digits > 3) return false;
        number = number * 10 + (text[at++] - '0');
    }
    return true;
}

/// The part after a %: flags, width, precision, letter. False: not one that an f-string can do.
bool read_directive(std::string_view text, std::size_t& at, Piece& piece) {
    bool left = false;
    while (at < text.size() && text[at] == '-') {
        left = true;
        ++at;
    }
    if (at < text.size() && std::string_view("+ #0").find(text[at]) != std::string_view::npos) return false;
    int width = 0;
    if (!read_number(text, at, width)) return false;
    int precision = -1;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!read_number(text, at, precision)) return false;
    }
    if (at >= text.size()) return false;
    switch (text[at++]) {
        case 's': piece.conversion = static_cast<int>(syntax::Conversion::Str); break;
        case 'r': piece.conversion = static_cast<int>(syntax::Conversion::Repr); break;
        case 'a': piece.conversion = static_cast<int>(syntax::Conversion::Ascii); break;
        default: return false;
    }
    if (width > 0) piece.format = (left ? "" : ">") + std::to_string(width);
    if (precision >= 0) piece.format += "." + std::to_string(precision);
    return true;
}

bool split(std::string_view text, std::vector<Piece>& pieces) {
    Piece piece;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '%') {
            piece.text += text[at++];
            continue;
        }
        ++at;
        if (at < text.size() && text[at] == '%') {
            piece.text += '%';
            ++at;
            continue;
        }
        if (!read_directive(text, at, piece)) return false;
        pieces.push_back(piece);
        piece = Piece();
    }
    if (!piece.text.empty()) pieces.push_back(piece);
    return true;
}

}  // namespace

bool ModuleCompiler::into_percent_format(const syntax::BinOp* e, int dest) {
    const auto* text = e->left->try_as<syntax::Constant>();
    const auto* values = e->right->try_as<syntax::Tuple>();
    if (text == nullptr || text->what != syntax::ConstantKind::Str || values == nullptr) return false;
    std::vector<Piece> pieces;
    if (!split(text->text, pieces)) return false;
    std::size_t wanted = 0;
    for (const Piece& p : pieces) wanted += p.conversion != 0 ? 1 : 0;
    if (wanted != values->elts.size()) return false;
    for (const Expression* v : values->elts) {
        if (v->is<syntax::Starred>()) return false;
    }
    Unit& u = unit();
    const Temporaries temporaries(u);
    if (pieces.empty()) {
        load_constant(dest, object::make_str(""), e->span);
        return true;
    }
    const int base = base_or_push(dest);
    u.depth -= 1;
    int count = 0;
    std::size_t next = 0;
    for (const Piece& p : pieces) {
        if (!p.text.empty()) {
            load_constant(push_temp(), object::make_str(p.text), Span{});
            ++count;
        }
        if (p.conversion == 0) continue;
        const Expression* v = values->elts[next++];
        const int t = push(v);
        ++count;
        u.emit(Op::Convert, v->span, t, t, p.conversion, kReleaseB);
        if (p.format.empty()) {
            u.emit(Op::FormatSimple, v->span, t, t, 0, kReleaseB);
            continue;
        }
        const Temporaries format(u);
        const int f = push_temp();
        load_constant(f, object::make_str(p.format), Span{});
        u.emit(Op::FormatSpec, v->span, t, t, f, kReleaseB | kReleaseC);
    }
    if (count > 1) u.emit(Op::BuildString, e->span, base, count);
    move_to(dest, Ready{base, true}, e->span);
    return true;
}

}  // namespace code
