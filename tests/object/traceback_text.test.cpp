// The text of tracebacks: tables/tracebacks.tsv has what exceptions consist of, what is known about their
// source, and what CPython prints for them.
#include "core/object/traceback_text.h"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/object/class.h"
#include "core/object/exception_parts.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "tests/support/catch_compat.h"

using namespace object;

namespace {

std::string unescaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        out += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    }
    return out;
}

class RecordedSource final : public TracebackSource {
  public:
    std::vector<std::string> lines;
    std::map<std::string, Operation> operations;
    std::map<std::string, Statement> statements;
    std::map<const BaseException*, std::string> hints;

    std::string line(std::string_view file, int number) const override {
        const auto at = static_cast<std::size_t>(number) - 1;
        return file == "x.py" && at < lines.size() ? lines[at] : std::string();
    }
    Operation operation(const std::string& segment) const override {
        const auto it = operations.find(segment);
        return it == operations.end() ? Operation{} : it->second;
    }
    Statement statement(const std::string& text) const override {
        const auto it = statements.find(text);
        return it == statements.end() ? Statement{} : it->second;
    }
    std::string hint(const BaseException& e) const override {
        const auto it = hints.find(&e);
        return it == hints.end() ? std::string() : it->second;
    }
};

/// An exception type that shows its one argument, whatever str() of the real one does.
Type* type_called(const std::string& name) {
    if (name == "KeyboardInterrupt") return &exc::KeyboardInterrupt;
    if (name == "SystemExit") return &exc::SystemExit;
    static std::map<std::string, Type*> made;
    static std::vector<std::string>& texts = *new std::vector<std::string>;
    Type*& type = made[name];
    if (!type) {
        texts.reserve(100);
        texts.push_back(name);
        type = make_exception_type(texts.back().c_str(), "builtins", &exc::Exception);
    }
    return type;
}

/// Reads one program's record line by line.
class Case {
  public:
    RecordedSource source;
    std::string expected;
    std::string printed;

    void read(const std::string& line) {
        const std::size_t space = line.find(' ');
        const std::string word = line.substr(0, space);
        const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
        if (word == "source") source.lines.push_back(unescaped(rest));
        if (word == "exception") exception(rest);
        if (word == "field") field(rest);
        if (word == "children") children(rest);
        if (word == "note") add_note(*current_, unescaped(rest));
        if (word == "odd_notes") set_own_attr(current_.value(), names::dunder_notes, Value::small_int(5));
        if (word == "hint") source.hints[current_.get()] = rest;
        if (word == "frame") frame(rest);
        if (word == "operation") operation(rest);
        if (word == "statement") statement(rest);
        if (word == "print") print(rest);
        if (word == "expected") {
            if (has_expected_) expected += '\n';
            expected += unescaped(rest);
            has_expected_ = true;
        }
    }

  private:
    struct Link {
        int cause, context;
    };

    void exception(const std::string& text) {
        std::istringstream in(text);
        int number = 0, suppress = 0;
        Link link{};
        std::string name, base, message;
        in >> number >> name >> base >> link.cause >> link.context >> suppress;
        in.get();
        std::getline(in, message);
        message = unescaped(message);
        is_group_ = base == "ExceptionGroup" || base == "BaseExceptionGroup";
        message_ = message.substr(0, is_group_ ? message.rfind(" (") : std::string::npos);
        if (is_group_) {
            // The real one is made when its children are known.
            current_ = make_exception(&exc::Exception, "");
        } else if (base == "SyntaxError" || base == "IndentationError" || base == "TabError") {
            Type* const type = base == "SyntaxError"        ? &exc::SyntaxError
                               : base == "IndentationError" ? &exc::IndentationError
                                                            : &exc::TabError;
            current_ = make_exception(type, "");
        } else {
            current_ = make_exception(type_called(name), message_);
        }
        current_->suppress_context = suppress != 0;
        last_frame_ = nullptr;
        number_ = number;
        made_[number] = current_;
        links_[number] = link;
    }
    void children(const std::string& text) {
        std::istringstream in(text);
        std::vector<Value> inner;
        for (int n = 0; in >> n;) inner.push_back(made_.at(n).value());
        const Value group = make_group(message_, inner).take();
        as_exception(group)->suppress_context = current_->suppress_context;
        current_ = Ref<BaseException>(as_exception(group));
        made_[number_] = current_;
    }
    void field(const std::string& text) {
        std::istringstream in(text);
        std::string name, kind, value;
        in >> name >> kind;
        in.get();
        std::getline(in, value);
        value = unescaped(value);
        auto& e = static_cast<SyntaxErrorObject&>(*current_);
        static const std::map<std::string, Value SyntaxErrorObject::*> kFields = {
            {"msg", &SyntaxErrorObject::msg},
            {"filename", &SyntaxErrorObject::filename},
            {"lineno", &SyntaxErrorObject::lineno},
            {"offset", &SyntaxErrorObject::offset},
            {"text", &SyntaxErrorObject::text},
            {"end_lineno", &SyntaxErrorObject::end_lineno},
            {"end_offset", &SyntaxErrorObject::end_offset},
        };
        e.*kFields.at(name) = kind == "int" ? make_int(std::int64_t{std::stoi(value)}) : make_str(value);
    }
    void frame(const std::string& text) {
        std::istringstream in(text);
        auto t = Ref<Traceback>::adopt(allocate<Traceback>(&traceback_type));
        std::string name;
        in >> t->line >> t->column >> t->end_line >> t->end_column;
        in.get();
        std::getline(in, name);
        t->function = intern(name);
        t->file = intern("x.py");
        Traceback* const added = t.get();
        if (last_frame_)
            last_frame_->next = std::move(t);
        else
            current_->traceback = std::move(t);
        last_frame_ = added;
    }
    void operation(const std::string& text) {
        const std::size_t tab = text.find('\t');
        std::istringstream in(text.substr(tab + 1));
        std::string kind;
        RecordedSource::Operation o;
        in >> kind >> o.left_end.line >> o.left_end.column >> o.right_start.line >> o.right_start.column >>
            o.end.line >> o.end.column;
        using Kind = RecordedSource::Operation::Kind;
        o.kind = kind == "binary" ? Kind::binary : kind == "call" ? Kind::call : Kind::subscript;
        source.operations[unescaped(text.substr(0, tab))] = o;
    }
    void statement(const std::string& text) {
        const std::size_t tab = text.find('\t');
        std::istringstream in(text.substr(tab + 1));
        std::string kind;
        RecordedSource::Statement s;
        in >> kind >> s.start.line >> s.start.column >> s.end.line >> s.end.column;
        using Kind = RecordedSource::Statement::Kind;
        s.kind = kind == "none" ? Kind::none : Kind::plain_call;
        source.statements[unescaped(text.substr(0, tab))] = s;
    }
    void print(const std::string& number) {
        for (const auto& entry : links_) {
            BaseException& e = *made_.at(entry.first);
            if (entry.second.cause >= 0) e.cause = made_.at(entry.second.cause);
            if (entry.second.context >= 0) e.context = made_.at(entry.second.context);
        }
        printed = traceback_text(*made_.at(std::stoi(number)), source);
        for (const auto& entry : made_) {  // no cycles may stay
            entry.second->cause = {};
            entry.second->context = {};
        }
    }

    Ref<BaseException> current_;
    Traceback* last_frame_ = nullptr;
    std::string message_;
    bool is_group_ = false;
    bool has_expected_ = false;
    int number_ = 0;
    std::map<int, Ref<BaseException>> made_;
    std::map<int, Link> links_;
};

}  // namespace

TEST_CASE("tracebacks are printed as CPython prints them") {
    ready_object_types();
    Heap heap(std::size_t{256} << 20);
    const Heap::Activation active(heap);
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR) + "/tests/object/tables/tracebacks.tsv");
    REQUIRE(file.good());
    std::string line, name;
    int count = 0;
    auto current = std::make_unique<Case>();
    while (std::getline(file, line)) {
        if (line == "end" || line.rfind("case ", 0) == 0) {
            if (count++ != 0) {
                INFO(name);
                CHECK(current->printed == current->expected);
            }
            current = std::make_unique<Case>();
            name = line;
        } else {
            current->read(line);
        }
    }
    CHECK(count > 50);
}

TEST_CASE("frames of the library are left out") {
    ready_object_types();
    Heap heap(std::size_t{64} << 20);
    const Heap::Activation active(heap);
    const RecordedSource source;
    const Ref<BaseException> e = make_exception(&exc::ValueError, "m");
    e->traceback = Ref<Traceback>::adopt(allocate<Traceback>(&traceback_type));
    CHECK(traceback_text(*e, source) == "ValueError: m\n");
}
