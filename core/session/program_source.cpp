// See program_source.h. CPython 3.14: Lib/traceback.py, _extract_caret_anchors_from_line_segment,
// _should_show_carets.
#include "core/session/program_source.h"

#include "core/object/class.h"
#include "core/object/function.h"
#include "core/object/hint.h"
#include "core/object/names.h"
#include "core/object/str.h"
#include "core/syntax/tree.h"
#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace session {

using namespace object;

ProgramSource::ProgramSource(std::string file_name, std::string_view text)
    : file_name_(std::move(file_name)) {
    std::size_t from = 0;
    while (from <= text.size()) {
        std::size_t end = text.find('\n', from);
        if (end == std::string_view::npos) end = text.size();
        std::string_view line = text.substr(from, end - from);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines_.emplace_back(line);
        from = end + 1;
    }
}

std::string ProgramSource::line(std::string_view file, int number) const {
    if (file != file_name_ || number < 1 || static_cast<std::size_t>(number) > lines_.size()) return {};
    return lines_[static_cast<std::size_t>(number) - 1];
}

namespace {

/// Byte columns of a piece of text to code points.
int points(const std::string& line, int bytes) {
    int n = 0;
    for (int i = 0; i < bytes && i < static_cast<int>(line.size()); ++i)
        if ((static_cast<unsigned char>(line[static_cast<std::size_t>(i)]) & 0xC0) != 0x80) ++n;
    return n;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines{""};
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

/// The text is parsed behind "(": a place in it, with lines from 0 and that column taken off.
TracebackSource::Place place_of(const std::vector<std::string>& lines, std::int32_t line,
                                std::int32_t column) {
    TracebackSource::Place p;
    p.line = line - 1;
    const int bytes = line == 1 ? column - 1 : column;
    p.column = static_cast<std::size_t>(p.line) < lines.size()
                   ? points(lines[static_cast<std::size_t>(p.line)], bytes)
                   : bytes;
    return p;
}

/// An attribute of a frame: its variables as a Dict; Undefined if it has none.
Value variables(const Value& frame, const char* attribute) {
    Outcome found = find_attr(frame, intern(attribute));
    return found.raised() ? Value() : found.take();
}

void add_names(const Dict& d, HintScope& scope) {
    std::size_t place = 0;
    while (const Dict::Entry* entry = dict_next(d, place))
        if (is_str(entry->key)) scope.names.push_back(text_of(entry->key));
}

}  // namespace

TracebackSource::Operation ProgramSource::operation(const std::string& segment) const {
    Operation found;
    const syntax::ParseResult parsed = syntax::parse("(" + segment + "\n)", "<segment>");
    if (!parsed.ok()) return found;
    const auto& body = parsed.tree->module.body;
    if (body.size() != 1 || body[0]->kind != syntax::StatementKind::Expr) return found;
    const syntax::Expression* e = body[0]->as<syntax::Expr>()->value;
    const std::vector<std::string> lines = split(segment);
    found.end = place_of(lines, e->span.end_line, e->span.end_col);
    switch (e->kind) {
        case syntax::ExpressionKind::BinOp: {
            const auto* b = e->as<syntax::BinOp>();
            found.kind = Operation::Kind::binary;
            found.left_end = place_of(lines, b->left->span.end_line, b->left->span.end_col);
            found.right_start = place_of(lines, b->right->span.line, b->right->span.col);
            break;
        }
        case syntax::ExpressionKind::Subscript: {
            const auto* s = e->as<syntax::Subscript>();
            found.kind = Operation::Kind::subscript;
            found.left_end = place_of(lines, s->value->span.end_line, s->value->span.end_col);
            break;
        }
        case syntax::ExpressionKind::Call: {
            const auto* c = e->as<syntax::Call>();
            found.kind = Operation::Kind::call;
            found.left_end = place_of(lines, c->func->span.end_line, c->func->span.end_col);
            break;
        }
        default: break;
    }
    return found;
}

TracebackSource::Statement ProgramSource::statement(const std::string& lines_text) const {
    Statement found;
    // The lines are cut out of a block: they are taken as they stand, without their common indentation.
    std::vector<std::string> lines = split(lines_text);
    std::size_t indent = std::string::npos;
    for (const std::string& l : lines) {
        const std::size_t first = l.find_first_not_of(" \t");
        if (first != std::string::npos && first < indent) indent = first;
    }
    if (indent == std::string::npos) indent = 0;
    std::string text;
    for (std::string& l : lines) {
        l = l.size() >= indent ? l.substr(indent) : "";
        text += l + "\n";
    }
    const syntax::ParseResult parsed = syntax::parse(text, "<segment>");
    if (!parsed.ok()) return found;
    const auto& body = parsed.tree->module.body;
    if (body.size() == 0) {
        found.kind = Statement::Kind::none;
        return found;
    }
    const syntax::Expression* value = nullptr;
    if (body[0]->kind == syntax::StatementKind::Return)
        value = body[0]->as<syntax::Return>()->value;
    else if (body[0]->kind == syntax::StatementKind::Assign)
        value = body[0]->as<syntax::Assign>()->value;
    if (!value || value->kind != syntax::ExpressionKind::Call) return found;
    if (value->as<syntax::Call>()->func->kind != syntax::ExpressionKind::Name) return found;
    found.kind = Statement::Kind::plain_call;
    const auto place = [&](std::int32_t line, std::int32_t column) {
        Place p;
        p.line = line - 1;
        p.column = points(lines[static_cast<std::size_t>(p.line)], column) + static_cast<int>(indent);
        return p;
    };
    found.start = place(value->span.line, value->span.col);
    found.end = place(value->span.end_line, value->span.end_col);
    return found;
}

std::string ProgramSource::hint(const BaseException& e) const {
    HintScope scope;
    const Traceback* deepest = e.traceback.get();
    while (deepest && deepest->next) deepest = deepest->next.get();
    Value locals, globals;
    if (deepest && deepest->frame.is_heap() && is_a(deepest->frame, &vm::frame_type)) {
        locals = variables(deepest->frame, "f_locals");
        globals = variables(deepest->frame, "f_globals");
    }
    for (const Value& names : {locals, globals})
        if (is_dict(names)) add_names(*as<Dict>(names), scope);
    // Without a traceback nobody knows what names there were. CPython 3.14: Lib/traceback.py,
    // _compute_suggestion_error.
    const Dict* builtins = vm::Machine::current().builtins;
    if (deepest && builtins) add_names(*builtins, scope);
    if (is_dict(locals))
        if (const Value* self = dict_find(*as<Dict>(locals), names::self_)) scope.self = *self;
    return hint_text(e, scope);
}

}  // namespace session
