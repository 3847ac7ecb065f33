// Bytes as choices in a grammar of asyncio programs (generator.h): every one is valid, and runs of it are
// equal.
#include <cstdio>

#include "tests/fuzz/generator.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string program = fuzz::program_of(data, size);
    const session::Run run = fuzz::run(program, session::Lines::leave_out);
    if (!run.diagnostics.empty()) {
        std::fprintf(stderr, "%s\n%s\n", program.c_str(), run.diagnostics.front().message.c_str());
        fuzz::found("a generated program is refused");
    }
    fuzz::look_at(run.recording);
    // The format names tasks and has no event for a new name: such traces may be ambiguous.
    if (program.find("set_name") == std::string::npos) fuzz::check_trace(run.recording);
    const session::Run again = fuzz::run(program, session::Lines::leave_out);
    if (!(run.recording == again.recording) || run.standard_error != again.standard_error) {
        std::fprintf(stderr, "%s\n", program.c_str());
        fuzz::found("two runs differ");
    }
    return 0;
}
