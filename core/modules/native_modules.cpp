// The table of modules that are written in C++, wholly or in part.
#include <string_view>

#include "core/aio/module.h"
#include "core/modules/library.h"
#include "core/object/containers.h"
#include "core/object/str.h"

namespace modules {

namespace {

const NativeModule kModules[] = {
    {"_abc_native", add_abc_native},
    {"_gc", add_gc_native},
    {"_pcre", add_regex},
    {"_program", add_program},
    {"_random", add_random},
    {"_socket", add_socket},
    {"_thread", add_thread},
    {"_traceback_text", add_traceback_text},
    {"_warnings_native", add_warnings_native},
    {"_weakref", add_weakref},
    {"asyncio", aio::add_asyncio},
    {"asyncio.base_events", nullptr},  // null: the same module object as its parent
    {"asyncio.constants", nullptr},
    {"asyncio.coroutines", nullptr},
    {"asyncio.events", nullptr},
    {"asyncio.exceptions", nullptr},
    {"asyncio.futures", nullptr},
    {"asyncio.locks", nullptr},
    {"asyncio.queues", nullptr},
    {"asyncio.runners", nullptr},
    {"asyncio.tasks", nullptr},
    {"asyncio.taskgroups", nullptr},
    {"asyncio.threads", nullptr},
    {"asyncio.timeouts", nullptr},
    {"concurrent.futures", aio::add_concurrent_futures},
    {"contextvars", aio::add_contextvars},
    {"math", add_math},
    {"sys", add_sys},
    {"time", add_time},
    {"types", add_types},
};

}  // namespace

void add_submodules(std::string_view parent, object::Dict& names, const object::Value& module) {
    for (const NativeModule& m : kModules) {
        const std::string_view name = m.name;
        if (m.add || name.size() <= parent.size() || name.substr(0, parent.size()) != parent) continue;
        object::dict_set(names, object::intern(name.substr(parent.size() + 1)), module);
    }
}

const NativeModule* find_native_module(std::string_view name) {
    for (const NativeModule& m : kModules)
        if (name == m.name) return &m;
    return nullptr;
}

}  // namespace modules
