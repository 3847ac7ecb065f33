// The order of what is printed: causes and contexts first, frames, the last line, notes, and the boxes
// around the exceptions of a group. CPython 3.14: Lib/traceback.py, TracebackException.
#include "core/object/traceback_text.h"

#include <deque>
#include <set>

#include "core/object/exception_parts.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/traceback_frame.h"

namespace object {

TracebackSource::Operation TracebackSource::operation(const std::string&) const { return {}; }
TracebackSource::Statement TracebackSource::statement(const std::string&) const { return {}; }
std::string TracebackSource::hint(const BaseException&) const { return {}; }

namespace {

constexpr int kRepeatedFrames = 3;  // more of the same frame are counted instead of shown
constexpr std::size_t kGroupWidth = 15;
constexpr int kGroupDepth = 10;

using Pieces = std::vector<std::string>;

std::string repeated_line(int count) {
    const int more = count - kRepeatedFrames;
    return "  [Previous line repeated " + std::to_string(more) + " more time" + (more > 1 ? "s" : "") + "]\n";
}

std::string text_or(const Value& v, const char* otherwise) {
    Outcome o = str(v);
    return o.raised() ? otherwise : std::string(text_of(o.take()));
}

// --- The last line ---------------------------------------------------------------------------

bool column_of(const Value& v, std::int64_t& out) { return !v.is_undefined() && fits_int64(v, out); }

/// The source line of a SyntaxError and the carets under it.
void syntax_error_line(const SyntaxErrorObject& e, Pieces& out) {
    std::string text(text_of(e.text));
    while (!text.empty() && text.back() == '\n') text.pop_back();
    const std::size_t spaces = std::min(text.find_first_not_of(" \n\f"), text.size());
    const std::string shown = text.substr(spaces);
    out.push_back("    " + shown + "\n");
    std::int64_t offset = 0;
    if (!column_of(e.offset, offset)) return;
    const auto length = static_cast<std::int64_t>(as_str(make_str(text))->length);
    const auto whole = static_cast<std::int64_t>(as_str(e.text)->length);
    std::int64_t end = 0;
    const bool one_line = (e.lineno.is_undefined() || e.lineno.is_none())
                              ? (e.end_lineno.is_undefined() || e.end_lineno.is_none())
                              : !e.end_lineno.is_undefined() && str_text(e.lineno) == str_text(e.end_lineno);
    if (!one_line)
        end = length + 1;
    else if (!column_of(e.end_offset, end) || end == 0)
        end = offset;
    if (whole != 0 && offset > whole) offset = length + 1;
    if (whole != 0 && end > whole) end = length + 1;
    if (offset >= end || end < 0) end = offset + 1;
    const std::int64_t from = offset - 1 - static_cast<std::int64_t>(spaces);
    const std::int64_t to = end - 1 - static_cast<std::int64_t>(spaces);
    if (from < 0) return;
    std::string carets = "    ";
    const Value line = make_str(shown);
    const Str& s = *as_str(line);
    for (std::int64_t i = 0; i < from && i < static_cast<std::int64_t>(s.length); ++i) {
        const char32_t c = code_point_at(s, static_cast<std::size_t>(i));
        carets += c == U'\t' || c == U'\f' ? static_cast<char>(c) : ' ';
    }
    carets.append(static_cast<std::size_t>(to - from), '^');
    out.push_back(carets + "\n");
}

void syntax_error_pieces(const SyntaxErrorObject& e, Pieces& out) {
    const auto is_given = [](const Value& v) { return !v.is_undefined() && !v.is_none(); };
    std::string suffix;
    if (is_given(e.lineno)) {
        const std::string file = is_given(e.filename) ? str_text(e.filename) : "";
        out.push_back("  File \"" + (file.empty() ? "<string>" : file) + "\", line " + str_text(e.lineno) +
                      "\n");
    } else if (is_given(e.filename)) {
        suffix = " (" + str_text(e.filename) + ")";
    }
    if (is_str(e.text)) syntax_error_line(e, out);
    out.push_back(describe(e) + suffix + "\n");
}

void note_pieces(const BaseException& e, Pieces& out) {
    Outcome found = find_attr(Value(const_cast<BaseException*>(&e)), names::dunder_notes);
    if (found.raised()) return;
    const Value notes = found.take();
    if (notes.is_undefined() || notes.is_none()) return;
    if (!is_list(notes) && !is_tuple(notes)) {
        Outcome shown = repr(notes);
        out.push_back((shown.raised() ? "<__notes__ repr() failed>" : std::string(text_of(shown.take()))) +
                      "\n");
        return;
    }
    const std::span<const Value> all = is_list(notes) ? as<List>(notes)->span() : as<Tuple>(notes)->span();
    for (const Value& note : all) {
        const std::string text = text_or(note, "<note str() failed>");
        std::size_t from = 0;
        for (;;) {
            const std::size_t to = text.find('\n', from);
            out.push_back(text.substr(from, to == std::string::npos ? to : to - from) + "\n");
            if (to == std::string::npos) break;
            from = to + 1;
        }
    }
}

// --- Chains and groups -----------------------------------------------------------------------

/// An exception with those that are printed with it. Built before anything is printed, because an
/// exception that was met already is not printed again.
struct Node {
    const BaseException* e;
    Node* cause = nullptr;
    Node* context = nullptr;
    std::vector<Node*> exceptions;
    bool is_group = false;
};

class Printer {
  public:
    Printer(const TracebackSource& source, Chain chain) : source_(source), chain_(chain) {}

    Pieces run(const BaseException& e) {
        Node* root = build(e);
        print(*root);
        return std::move(out_);
    }

  private:
    Node* node(const BaseException* e) {
        seen_.insert(e);
        nodes_.push_back(Node{e, nullptr, nullptr, {}, false});
        return &nodes_.back();
    }

    bool is_new(const BaseException* e) const { return e && seen_.count(e) == 0; }

    Node* build(const BaseException& e) {
        Node* root = node(&e);
        std::vector<Node*> todo{root};
        while (!todo.empty()) {
            Node* n = todo.back();
            todo.pop_back();
            if (is_new(n->e->cause.get())) n->cause = node(n->e->cause.get());
            const bool needs_context = !n->cause && !n->e->suppress_context;
            if (needs_context && is_new(n->e->context.get())) n->context = node(n->e->context.get());
            if (n->e->type->is_subtype_of(&exc::BaseExceptionGroup) && !n->e->payload.is_undefined()) {
                n->is_group = true;
                for (const Value& one : as<Tuple>(n->e->payload)->span())
                    n->exceptions.push_back(node(as_exception(one)));
            }
            if (n->cause) todo.push_back(n->cause);
            if (n->context) todo.push_back(n->context);
            todo.insert(todo.end(), n->exceptions.begin(), n->exceptions.end());
        }
        return root;
    }

    std::string indent() const { return std::string(static_cast<std::size_t>(2 * depth_), ' '); }

    void emit(const std::string& text, char margin = '|') {
        out_.push_back(indented(text, depth_ == 0 ? "" : indent() + margin + ' '));
    }
    void emit(const Pieces& pieces) {
        for (const std::string& p : pieces) emit(p);
    }

    void print(const Node& last) {
        struct Link {
            const Node* node;
            const char* message;  // printed behind the exception that came before it
        };
        std::vector<Link> links;
        for (const Node* n = &last; n;) {
            const Node* before = nullptr;
            const char* message = nullptr;
            if (chain_ == Chain::follow && n->cause) {
                before = n->cause;
                message = "\nThe above exception was the direct cause of the following exception:\n\n";
            } else if (chain_ == Chain::follow && n->context) {
                before = n->context;
                message = "\nDuring handling of the above exception, another exception occurred:\n\n";
            }
            links.push_back(Link{n, message});
            n = before;
        }
        for (auto link = links.rbegin(); link != links.rend(); ++link) {
            if (link->message) emit(link->message);
            if (!link->node->is_group)
                print_plain(*link->node->e);
            else if (depth_ > kGroupDepth)
                emit("... (max_group_depth is " + std::to_string(kGroupDepth) + ")\n");
            else
                print_group(*link->node);
        }
    }

    void print_plain(const BaseException& e) {
        const Pieces frames = frame_pieces(e.traceback.get(), source_);
        if (!frames.empty()) {
            emit(std::string("Traceback (most recent call last):\n"));
            emit(frames);
        }
        emit(exception_only_pieces(e, source_));
    }

    void print_group(const Node& group) {
        const bool is_outermost = depth_ == 0;
        if (is_outermost) ++depth_;
        const Pieces frames = frame_pieces(group.e->traceback.get(), source_);
        if (!frames.empty()) {
            emit("Exception Group Traceback (most recent call last):\n", is_outermost ? '+' : '|');
            emit(frames);
        }
        emit(exception_only_pieces(*group.e, source_));
        const std::size_t count = group.exceptions.size();
        const std::size_t boxes = count <= kGroupWidth ? count : kGroupWidth + 1;
        needs_close_ = false;
        for (std::size_t i = 0; i < boxes; ++i) {
            const bool is_last = i + 1 == boxes;
            if (is_last) needs_close_ = true;
            const bool is_cut = i >= kGroupWidth;
            out_.push_back(indent() + (i == 0 ? "+-" : "  ") + "+---------------- " +
                           (is_cut ? "..." : std::to_string(i + 1)) + " ----------------\n");
            ++depth_;
            if (is_cut) {
                const std::size_t rest = count - kGroupWidth;
                emit("and " + std::to_string(rest) + " more exception" + (rest > 1 ? "s" : "") + "\n");
            } else {
                print(*group.exceptions[i]);
            }
            // The box of a group that comes last has closed this one as well.
            if (is_last && needs_close_) {
                out_.push_back(indent() + "+------------------------------------\n");
                needs_close_ = false;
            }
            --depth_;
        }
        if (is_outermost) depth_ = 0;
    }

    const TracebackSource& source_;
    Chain chain_;
    std::deque<Node> nodes_;
    std::set<const BaseException*> seen_;  // asked only whether it holds one
    Pieces out_;
    int depth_ = 0;
    bool needs_close_ = false;
};

}  // namespace

std::vector<std::string> frame_pieces(const Traceback* traceback, const TracebackSource& source) {
    Pieces out;
    const Traceback* same_as = nullptr;
    int count = 0;
    for (const Traceback* t = traceback; t; t = t->next.get()) {
        if (!t->file) continue;
        const bool repeats = same_as && str_equal(*same_as->file, *t->file) && same_as->line == t->line &&
                             same_as->function == t->function;
        if (!repeats) {
            if (count > kRepeatedFrames) out.push_back(repeated_line(count));
            same_as = t;
            count = 0;
        }
        if (++count > kRepeatedFrames) continue;
        out.push_back(frame_text(*t, source));
    }
    if (count > kRepeatedFrames) out.push_back(repeated_line(count));
    return out;
}

std::vector<std::string> exception_only_pieces(const BaseException& e, const TracebackSource& source) {
    Pieces out;
    if (e.type->is_subtype_of(&exc::SyntaxError))
        syntax_error_pieces(static_cast<const SyntaxErrorObject&>(e), out);
    else
        out.push_back(describe(e) + source.hint(e) + "\n");
    note_pieces(e, out);
    return out;
}

std::vector<std::string> traceback_pieces(const BaseException& e, const TracebackSource& source,
                                          Chain chain) {
    return Printer(source, chain).run(e);
}

std::string traceback_text(const BaseException& e, const TracebackSource& source, Chain chain) {
    std::string text;
    for (const std::string& piece : traceback_pieces(e, source, chain)) text += piece;
    return text;
}

}  // namespace object
