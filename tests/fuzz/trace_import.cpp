// Any bytes as a trace in JSON Lines: refused with a message, or a recording of which every moment can be
// looked at.
#include "core/session/explain.h"
#include "core/session/findings.h"
#include "core/session/import_trace.h"
#include "core/session/snapshot.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const session::ImportResult result = session::import_trace(
        fuzz::text_of(data, size),
        {"program.py", "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n"});
    if (!result.good()) {
        if (result.errors.front().message.empty()) fuzz::found("an error without a message");
        return 0;
    }
    fuzz::look_at(result.recording);
    return 0;
}
