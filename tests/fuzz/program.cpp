// Any bytes as a program that is run.
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 20'000) return 0;
    const session::Run run = fuzz::run(fuzz::text_of(data, size), session::Lines::record);
    fuzz::look_at(run.recording);
    fuzz::check_trace(run.recording);
    return 0;
}
