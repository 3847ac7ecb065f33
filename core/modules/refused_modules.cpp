// Modules that programs of tutorials import and that are not simulated: what to use instead, for the message
// of the ModuleNotFoundError.
#include "core/modules/library.h"

namespace modules {

namespace {

struct Refused {
    const char* name;
    const char* hint;
};
const Refused kRefused[] = {
    {"aiohttp.web", "a web server needs a network; asyncio.start_server serves within the program"},
    {"celery", "a task queue needs processes; asyncio.Queue and workers show the same within the program"},
    {"curio", "Coroscope runs asyncio's loop; use asyncio.TaskGroup and asyncio.run"},
    {"django", "a web server needs a network; call the coroutine functions directly"},
    {"fastapi", "a web server needs a network; call the coroutine functions directly, with asyncio.gather"},
    {"flask", "a web server needs a network; call the functions directly"},
    {"gevent", "Coroscope runs asyncio's loop; use coroutines and asyncio.gather"},
    {"matplotlib", "pictures are not simulated; print the numbers"},
    {"numpy", "arrays are not simulated; use lists, math and statistics"},
    {"pandas", "tables are not simulated; use csv, dictionaries and statistics"},
    {"quart", "a web server needs a network; call the coroutine functions directly"},
    {"sanic", "a web server needs a network; call the coroutine functions directly"},
    {"starlette", "a web server needs a network; call the coroutine functions directly"},
    {"trio", "Coroscope runs asyncio's loop; use asyncio.TaskGroup for a nursery, or anyio"},
    {"uvicorn", "a web server needs a network; call the coroutine functions directly"},
    {"websockets", "sockets of the web are not simulated; asyncio.Queue or streams show the same"},
};

}  // namespace

std::string refusal(std::string_view name) {
    for (const Refused& r : kRefused) {
        const std::string_view known = r.name;
        if (name == known || (name.size() > known.size() && name.substr(0, known.size()) == known &&
                              name[known.size()] == '.'))
            return std::string(": ") + r.hint;
    }
    return {};
}

}  // namespace modules
