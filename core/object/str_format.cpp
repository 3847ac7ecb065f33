// str.format and str.format_map: finding the fields, looking their values up, formatting them.
// CPython 3.14: Objects/stringlib/unicode_format.h.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/object/containers.h"
#include "core/object/number.h"
#include "core/object/text_types.h"
#include "core/object/utf8.h"

namespace object {

namespace {

constexpr int kDepth = 2;  // a field, and fields in its specification

struct Numbering {
    enum class Kind : std::uint8_t { unknown, automatic, manual } kind = Kind::unknown;
    std::int64_t next = 0;
};

struct Fields {
    const Tuple* positional;  // null: format_map
    const Value* named;       // a mapping
    Numbering numbering;
};

// A replacement field: {name!conversion:spec}.
struct Field {
    std::string_view name;
    char32_t conversion = U'\0';
    std::string_view spec;
    bool nested = false;  // the specification has fields of its own
};

// Reads a field from behind its '{'; `rest` moves behind its '}'.
Outcome read_field(std::string_view& rest, Field& out) {
    std::size_t i = 0;
    char c = '\0';
    for (; i < rest.size(); ++i) {
        c = rest[i];
        if (c == '{') return raise_value_error("unexpected '{' in field name");
        if (c == '[')
            i = std::min(rest.find(']', i), rest.size() - 1);
        else if (c == '}' || c == ':' || c == '!')
            break;
    }
    if (i >= rest.size()) return raise_value_error("expected '}' before end of string");
    out.name = rest.substr(0, i);
    rest.remove_prefix(i + 1);
    if (c == '}') return Value::none();
    if (c == '!') {
        if (rest.empty()) return raise_value_error("end of string while looking for conversion specifier");
        const char* p = rest.data();
        out.conversion = utf8::next(p);
        rest.remove_prefix(static_cast<std::size_t>(p - rest.data()));
        if (rest.empty()) return raise_value_error("unmatched '{' in format spec");
        c = rest[0];
        rest.remove_prefix(1);
        if (c == '}') return Value::none();
        if (c != ':') return raise_value_error("expected ':' after conversion specifier");
    }
    int open = 1;
    for (i = 0; i < rest.size(); ++i) {
        if (rest[i] == '{') {
            out.nested = true;
            ++open;
        } else if (rest[i] == '}' && --open == 0) {
            out.spec = rest.substr(0, i);
            rest.remove_prefix(i + 1);
            return Value::none();
        }
    }
    return raise_value_error("unmatched '{' in format spec");
}

// An index if the text is all digits; -1 if it is a name.
Outcome as_index(std::string_view text, std::int64_t& out) {
    out = -1;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return Value::none();
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, static_cast<std::int64_t>(c - '0'), &value))
            return raise_value_error("Too many decimal digits in format string");
    }
    if (!text.empty()) out = value;
    return Value::none();
}

Outcome number_field(Numbering& numbering, bool is_automatic, std::int64_t& index) {
    using Kind = Numbering::Kind;
    const Kind wanted = is_automatic ? Kind::automatic : Kind::manual;
    if (numbering.kind == Kind::unknown) numbering.kind = wanted;
    if (numbering.kind != wanted) {
        return raise_value_error(
            is_automatic ? "cannot switch from manual field specification to automatic field numbering"
                         : "cannot switch from automatic field numbering to manual field specification");
    }
    if (is_automatic) index = numbering.next++;
    return Value::none();
}

Outcome first_value(std::string_view name, Fields& fields) {
    std::int64_t index = -1;
    TRY(as_index(name, index));
    if (name.empty() || index >= 0) {
        TRY(number_field(fields.numbering, name.empty(), index));
        if (!fields.positional) return raise_value_error("Format string contains positional fields");
        if (index >= static_cast<std::int64_t>(fields.positional->size))
            return raise_index_error(
                fmt::format("Replacement index {} out of range for positional args tuple", index));
        return (*fields.positional)[static_cast<std::size_t>(index)];
    }
    const Value key = make_valid_str(name);
    if (fields.named->is_undefined()) return raise_key_error(key);
    return get_item(*fields.named, key);
}

// name.attribute[item]...
Outcome field_value(std::string_view name, Fields& fields) {
    std::size_t i = name.find_first_of(".[");
    Value v = TRY(first_value(name.substr(0, i), fields));
    while (i < name.size()) {
        const char c = name[i++];
        if (c == '.') {
            const std::size_t end = std::min(name.find_first_of(".[", i), name.size());
            if (end == i) return raise_value_error("Empty attribute in format string");
            v = TRY(get_attr(v, intern(name.substr(i, end - i))));
            i = end;
        } else if (c == '[') {
            const std::size_t end = name.find(']', i);
            if (end == std::string_view::npos) return raise_value_error("Missing ']' in format string");
            if (end == i) return raise_value_error("Empty attribute in format string");
            std::int64_t index = -1;
            TRY(as_index(name.substr(i, end - i), index));
            const Value key = index >= 0 ? make_int(index) : make_valid_str(name.substr(i, end - i));
            v = TRY(get_item(v, key));
            i = end + 1;
        } else {
            return raise_value_error("Only '.' or '[' may follow ']' in format field specifier");
        }
    }
    return v;
}

Outcome converted(Value v, char32_t conversion) {
    switch (conversion) {
        case U'\0': return v;
        case 'r': return repr(v);
        case 's': return str(v);
        case 'a': return ascii(v);
        default: break;
    }
    if (conversion > 32 && conversion < 127)
        return raise_value_error(
            fmt::format("Unknown conversion specifier {}", static_cast<char>(conversion)));
    return raise_value_error(
        fmt::format("Unknown conversion specifier \\x{:x}", static_cast<std::uint32_t>(conversion)));
}

Outcome build(std::string_view text, Fields& fields, int depth);

Outcome append_field(std::string& out, const Field& field, Fields& fields, int depth) {
    Value v = TRY(field_value(field.name, fields));
    v = TRY(converted(std::move(v), field.conversion));
    Value spec;
    if (field.nested)
        spec = TRY(build(field.spec, fields, depth - 1));
    else
        spec = make_valid_str(field.spec);
    const Value piece = TRY(format(v, *as_str(spec)));
    out += text_of(piece);
    return Value::none();
}

Outcome build(std::string_view text, Fields& fields, int depth) {
    if (depth <= 0) return raise_value_error("Max string recursion exceeded");
    std::string out;
    while (!text.empty()) {
        const std::size_t brace = text.find_first_of("{}");
        out += text.substr(0, brace);
        if (brace == std::string_view::npos) break;
        const char c = text[brace];
        text.remove_prefix(brace + 1);
        if (!text.empty() && text[0] == c) {
            out += c;
            text.remove_prefix(1);
            continue;
        }
        if (c == '}') return raise_value_error("Single '}' encountered in format string");
        if (text.empty()) return raise_value_error("Single '{' encountered in format string");
        Field field;
        TRY(read_field(text, field));
        TRY(append_field(out, field, fields, depth));
    }
    return make_valid_str(out);
}

Outcome format_method(const Value* a) { return format_fields(text_of(a[0]), as<Tuple>(a[1]), a[2]); }

Outcome format_map(const Value* a) { return format_fields(text_of(a[0]), nullptr, a[1]); }

}  // namespace

Outcome format_fields(std::string_view text, const Tuple* positional, const Value& named) {
    Fields fields{positional, &named, {}};
    return build(text, fields, kDepth);
}

void define_str_format_methods() {
    define_methods(str_type, {{"format", "self, /, *args, **kwargs", format_method},
                              {"format_map", "self, mapping, /", format_map}});
}

}  // namespace object
