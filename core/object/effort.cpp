// The slow side of effort.h: asking the run, and raising.
#include "core/object/effort.h"

#include "core/object/exception.h"
#include "core/object/heap.h"

namespace object {

bool out_of_effort() {
    const Heap& heap = Heap::current();
    const bool over = heap.interrupt ? heap.interrupt() : heap.exhausted();
    effort_left = over ? 0 : kEffort;
    return over;
}

Outcome raise_stopped() { return raise(&exc::SystemExit, "the run was stopped"); }

Outcome check_room(std::size_t bytes) {
    if (!Heap::current().has_room(bytes)) return raise_memory_error();
    return Value::none();
}

Outcome Nesting::too_deep(const char* where) {
    return raise(&exc::RecursionError, std::string("maximum recursion depth exceeded") + where);
}

}  // namespace object
