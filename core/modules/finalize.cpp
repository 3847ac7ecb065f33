// The end of an interpreter: cycles first, then what the program's globals held, then the rest.
// conformance/FORMAT.md, "dead objects". CPython 3.14: Python/pylifecycle.c, finalize_modules.
#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/str.h"

namespace modules {

using namespace object;

void Library::finalize() {
    Heap& heap = Heap::current();
    if (dict_find(*sys_modules_, intern("atexit"))) {
        Outcome run = module_attr("atexit", "_run_exitfuncs");
        if (run.ok()) run = call(run.take());
    }
    heap.collect();
    dict_set(sys_names(), intern("last_exc"), Value::none());
    {
        Outcome main = dict_take(*sys_modules_, name_value(names::module_main));
        const Value dying = main.ok() ? main.take() : Value();
    }
    loop::World::current().current_event_loop() = Value();
    loop::World::current().policy = Value();
    heap.collect();
}

}  // namespace modules
