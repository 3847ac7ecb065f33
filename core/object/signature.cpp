// Reads signature texts, and binds arguments to them with the messages that CPython's own
// functions give. CPython 3.14: Python/ceval.c, initialize_locals; Python/getargs.c.
#include "core/object/signature.h"

#include <cstdlib>
#include <string>

#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/names.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/object/suggestion.h"

namespace object {

namespace {

std::string_view trimmed(std::string_view s) {
    while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    return s;
}

/// The end of a part: the next comma outside a quoted text.
std::size_t part_end(std::string_view text, std::size_t from) {
    bool quoted = false;
    for (; from < text.size(); ++from) {
        if (text[from] == '\'')
            quoted = !quoted;
        else if (text[from] == ',' && !quoted)
            break;
    }
    return from;
}

void read_default(Parameter& p, std::string_view text) {
    using D = Parameter::Default;
    if (text == "None")
        p.default_kind = D::none;
    else if (text == "True")
        p.default_kind = D::true_;
    else if (text == "False")
        p.default_kind = D::false_;
    else if (text.front() == '\'') {
        p.default_kind = D::text;
        p.text = text.substr(1, text.size() - 2);
    } else if (text.find('.') != std::string_view::npos) {
        p.default_kind = D::real;
        p.real = std::strtod(std::string(text).c_str(), nullptr);
    } else {
        p.default_kind = D::integer;
        p.integer = std::strtoll(std::string(text).c_str(), nullptr, 10);
    }
}

Value default_value(const Parameter& p) {
    using D = Parameter::Default;
    switch (p.default_kind) {
        case D::none: return Value::none();
        case D::true_: return Value::boolean(true);
        case D::false_: return Value::boolean(false);
        case D::integer: return make_int(p.integer);
        case D::real: return make_float(p.real);
        case D::text: return make_str(p.text);
        default: return Value();
    }
}

std::string plural(std::size_t n, const char* what) {
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

std::string missing_message(const Signature& s, std::string_view function, const Value* out) {
    std::vector<std::string> missing;
    bool keyword_only = true;
    for (std::size_t i = 0; i < s.positional; ++i)
        if (out[i].is_undefined() && s.parameters[i].default_kind == Parameter::Default::required) {
            missing.push_back("'" + std::string(s.parameters[i].name->view()) + "'");
            keyword_only = false;
        }
    if (missing.empty())
        for (std::size_t i = s.positional; i < s.parameters.size(); ++i)
            if (out[i].is_undefined() && s.parameters[i].default_kind == Parameter::Default::required)
                missing.push_back("'" + std::string(s.parameters[i].name->view()) + "'");
    std::string names;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        if (i != 0) names += missing.size() == 2 ? " and " : i + 1 == missing.size() ? ", and " : ", ";
        names += missing[i];
    }
    return std::string(function) + "() missing " +
           plural(missing.size(),
                  keyword_only ? "required keyword-only argument" : "required positional argument") +
           ": " + names;
}

}  // namespace

Signature* make_signature(const char* declaration) {
    auto* s = new Signature;
    std::string_view text = declaration;
    constexpr std::string_view kImplicitSelf = "(self)";
    if (text.starts_with(kImplicitSelf)) {
        s->implicit_self = true;
        text.remove_prefix(kImplicitSelf.size());
    }
    bool keyword_only = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = part_end(text, at);
        std::string_view part = trimmed(text.substr(at, end - at));
        at = end + 1;
        if (part == "/") {
            s->positional_only = s->parameters.size();
            continue;
        }
        if (part == "*") {
            keyword_only = true;
            continue;
        }
        Parameter p{nullptr, Parameter::Default::required, 0, 0, {}};
        if (part.substr(0, 2) == "**") {
            s->kwargs_at = static_cast<int>(s->parameters.size());
            p.name = intern(part.substr(2));
            p.default_kind = Parameter::Default::undefined;
        } else if (part.front() == '*') {
            s->args_at = static_cast<int>(s->parameters.size());
            p.name = intern(part.substr(1));
            p.default_kind = Parameter::Default::undefined;
            keyword_only = true;
        } else {
            if (const std::size_t eq = part.find('='); eq != std::string_view::npos) {
                read_default(p, trimmed(part.substr(eq + 1)));
                part = trimmed(part.substr(0, eq));
            } else if (part.back() == '?') {
                p.default_kind = Parameter::Default::undefined;
                part.remove_suffix(1);
            }
            p.name = intern(part);
            if (!keyword_only) s->positional = s->parameters.size() + 1;
        }
        s->parameters.push_back(std::move(p));
    }
    s->has_self = !s->parameters.empty() &&
                  (s->parameters[0].name->view() == "self" || s->parameters[0].name->view() == "cls");
    return s;
}

std::size_t parameter_count(const Signature& s) { return s.parameters.size(); }

namespace {
/// Most messages of functions that are written in C name a method without its type.
std::string bare_name(std::string_view function) {
    return std::string(function.substr(function.rfind('.') + 1));
}
}  // namespace

Outcome bind(const Signature& s, std::string_view function, const Args& args, Value* out) {
    const std::size_t given = args.positional;
    const std::size_t taken = given < s.positional ? given : s.positional;
    for (std::size_t i = 0; i < taken; ++i) out[i] = args.values[i];
    const std::size_t hidden = s.has_self ? 1 : 0;
    const std::size_t keyword_count = args.keyword_count();
    if (keyword_count != 0 && s.positional_only == s.parameters.size() && !s.implicit_self)
        return raise_type_error(std::string(function) + "() takes no keyword arguments");
    if (s.takes_keywords_in_c() && s.kwargs_at < 0 && given + keyword_count > s.parameters.size()) {
        const bool has_optional = s.parameters.back().default_kind != Parameter::Default::required;
        return raise_type_error(bare_name(function) + "() takes " + (has_optional ? "at most " : "exactly ") +
                                plural(s.parameters.size() - hidden, "argument") + " (" +
                                std::to_string(given + keyword_count - hidden) + " given)");
    }
    if (s.args_at >= 0) {
        out[s.args_at] = make_tuple(std::span<const Value>(args.values + taken, given - taken));
    } else if (given > s.positional) {
        std::size_t required = 0;
        for (std::size_t i = 0; i < s.positional; ++i)
            if (s.parameters[i].default_kind == Parameter::Default::required) ++required;
        if (s.implicit_self) {
            const std::size_t most = s.positional + 1;
            const std::string range =
                required == s.positional ? "" : "from " + std::to_string(required + 1) + " to ";
            return raise_type_error(std::string(function) + "() takes " + range +
                                    plural(most, "positional argument") + " but " +
                                    std::to_string(given + 1) + " were given");
        }
        const std::size_t most = s.positional - hidden;
        if (s.takes_keywords_in_c())
            return raise_type_error(
                bare_name(function) + "() takes " + (required == s.positional ? "exactly " : "at most ") +
                plural(most, "positional argument") + " (" + std::to_string(given - hidden) + " given)");
        if (most == 0 && s.positional_only != 0 && s.parameters.size() > s.positional)
            return raise_type_error(bare_name(function) + "() takes no positional arguments");
        if (most == 0)
            return raise_type_error(std::string(function) + "() takes no arguments (" +
                                    std::to_string(given - hidden) + " given)");
        const bool range = required != s.positional;
        const std::string count =
            s.positional_only == s.positional && range ? "at most " + plural(most, "argument")
            : range
                ? "from " + std::to_string(required) + " to " + plural(s.positional, "positional argument")
            : s.positional_only == s.positional
                ? "exactly " + (most == 1 ? std::string("one argument") : plural(most, "argument"))
                : plural(s.positional, "positional argument");
        if (s.positional_only == s.positional) {
            if (range || most > 1)
                return raise_type_error(bare_name(function) + " expected " +
                                        (range ? count : plural(most, "argument")) + ", got " +
                                        std::to_string(given - hidden));
            return raise_type_error(std::string(function) + "() takes " + count + " (" +
                                    std::to_string(given - hidden) + " given)");
        }
        return raise_type_error(std::string(function) + "() takes " + count + " but " +
                                std::to_string(given) + (given == 1 ? " was given" : " were given"));
    }
    if (s.takes_keywords_in_c()) {
        std::size_t required = 0;
        for (std::size_t i = 0; i < s.positional_only; ++i)
            if (s.parameters[i].default_kind == Parameter::Default::required) ++required;
        if (given < required)
            return raise_type_error(bare_name(function) + "() takes at least " +
                                    plural(required - hidden, "positional argument") + " (" +
                                    std::to_string(given - hidden) + " given)");
    }
    Ref<Dict> kwargs;
    if (s.kwargs_at >= 0) kwargs = new_dict();
    for (std::size_t k = 0; k < keyword_count; ++k) {
        const Value& key = (*args.keywords)[k];
        const Value& value = args.values[given + k];
        const std::string_view wanted = text_of(key);
        std::size_t at = s.parameters.size();
        for (std::size_t i = s.positional_only; i < s.parameters.size(); ++i)
            if (static_cast<int>(i) != s.args_at && static_cast<int>(i) != s.kwargs_at &&
                s.parameters[i].name->view() == wanted)
                at = i;
        if (at == s.parameters.size()) {
            if (kwargs) {
                const Value done = TRY(dict_set(*kwargs, key, value));
                continue;
            }
            if (!s.implicit_self &&
                (s.parameters.size() == hidden || s.positional_only == s.parameters.size()))
                return raise_type_error(std::string(function) + "() takes no keyword arguments");
            const bool in_c = s.positional_only != 0;
            std::vector<std::string_view> possible;
            for (std::size_t i = s.positional_only; i < s.parameters.size(); ++i)
                if (static_cast<int>(i) != s.args_at) possible.push_back(s.parameters[i].name->view());
            const std::string_view near = suggestion(wanted, possible);
            return raise_type_error((in_c ? bare_name(function) : std::string(function)) +
                                    "() got an unexpected keyword argument '" + std::string(wanted) + "'" +
                                    (near.empty() ? "" : ". Did you mean '" + std::string(near) + "'?"));
        }
        if (!out[at].is_undefined() && s.takes_keywords_in_c())
            return raise_type_error("argument for " + bare_name(function) + "() given by name ('" +
                                    std::string(wanted) + "') and position (" +
                                    std::to_string(at - hidden + 1) + ")");
        if (!out[at].is_undefined())
            return raise_type_error(std::string(function) + "() got multiple values for argument '" +
                                    std::string(wanted) + "'");
        out[at] = value;
    }
    if (s.kwargs_at >= 0) out[s.kwargs_at] = std::move(kwargs);
    for (std::size_t i = 0; i < s.parameters.size(); ++i) {
        if (!out[i].is_undefined()) continue;
        const Parameter& p = s.parameters[i];
        if (p.default_kind == Parameter::Default::required) {
            if (s.positional_only == s.positional && i < s.positional) {
                std::size_t required = 0;
                for (std::size_t j = hidden; j < s.positional; ++j)
                    if (s.parameters[j].default_kind == Parameter::Default::required) ++required;
                const bool exact = required + hidden == s.positional;
                const std::size_t got = given >= hidden ? given - hidden : 0;
                if (exact && required == 1)
                    return raise_type_error(std::string(function) + "() takes exactly one argument (" +
                                            std::to_string(got) + " given)");
                return raise_type_error(bare_name(function) + " expected " + (exact ? "" : "at least ") +
                                        plural(required, "argument") + ", got " + std::to_string(got));
            }

            if (s.takes_keywords_in_c())
                return raise_type_error(bare_name(function) + "() missing required argument '" +
                                        std::string(p.name->view()) + "' (pos " +
                                        std::to_string(i - hidden + 1) + ")");
            return raise_type_error(missing_message(s, function, out));
        }
        if (p.default_kind != Parameter::Default::undefined) out[i] = default_value(p);
    }
    return Value::none();
}

}  // namespace object
