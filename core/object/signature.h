// The parsed form of a native function's signature. See native.h for the syntax.
#pragma once

#include <string>
#include <vector>

#include "core/object/native.h"

namespace object {

struct Parameter {
    Str* name;
    enum class Default : std::uint8_t {
        required,
        undefined,
        none,
        true_,
        false_,
        integer,
        real,
        text
    } default_kind;
    std::int64_t integer = 0;
    double real = 0;
    std::string text;
};

/// Parameters in order: positional-only, positional or keyword, *args, keyword-only, **kwargs.
struct Signature {
    std::vector<Parameter> parameters;  ///< *args and **kwargs included
    std::size_t positional_only = 0;
    std::size_t positional = 0;  ///< with the positional-only ones
    bool has_self = false;       ///< the first parameter is self or cls: not counted in messages
    /// Declared with "(self)" first: of a method that is Python in CPython, and whose self is not among the
    /// arguments; messages count it.
    bool implicit_self = false;
    int args_at = -1;
    int kwargs_at = -1;
    /// Declared as C functions are that take some parameters by position only, others by keyword too.
    bool takes_keywords_in_c() const {
        return positional_only != 0 && positional_only < positional && args_at < 0;
    }
};

void ready_native_types();

}  // namespace object
