// Where a broken ASSERT ends: the message goes to standard error and the process stops.
#include "core/base/assert.h"

#include <cstdio>
#include <cstdlib>

void base::assertion_failed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: assertion failed: %s\n", file, line, condition);
    std::abort();
}
