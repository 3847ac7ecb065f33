// The module _socket: its functions and constants. The type is in socket_module.cpp.
#include <algorithm>
#include <string>

#include "core/loop/future.h"
#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/modules/socket_object.h"
#include "core/object/bytes.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace modules {

using namespace object;
using loop::Family;
using loop::SocketRef;

namespace {

loop::Network& network() { return loop::World::current().network(); }

Outcome socketpair(const Value*) {
    SocketRef one, other;
    if (const int error = network().open_pair(one, other)) return raise_os_error(error);
    const Value first = make_socket(std::move(one));
    return object::make_tuple({first, make_socket(std::move(other))});
}
Outcome is_address_function(const Value* a) {
    const Value family = TRY(small_index(a[0], Overflow::clamp));
    return Value::boolean(is_str(a[1]) && is_ip_address(static_cast<Family>(family.small()), text_of(a[1])));
}
Outcome unlink(const Value* a) {
    return Value::boolean(is_str(a[0]) && network().unlink(std::string(text_of(a[0]))));
}
/// For whoever looks at a task: what it waits for when it awaits this future.
Outcome note_wait(const Value* a) {
    if (loop::Future* future = loop::as_future(a[0]))
        future->wait_label = loop::World::current().intern(text_of(a[1]));
    return a[0];
}
/// Asks _loopback.py whether the bytes are a whole request, and what the host answers after how long.
void reply(const SocketRef& far_end) {
    const auto ask = [&]() -> Outcome {
        const Value function = TRY(module_attr("_loopback", "reply"));
        const Value host = make_str(far_end->outside);
        Value given = TRY(object::call(function, {host, make_bytes(far_end->received)}));
        if (given.is_none()) return given;
        const auto parts = as<Tuple>(given)->span();
        std::string_view bytes;
        if (!bytes_view(parts[0], bytes)) return raise_type_error("an answer is made of bytes");
        const Value delay = TRY(to_float(parts[1]));
        network().answer(far_end, std::string(bytes), base::Seconds::from_double(float_of(delay)));
        return given;
    };
    const Outcome asked = ask();
    if (asked.raised() && !loop::World::current().stopped() && Heap::current().unraisable)
        Heap::current().unraisable(Value(asked.exception()), "in a simulated host");
}
Outcome know_host(const Value* a) {
    network().reply = reply;
    network().add_outside(str_text(a[0]), str_text(a[1]));
    return Value::none();
}
Outcome set_world(const Value* a) {
    const Value latency = TRY(to_float(a[0]));
    std::int64_t bytes = loop::Network::kUsualRoom;
    if (!a[1].is_none()) {
        const Value room = TRY(small_index(a[1], Overflow::clamp));
        bytes = std::clamp<std::int64_t>(room.small(), 1, 64 << 20);
    }
    network().set_world(base::Seconds::from_double(std::clamp(float_of(latency), 0.0, 3600.0)),
                        static_cast<std::size_t>(bytes));
    return Value::none();
}

}  // namespace

void add_socket(Dict& names) {
    for (const Native& f :
         {Native{"socketpair", "", socketpair}, Native{"_is_address", "family, host, /", is_address_function},
          Native{"_note_wait", "future, label, /", note_wait}, Native{"_unlink", "path, /", unlink},
          Native{"_know_host", "address, host, /", know_host},
          Native{"_set_world", "latency, room, /", set_world}})
        add_function(names, f, "_socket");
    add_value(names, "socket", Value(&socket_type));
    add_value(names, "SocketType", Value(&socket_type));
    struct Constant {
        const char* name;
        int value;
    };
    for (const Constant& c : {Constant{"AF_UNSPEC", 0},
                              {"AF_UNIX", 1},
                              {"AF_INET", 2},
                              {"AF_INET6", 10},
                              {"SOCK_STREAM", 1},
                              {"SOCK_DGRAM", 2},
                              {"SOL_SOCKET", 1},
                              {"SO_REUSEADDR", 2},
                              {"SO_TYPE", 3},
                              {"SO_ERROR", 4}})
        add_value(names, c.name, make_int(std::int64_t{c.value}));
}

}  // namespace modules
