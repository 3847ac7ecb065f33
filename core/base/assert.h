// ASSERT: a condition that only a defect of ours can break. Checked in every build.
#pragma once

namespace base {
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);
}

#define ASSERT(condition)                                \
    (static_cast<bool>(condition) ? static_cast<void>(0) \
                                  : ::base::assertion_failed(#condition, __FILE__, __LINE__))
