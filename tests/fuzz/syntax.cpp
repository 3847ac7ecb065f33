// Any bytes as a program's text: lexer, parser, error grammar, compiler. Each text is a program or has a
// diagnostic with a message and a place in it.
#include "core/code/compiler.h"
#include "core/loop/types.h"
#include "core/object/heap.h"
#include "core/syntax/tree.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    object::Heap heap(std::size_t{64} << 20);
    const object::Heap::Activation active(heap);
    loop::ready_loop_types();
    const code::CompileResult compiled =
        code::compile(fuzz::text_of(data, size), "program.py", code::Origin::Program);
    if (compiled.ok()) return 0;
    if (compiled.errors.empty()) fuzz::found("no program, and no diagnostic");
    for (const syntax::Diagnostic& d : compiled.errors) {
        if (d.message.empty()) fuzz::found("a diagnostic without a message");
        if (d.line < 0 || static_cast<std::size_t>(d.line) > size + 2)
            fuzz::found("a diagnostic without a place");
    }
    return 0;
}
