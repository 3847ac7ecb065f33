// Values as text in the way of Python's ascii() and '%.17g', for dumps of trees.
#pragma once

#include <string>
#include <string_view>

namespace syntax_tests::python_text {

/// "0x" and the hexadecimal digits of a decimal number of any size.
std::string hex_of_decimal(std::string_view digits);
/// The literal that Python's ascii() shows, of UTF-8 text or of bytes.
std::string ascii(std::string_view text, bool is_bytes);
std::string number(double value);

}  // namespace syntax_tests::python_text
