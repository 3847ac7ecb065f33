// What a loop has for sockets: watching them, in C++; and connections, servers and calls on sockets, whose
// functions are Python's (asyncio/_selector_loop.py) and become methods of the loop when they are asked for.
// CPython 3.14: Lib/asyncio/selector_events.py, _add_reader to _remove_writer.
#include <array>
#include <utility>

#include "core/loop/event_loop.h"
#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/modules/socket_object.h"
#include "core/object/containers.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace modules {

using namespace object;
using loop::EventLoop;
using loop::Selector;

namespace {

constexpr std::array kMethods = {"create_connection",
                                 "create_server",
                                 "create_unix_connection",
                                 "create_unix_server",
                                 "create_datagram_endpoint",
                                 "connect_accepted_socket",
                                 "start_tls",
                                 "getaddrinfo",
                                 "getnameinfo",
                                 "add_reader",
                                 "remove_reader",
                                 "add_writer",
                                 "remove_writer",
                                 "sock_accept",
                                 "sock_connect",
                                 "sock_recv",
                                 "sock_recv_into",
                                 "sock_recvfrom",
                                 "sock_sendall",
                                 "sock_sendto",
                                 "_accept_connection",
                                 "_accept_connection2",
                                 "_bound_sockets",
                                 "_check_nonblocking",
                                 "_connect_sock",
                                 "_create_connection_transport",
                                 "_create_server_getaddrinfo",
                                 "_datagram_addresses",
                                 "_ensure_fd_no_transport",
                                 "_ensure_resolved",
                                 "_make_datagram_transport",
                                 "_make_server",
                                 "_make_socket_transport",
                                 "_resolved",
                                 "_sock_accept",
                                 "_sock_connect",
                                 "_sock_connect_cb",
                                 "_sock_read",
                                 "_sock_read_done",
                                 "_sock_recv",
                                 "_sock_recv_into",
                                 "_sock_recvfrom",
                                 "_sock_sendall",
                                 "_sock_write_done",
                                 "_start_serving",
                                 "_stop_serving"};

template <std::size_t I>
Outcome get_method(const Value& self) {
    const Value methods = TRY(module_attr("asyncio._selector_loop", "_UnixSelectorEventLoop"));
    const Value function = TRY(get_attr(methods, intern(kMethods[I])));
    return make_bound_method(function, self);
}

template <std::size_t... I>
void define_python_methods(std::index_sequence<I...>) {
    define_getsets(loop::event_loop_type, {GetSet{kMethods[I], get_method<I>}...});
}

/// WeakValueDictionary: the transport of a socket's number.
Outcome get_transports(const Value& self) {
    static constexpr const char* kName = "_transports_by_fd";
    Str* const name = intern(kName);
    if (const Value* there = own_attr(self, name)) return *there;
    const Value make = TRY(module_attr("asyncio._selector_loop", "new_transports"));
    const Value made = TRY(object::call(make));
    set_own_attr(self, name, made);
    return made;
}

/// selectors._fileobj_to_fd.
Outcome fd_of(const Value& v, int& fd) {
    Value number = v;
    if (!v.is_small_int()) number = TRY(call_method(v, intern("fileno")));
    const Value small = TRY(small_index(number, Overflow::clamp));
    if (small.small() < 0 || small.small() > (1 << 20))
        return raise_value_error("Invalid file descriptor: " + repr_text(number));
    fd = static_cast<int>(small.small());
    return Value::none();
}

Outcome watch(const Value* a, Selector::Side side) {
    auto* event_loop = as<EventLoop>(a[0]);
    TRY(event_loop->check_closed());
    int fd = 0;
    TRY(fd_of(a[1], fd));
    const loop::SocketRef socket = loop::World::current().network().find(fd);
    if (!socket) return raise_os_error(loop::error_number::kBadDescriptor);
    const Value args = as<Tuple>(a[3])->size == 0 ? Value() : a[3];
    return event_loop->watch(socket, side, a[2], args);
}

Outcome unwatch(const Value* a, Selector::Side side) {
    auto* event_loop = as<EventLoop>(a[0]);
    if (event_loop->closed_ || !event_loop->selector_) return Value::boolean(false);
    int fd = 0;
    TRY(fd_of(a[1], fd));
    return Value::boolean(event_loop->selector_->remove(fd, side));
}

Outcome add_reader(const Value* a) { return watch(a, Selector::Side::read); }
Outcome add_writer(const Value* a) { return watch(a, Selector::Side::write); }
Outcome remove_reader(const Value* a) { return unwatch(a, Selector::Side::read); }
Outcome remove_writer(const Value* a) { return unwatch(a, Selector::Side::write); }

Outcome watched(const Value* a) {
    const Selector* selector = as<EventLoop>(a[0])->selector_;
    int fd = 0;
    TRY(fd_of(a[1], fd));
    return object::make_tuple({Value::boolean(selector && selector->watches(fd, Selector::Side::read)),
                               Value::boolean(selector && selector->watches(fd, Selector::Side::write))});
}

}  // namespace

void define_loop_network() {
    define_python_methods(std::make_index_sequence<kMethods.size()>());
    define_getsets(loop::event_loop_type, {{"_transports", get_transports}});
    define_methods(loop::event_loop_type, {{"_add_reader", "self, fd, callback, *args", add_reader},
                                           {"_add_writer", "self, fd, callback, *args", add_writer},
                                           {"_remove_reader", "self, fd", remove_reader},
                                           {"_remove_writer", "self, fd", remove_writer},
                                           {"_watched", "self, fd", watched}});
    for (const char* name : {"_add_reader", "_add_writer", "_remove_reader", "_remove_writer"})
        if (const Value* method = loop::event_loop_type.attrs.find(intern(name)))
            as<NativeFunction>(*method)->qualname = intern(std::string("BaseSelectorEventLoop.") + name);
}

}  // namespace modules
