// A recursive descent parser that evaluates as it reads.
#include "expression.h"

#include <cctype>
#include <cstdlib>
#include <map>
#include <vector>

#include "core/object/bytes.h"
#include "core/object/class.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/iterators.h"
#include "core/object/mapping_proxy.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/object.h"
#include "core/object/simple_namespace.h"
#include "core/object/str.h"
#include "core/object/utf8.h"
#include "core/object/weakref.h"

namespace object_test {

using namespace object;

namespace {

// --- The functions that sources may call -----------------------------------------------------

Outcome len_function(const Value* a) { return length(a[0]); }
Outcome repr_function(const Value* a) { return repr(a[0]); }
Outcome hash_function(const Value* a) { return hash(a[0]); }
Outcome iter_function(const Value* a) {
    return a[1].is_undefined() ? iter(a[0]) : make_callable_iterator(a[0], a[1]);
}
Outcome next_function(const Value* a) {
    Value v = TRY(next(a[0]));
    if (!v.is_undefined()) return v;
    if (!a[1].is_undefined()) return a[1];
    return raise(&exc::StopIteration, "");
}
Outcome sorted_function(const Value* a) {
    const Value list = TRY(list_of(a[0]));
    const Value backwards = TRY(truth(a[2]));
    TRY(list_sort(*as<List>(list), a[1].is_none() ? Value() : a[1], backwards.is_true()));
    return list;
}
Outcome getattr_function(const Value* a) {
    if (!is_str(a[1]))
        return raise_type_error("attribute name must be string, not '" + std::string(type_name(a[1])) + "'");
    return get_attr(a[0], intern(as_str(a[1])));
}
Outcome setattr_function(const Value* a) { return set_attr(a[0], intern(as_str(a[1])), a[2]); }
Outcome delattr_function(const Value* a) { return del_attr(a[0], intern(as_str(a[1]))); }
Outcome isinstance_function(const Value* a) { return is_instance(a[0], a[1]); }
Outcome neg_function(const Value* a) { return unary(UnaryOp::negative, a[0]); }
Outcome raise_function(const Value* a) { return raise_object(a[0]); }

/// make_class(name, bases): what `class name(bases): pass` makes.
Outcome class_function(const Value* a) {
    Ref<Dict> space = new_dict();
    dict_set(*space, names::dunder_module, make_str("__main__"));
    return make_class(&type_type, intern(as_str(a[0])), *as<Tuple>(a[1]), *space, Args{});
}

const Native kFunctions[] = {
    {"len", "obj, /", len_function},
    {"repr", "obj, /", repr_function},
    {"hash", "obj, /", hash_function},
    {"iter", "obj, sentinel?, /", iter_function},
    {"next", "iterator, default?, /", next_function},
    {"sorted", "iterable, /, *, key=None, reverse=False", sorted_function},
    {"getattr", "object, name, /", getattr_function},
    {"setattr", "object, name, value, /", setattr_function},
    {"delattr", "object, name, /", delattr_function},
    {"isinstance", "object, type, /", isinstance_function},
    {"neg", "x, /", neg_function},
    {"throw", "x, /", raise_function},
    {"make_class", "name, bases, /", class_function},
};

Type* const kTypes[] = {&object_type,
                        &type_type,
                        &bool_type,
                        &int_type,
                        &float_type,
                        &str_type,
                        &bytes_type,
                        &list_type,
                        &tuple_type,
                        &dict_type,
                        &set_type,
                        &frozenset_type,
                        &range_type,
                        &slice_type,
                        &enumerate_type,
                        &zip_type,
                        &map_type,
                        &filter_type,
                        &reversed_type,
                        &mapping_proxy_type,
                        &simple_namespace_type,
#define TYPE(name) &exc::name,
                        OBJECT_EXCEPTION_TYPES(TYPE)
#undef TYPE
};

// --- The evaluator ---------------------------------------------------------------------------

class Evaluator {
  public:
    explicit Evaluator(const std::string& source) : text_(source) {
        for (const Native& f : kFunctions) names_[f.name] = make_native(f, "builtins");
        for (Type* t : kTypes) names_[std::string(t->name)] = Value(static_cast<Object*>(t));
        names_["ref"] = Value(static_cast<Object*>(&weakref_type));
        names_["None"] = Value::none();
        names_["True"] = Value::boolean(true);
        names_["False"] = Value::boolean(false);
        names_["NotImplemented"] = Value::not_implemented();
        names_["Ellipsis"] = Value::ellipsis();
    }

    /// Undefined if the last statement was no expression.
    Outcome run() {
        Value last;
        for (;;) {
            last = TRY(statement());
            if (!accept(";")) break;
        }
        space();
        if (at_ != text_.size()) return raise(&exc::SyntaxError, "at " + text_.substr(at_));
        return last;
    }

  private:
    // Reading
    void space() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    bool is_next(const std::string& token) {
        space();
        if (text_.compare(at_, token.size(), token) != 0) return false;
        const bool is_word = std::isalpha(static_cast<unsigned char>(token[0])) != 0;
        return !is_word || at_ + token.size() >= text_.size() || !is_name(text_[at_ + token.size()]);
    }
    bool accept(const std::string& token) {
        if (!is_next(token)) return false;
        at_ += token.size();
        return true;
    }
    static bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
    Outcome expect(const std::string& token) {
        if (!accept(token)) return raise(&exc::SyntaxError, "expected " + token + " at " + text_.substr(at_));
        return Value::none();
    }
    std::string word() {
        space();
        const std::size_t from = at_;
        while (at_ < text_.size() && is_name(text_[at_])) ++at_;
        return text_.substr(from, at_ - from);
    }

    // Statements
    Outcome statement() {
        if (accept("del")) return deletion();
        const std::size_t start = at_;
        const std::string name = word();
        if (!name.empty() && accept("=") && !is_next("=")) {
            names_[name] = TRY(expression());
            return Value();
        }
        at_ = start;
        static const std::pair<const char*, BinaryOp> kInplace[] = {
            {"+=", BinaryOp::add},    {"-=", BinaryOp::sub},     {"*=", BinaryOp::mul},
            {"|=", BinaryOp::bit_or}, {"&=", BinaryOp::bit_and}, {"^=", BinaryOp::bit_xor},
        };
        static_cast<void>(word());
        for (const auto& entry : kInplace) {
            if (name.empty() || !accept(entry.first)) continue;
            const Value right = TRY(expression());
            const Value left = TRY(lookup(name));
            names_[name] = TRY(inplace(entry.second, left, right));
            return Value();
        }
        at_ = start;
        Value v = TRY(expression());
        if (!is_next("=") || is_next("==")) return v;
        accept("=");
        if (attribute_) {
            Str* const attribute = attribute_;
            const Value object = owner_;
            const Value value = TRY(expression());
            TRY(set_attr(object, attribute, value));
            return Value();
        }
        if (subscripted_.is_undefined()) return raise(&exc::SyntaxError, "cannot assign");
        const Value container = subscripted_;
        const Value key = key_;
        const Value value = TRY(expression());
        TRY(set_item(container, key, value));
        return Value();
    }
    Outcome deletion() {
        deleting_ = true;
        Outcome o = expression();
        deleting_ = false;
        if (o.raised()) return o;
        TRY(del_item(subscripted_, key_));
        return Value();
    }

    // Expressions
    Outcome expression() { return not_test(); }
    Outcome not_test() {
        if (!accept("not")) return comparison();
        const Value v = TRY(not_test());
        const Value t = TRY(truth(v));
        return Value::boolean(!t.is_true());
    }
    Outcome comparison() {
        Value left = TRY(operators(0));
        static const std::pair<const char*, CompareOp> kCompare[] = {
            {"<=", CompareOp::le}, {">=", CompareOp::ge}, {"==", CompareOp::eq},
            {"!=", CompareOp::ne}, {"<", CompareOp::lt},  {">", CompareOp::gt},
        };
        for (const auto& entry : kCompare) {
            if (!accept(entry.first)) continue;
            const Value right = TRY(operators(0));
            return compare(entry.second, left, right);
        }
        const bool negated = accept("not");
        if (accept("in")) {
            const Value right = TRY(operators(0));
            const Value there = TRY(contains(right, left));
            return Value::boolean(there.is_true() != negated);
        }
        if (accept("is")) {
            const bool is_not = accept("not");
            const Value right = TRY(operators(0));
            return Value::boolean(left.is(right) != is_not);
        }
        return left;
    }
    struct Operator {
        const char* token;
        BinaryOp op;
        int level;
    };
    Outcome operators(int level) {
        static const Operator kOperators[] = {
            {"|", BinaryOp::bit_or, 0},    {"^", BinaryOp::bit_xor, 1}, {"&", BinaryOp::bit_and, 2},
            {"<<", BinaryOp::lshift, 3},   {">>", BinaryOp::rshift, 3}, {"+", BinaryOp::add, 4},
            {"-", BinaryOp::sub, 4},       {"**", BinaryOp::pow, 7},    {"*", BinaryOp::mul, 5},
            {"//", BinaryOp::floordiv, 5}, {"/", BinaryOp::truediv, 5}, {"%", BinaryOp::mod, 5},
        };
        if (level == 6) return unary_expression();
        Value left = TRY(operators(level + 1));
        for (;;) {
            const Operator* found = nullptr;
            for (const Operator& o : kOperators)
                if (o.level == level && is_next(o.token) && !is_next(std::string(o.token) + "=") &&
                    !(o.token == std::string("*") && is_next("**"))) {
                    found = &o;
                    break;
                }
            if (!found) return left;
            accept(found->token);
            const Value right = TRY(operators(level + 1));
            left = TRY(binary(found->op, left, right));
        }
    }
    Outcome unary_expression() {
        if (accept("-")) {
            const Value v = TRY(unary_expression());
            return unary(UnaryOp::negative, v);
        }
        Value base = TRY(primary());
        if (!accept("**")) return base;
        const Value exponent = TRY(unary_expression());
        return binary(BinaryOp::pow, base, exponent);
    }
    Outcome primary() {
        Value v = TRY(atom());
        subscripted_ = Value();
        attribute_ = nullptr;
        for (;;) {
            if (accept(".")) {
                attribute_ = intern(word());
                owner_ = v;
                if (!is_assigned()) v = TRY(get_attr(v, attribute_));
                subscripted_ = Value();
            } else if (is_next("(")) {
                v = TRY(call_expression(v));
                subscripted_ = Value();
                attribute_ = nullptr;
            } else if (accept("[")) {
                const Value key = TRY(subscript());
                TRY(expect("]"));
                const Value container = v;
                space();
                const bool is_deleted = deleting_ && (at_ == text_.size() || is_next(";"));
                if (!is_assigned() && !is_deleted) v = TRY(get_item(v, key));
                attribute_ = nullptr;
                subscripted_ = container;
                key_ = key;
            } else {
                return v;
            }
        }
    }
    /// The target of an assignment is not read.
    bool is_assigned() { return is_next("=") && !is_next("=="); }
    Outcome subscript() {
        Value parts[3] = {Value::none(), Value::none(), Value::none()};
        int n = 0;
        bool is_slice = false;
        for (;;) {
            if (accept(":")) {
                is_slice = true;
                ++n;
                continue;
            }
            if (is_next("]")) break;
            parts[n] = TRY(list_or_one("]"));
        }
        if (!is_slice) return parts[0];
        return make_slice(parts[0], parts[1], parts[2]);
    }
    /// One expression, or several with commas as a tuple.
    Outcome list_or_one(const std::string& end) {
        Value first = TRY(expression());
        if (!is_next(",")) return first;
        const Value items = new_list();
        list_append(*as<List>(items), std::move(first));
        while (accept(",")) {
            if (is_next(end)) break;
            list_append(*as<List>(items), TRY(expression()));
        }
        return object::make_tuple(as<List>(items)->span());
    }
    Outcome call_expression(const Value& callee) {
        accept("(");
        std::vector<Value> positional, values, keywords;
        while (!is_next(")")) {
            const std::size_t start = at_;
            const std::string name = word();
            if (name.empty() && accept("*")) {
                const Value more = TRY(expression());
                const Value items = TRY(list_of(more));
                for (const Value& item : as<List>(items)->span()) positional.push_back(item);
            } else if (!name.empty() && accept("=") && !is_next("=")) {
                keywords.push_back(name_value(intern(name)));
                values.push_back(TRY(expression()));
            } else {
                at_ = start;
                positional.push_back(TRY(expression()));
            }
            if (!accept(",")) break;
        }
        TRY(expect(")"));
        const auto count = static_cast<std::uint32_t>(positional.size());
        positional.insert(positional.end(), values.begin(), values.end());
        const Value names = object::make_tuple(std::span<const Value>(keywords));
        return call(callee, Args{positional.data(), count, keywords.empty() ? nullptr : as<Tuple>(names)});
    }
    Outcome atom() {
        space();
        if (at_ >= text_.size()) return raise(&exc::SyntaxError, "unexpected end");
        const char c = text_[at_];
        if (std::isdigit(static_cast<unsigned char>(c))) return number();
        if (c == '\'' || c == '"') return text_literal();
        if (c == 'b' && at_ + 1 < text_.size() && (text_[at_ + 1] == '\'' || text_[at_ + 1] == '"')) {
            ++at_;
            const Value s = TRY(text_literal());
            std::string bytes;
            for (const char* p = text_of(s).data(); p < text_of(s).data() + text_of(s).size();)
                bytes.push_back(static_cast<char>(utf8::next(p)));
            return make_bytes(bytes);
        }
        if (accept("(")) {
            if (accept(")")) return empty_tuple();
            Value v = TRY(list_or_one(")"));
            TRY(expect(")"));
            return v;
        }
        if (accept("[")) return list_display();
        if (accept("{")) return brace_display();
        if (accept("...")) return Value::ellipsis();
        const std::string name = word();
        if (name.empty()) return raise(&exc::SyntaxError, "at " + text_.substr(at_));
        return lookup(name);
    }
    Outcome lookup(const std::string& name) {
        const auto it = names_.find(name);
        if (it == names_.end()) return raise(&exc::NameError, "name '" + name + "' is not defined");
        return it->second;
    }
    Outcome list_display() {
        const Value items = new_list();
        while (!is_next("]")) {
            list_append(*as<List>(items), TRY(expression()));
            if (!accept(",")) break;
        }
        TRY(expect("]"));
        return items;
    }
    Outcome brace_display() {
        const Value d = new_dict();
        const Value s = new_set();
        bool is_dict_display = is_next("}");
        int count = 0;
        bool constant = true;
        while (!is_next("}")) {
            if (accept("**")) {
                is_dict_display = true;
                const Value more = TRY(operators(0));
                TRY(dict_unpack(*as<Dict>(d), more));
            } else {
                const Value key = TRY(expression());
                if (accept(":")) {
                    is_dict_display = true;
                    const Value value = TRY(expression());
                    TRY(dict_set(*as<Dict>(d), key, value));
                } else {
                    TRY(set_add(*as<Set>(s), key));
                    ++count;
                    constant = constant && !is_set(key);
                }
            }
            if (!accept(",")) break;
        }
        TRY(expect("}"));
        if (is_dict_display) return d;
        // A display of 3 to 30 constants is compiled to a constant frozenset, which is then merged.
        if (count < 3 || count > 30 || !constant) return s;
        Ref<Set> merged = new_set();
        TRY(set_update(*merged, s));
        return merged;
    }
    Outcome number() {
        const std::size_t from = at_;
        bool is_real = false;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '.' || c == 'e') {
                is_real = true;
                if (c == 'e' && at_ + 1 < text_.size() && text_[at_ + 1] == '-') ++at_;
            } else if (!std::isdigit(static_cast<unsigned char>(c))) {
                break;
            }
            ++at_;
        }
        const std::string digits = text_.substr(from, at_ - from);
        if (is_real) return make_float(std::strtod(digits.c_str(), nullptr));
        return int_from_text(digits, 10, Value::none());
    }
    Outcome text_literal() {
        const char quote = text_[at_++];
        std::string out;
        while (at_ < text_.size() && text_[at_] != quote) {
            if (text_[at_] != '\\') {
                out += text_[at_++];
                continue;
            }
            const char c = text_[at_ + 1];
            at_ += 2;
            const int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
            if (digits != 0) {
                const std::string hex = text_.substr(at_, static_cast<std::size_t>(digits));
                utf8::append(out, static_cast<char32_t>(std::strtoul(hex.c_str(), nullptr, 16)));
                at_ += static_cast<std::size_t>(digits);
            } else {
                out += c == 'n' ? '\n' : c == 't' ? '\t' : c == '0' ? '\0' : c;
            }
        }
        ++at_;
        return make_str(out);
    }

    std::string text_;
    std::size_t at_ = 0;
    std::map<std::string, Value> names_;
    bool deleting_ = false;
    Value subscripted_, key_;   // of the subscript that was read last
    Str* attribute_ = nullptr;  // or of the attribute
    Value owner_;
};

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out;
}

}  // namespace

std::string shown(const std::string& source) {
    ready_object_types();
    Heap heap(std::size_t{512} << 20);
    Heap::Activation active(heap);
    std::string text;
    {
        Evaluator evaluator(source);
        Outcome o = evaluator.run();
        if (o.ok()) {
            const Value v = o.take();
            o = v.is_undefined() ? Outcome(Value::none()) : repr(v);
        }
        if (o.ok()) {
            const Value v = o.take();
            text = v.is_none() ? "" : std::string(text_of(v));
        } else {
            text = std::string(o.exception()->type->name);
            const std::string message = str_text(Value(o.exception()));
            if (!message.empty()) text += ": " + message;
        }
    }
    return escaped(text);
}

}  // namespace object_test
