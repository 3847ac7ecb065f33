// What the tests of this floor share: a heap to compile in, and short ways to compile.
#pragma once

#include <string>
#include <string_view>

#include "core/code/compiler.h"
#include "core/code/disassemble.h"
#include "core/object/heap.h"
#include "core/object/native.h"

namespace code_tests {

/// A heap of its own for one test.
class Machine {
  public:
    Machine() : heap_(std::size_t{256} << 20), activation_(heap_) {
        object::ready_object_types();
        code::ready_code_types();
    }
    code::CompileResult compile(std::string_view source) {
        return code::compile(source, "x.py", code::Origin::Program);
    }

  private:
    object::Heap heap_;
    object::Heap::Activation activation_;
};

/// The code of the first function in a source, as text.
std::string listing_of_function(std::string_view source);
/// The code of the first method of the first class in a source, as text.
std::string listing_of_method(std::string_view source);
/// `line:column-end_line:end_column message` of the error of a source, columns as in SyntaxError; "" if none.
std::string error_of(std::string_view source);
/// `line message` of each warning.
std::string warnings_of(std::string_view source);

}  // namespace code_tests
