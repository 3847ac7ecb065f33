// One flat JSON object: the little of JSON that a trace's line is made of. Fields keep their order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// A value of a field. Nested objects do not occur in traces and are refused.
struct JsonValue {
    enum class Kind : unsigned char { null, boolean, number, string, strings };
    Kind kind = Kind::null;
    double number = 0;
    bool is_integer = false;
    std::string string;
    std::vector<std::string> strings;
};

struct JsonField {
    std::string name;
    JsonValue value;
};

/// The fields of one line's object. `error` is set, and nothing else is to be used, if it is not one.
struct JsonObject {
    std::vector<JsonField> fields;
    std::string error;
    const JsonValue* find(std::string_view name) const;
};

JsonObject parse_json_object(std::string_view line);

}  // namespace trace
