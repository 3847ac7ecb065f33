// Sockets of the simulated network as Python has them. A blocking call lets virtual time pass; names of hosts
// are looked up in socket.py. The functions of the module _socket are in socket_functions.cpp. CPython 3.14:
// Modules/socketmodule.c; Lib/socket.py, socket.__repr__.
#include <algorithm>
#include <string>

#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/modules/socket_object.h"
#include "core/object/bytes.h"
#include "core/object/containers.h"
#include "core/object/effort.h"
#include "core/object/exception.h"
#include "core/object/heap.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"

namespace modules {

using namespace object;
using loop::Address;
using loop::Family;
using loop::Network;
using loop::Socket;
using loop::SocketKind;
using loop::SocketRef;
namespace error_number = loop::error_number;
namespace readiness = loop::readiness;

Type socket_type;

namespace {

constexpr int kMostBytes = 16 << 20;  // that one call receives

Network& network() { return loop::World::current().network(); }

SocketObject& self_of(const Value* a) { return *as<SocketObject>(a[0]); }
const SocketRef& socket_of(const Value* a) { return *self_of(a).socket; }

const char* words(int error) {
    switch (error) {
        case error_number::kNoEntry: return "No such file or directory";
        case error_number::kBadDescriptor: return "Bad file descriptor";
        case error_number::kAgain: return "Resource temporarily unavailable";
        case error_number::kInvalid: return "Invalid argument";
        case error_number::kTooManyFiles: return "Too many open files";
        case error_number::kBrokenPipe: return "Broken pipe";
        case error_number::kNeedsAddress: return "Destination address required";
        case error_number::kTooLong: return "Message too long";
        case error_number::kNotSupported: return "Operation not supported";
        case error_number::kInUse: return "Address already in use";
        case error_number::kNotAvailable: return "Cannot assign requested address";
        case error_number::kUnreachable: return "Network is unreachable";
        case error_number::kReset: return "Connection reset by peer";
        case error_number::kNoBuffers: return "No buffer space available";
        case error_number::kIsConnected: return "Transport endpoint is already connected";
        case error_number::kNotConnected: return "Transport endpoint is not connected";
        case error_number::kTimedOut: return "Connection timed out";
        case error_number::kRefused: return "Connection refused";
        case error_number::kAlready: return "Operation already in progress";
        case error_number::kInProgress: return "Operation now in progress";
        case error_number::kNoFamily: return "Address family not supported by protocol";
        default: return "Software caused connection abort";
    }
}

/// The socket; OSError if its program has closed it.
Outcome check_open(const Value* a) {
    return socket_of(a)->closed ? raise_os_error(error_number::kBadDescriptor) : Outcome(Value::none());
}

// --- Addresses ---

bool is_number_text(std::string_view text, int most) {
    if (text.empty() || text.size() > 3) return false;
    int n = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
        n = n * 10 + (c - '0');
    }
    return n <= most && (text.size() == 1 || text[0] != '0');
}

bool read_ip_address(Family family, std::string_view host) {
    if (family == Family::inet6) {
        const bool fits = std::all_of(host.begin(), host.end(), [](char c) {
            return c == ':' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
                   (c >= 'A' && c <= 'F');
        });
        return fits && std::count(host.begin(), host.end(), ':') >= 2;
    }
    for (int i = 0; i < 4; ++i) {
        const std::size_t dot = i == 3 ? host.size() : host.find('.');
        if (dot == std::string_view::npos || !is_number_text(host.substr(0, dot), 255)) return false;
        host.remove_prefix(i == 3 ? dot : dot + 1);
    }
    return host.empty();
}

Value address_value(Family family, const Address& address) {
    if (family == Family::local) return make_str(address.host);
    const Value host =
        make_str(address.host.empty() ? (family == Family::inet6 ? "::" : "0.0.0.0") : address.host);
    const Value port = make_int(std::int64_t{address.port});
    if (family == Family::inet) return object::make_tuple({host, port});
    const Value zero = make_int(std::int64_t{0});
    return object::make_tuple({host, port, zero, zero});
}

/// `caller` is the name of the method, for the message.
Outcome read_address(const Socket& s, const Value& v, const char* caller, Address& address) {
    if (s.family == Family::local) {
        std::string_view bytes;
        if (is_str(v))
            address.host = std::string(text_of(v));
        else if (bytes_view(v, bytes))
            address.host = std::string(bytes);
        else
            return raise_type_error("a bytes-like object is required, not '" + std::string(type_name(v)) +
                                    "'");
        if (address.host.size() > 107) return raise(&exc::OSError, "AF_UNIX path too long");
        return Value::none();
    }
    const std::string family = s.family == Family::inet ? "AF_INET" : "AF_INET6";
    if (!is_tuple(v))
        return raise_type_error(std::string(caller) + "(): " + family + " address must be tuple, not " +
                                std::string(type_name(v)));
    const auto parts = as<Tuple>(v)->span();
    if (parts.size() < 2 || parts.size() > (s.family == Family::inet ? 2U : 4U) || !is_str(parts[0]))
        return raise_type_error(std::string(caller) + "(): " + family +
                                " address must be a pair (host, port)");
    const Value port = TRY(small_index(parts[1], Overflow::clamp));
    if (port.small() < 0 || port.small() > 65535)
        return raise_overflow_error(std::string(caller) + "(): port must be 0-65535.");
    address.port = static_cast<int>(port.small());
    address.host = std::string(text_of(parts[0]));
    if (address.host.empty()) address.host = s.family == Family::inet ? "0.0.0.0" : "::";
    if (read_ip_address(s.family, address.host)) return Value::none();
    const Value resolve = TRY(module_attr("socket", "_resolve"));
    const Value family_number = make_int(static_cast<std::int64_t>(s.family));
    const Value found = TRY(object::call(resolve, {parts[0], family_number}));
    address.host = std::string(text_of(found));
    return Value::none();
}

// --- Blocking calls ---

struct Wait {
    Socket* socket;
    unsigned bits;
};

/// After a call that said "later": waits until the socket is ready. False in `again`: it does not block.
Outcome wait_ready(const Value* a, unsigned bits, bool& again) {
    SocketObject& self = self_of(a);
    again = false;
    if (self.nonblocking) return Value::none();
    loop::World& world = loop::World::current();
    const base::Seconds limit =
        self.has_timeout ? base::Seconds::from_double(self.timeout) : base::Seconds::infinity();
    Wait wait{self.socket->get(), bits | readiness::kError | readiness::kHangUp};
    const auto ready = [](void* what) {
        const auto* w = static_cast<Wait*>(what);
        return w->socket->closed || (network().ready_for(*w->socket) & w->bits) != 0;
    };
    if (!world.block_until(ready, &wait, limit)) return world.stop({});
    if (!ready(&wait)) return raise(&exc::TimeoutError, "timed out");
    again = true;
    return Value::none();
}

/// Calls until it does not say "later", waiting in between.
template <class Call>
Outcome finish(const Value* a, unsigned bits, Call call) {
    for (;;) {
        TRY(check_open(a));
        const int error = call();
        if (error == 0) return Value::none();
        if (error != error_number::kAgain) return raise_os_error(error);
        bool again = false;
        TRY(wait_ready(a, bits, again));
        if (!again) return raise_os_error(error);
        TRY(spend());
    }
}

// --- Methods ---

Value wrap(Type* cls, SocketRef socket) {
    Value made = Value::adopt(make_instance(cls));
    as<SocketObject>(made)->socket = new SocketRef(std::move(socket));
    return made;
}

Outcome number_of(const Value& v, int missing, int& out) {
    out = missing;
    if (v.is_undefined() || v.is_none()) return Value::none();
    const Value n = TRY(small_index(v, Overflow::clamp));
    if (n.small() != -1) out = static_cast<int>(std::clamp<std::int64_t>(n.small(), -2, 1 << 20));
    return Value::none();
}

Outcome construct(Type* cls, const Args& args) {
    static Signature* const signature = make_signature("family=-1, type=-1, proto=-1, fileno=None");
    Value a[4];
    TRY(bind(*signature, "socket", args, a));
    int family = 0, kind = 0, protocol = 0;
    TRY(number_of(a[0], 2, family));
    TRY(number_of(a[1], 1, kind));
    TRY(number_of(a[2], 0, protocol));
    if (!a[3].is_none()) return raise_value_error("a socket of a file descriptor is not simulated");
    const bool is_nonblocking = (kind & 2048) != 0;
    kind &= ~(2048 | 524288);  // SOCK_NONBLOCK, SOCK_CLOEXEC
    if ((family != 1 && family != 2 && family != 10) || (kind != 1 && kind != 2) ||
        (family == 1 && kind == 2))
        return raise_os_error(error_number::kNoFamily);
    SocketRef socket;
    if (const int error =
            network().open(static_cast<Family>(family), static_cast<SocketKind>(kind), protocol, socket))
        return raise_os_error(error);
    Value made = wrap(cls, std::move(socket));
    as<SocketObject>(made)->nonblocking = is_nonblocking;
    return made;
}

Outcome method_bind(const Value* a) {
    TRY(check_open(a));
    Address address;
    TRY(read_address(*socket_of(a), a[1], "bind", address));
    const int error = network().bind(*socket_of(a), address);
    return error ? raise_os_error(error) : Outcome(Value::none());
}

Outcome method_listen(const Value* a) {
    TRY(check_open(a));
    const Value backlog = TRY(small_index(a[1], Overflow::clamp));
    const int error = network().listen(*socket_of(a), backlog.small());
    return error ? raise_os_error(error) : Outcome(Value::none());
}

Outcome method_accept(const Value* a) {
    SocketRef made;
    TRY(finish(a, readiness::kIn, [&] { return network().accept(*socket_of(a), made); }));
    const Value address = address_value(made->family, made->remote);
    return object::make_tuple({wrap(&socket_type, std::move(made)), address});
}

Outcome connect(const Value* a, int& error) {
    TRY(check_open(a));
    Address address;
    TRY(read_address(*socket_of(a), a[1], "connect", address));
    error = network().connect(socket_of(a), address);
    if (error != error_number::kInProgress || self_of(a).nonblocking) return Value::none();
    bool again = false;
    TRY(wait_ready(a, readiness::kOut, again));
    error = std::exchange(socket_of(a)->error, 0);
    return Value::none();
}
Outcome method_connect(const Value* a) {
    int error = 0;
    TRY(connect(a, error));
    return error ? raise_os_error(error) : Outcome(Value::none());
}
Outcome method_connect_ex(const Value* a) {
    int error = 0;
    TRY(connect(a, error));
    return make_int(std::int64_t{error});
}

Outcome view_of(const Value& v, std::string_view& bytes) {
    if (bytes_view(v, bytes)) return Value::none();
    return raise_type_error("a bytes-like object is required, not '" + std::string(type_name(v)) + "'");
}

Outcome method_send(const Value* a) {
    std::string_view bytes;
    TRY(view_of(a[1], bytes));
    count_effort(effort_of_bytes(bytes.size()));
    std::size_t sent = 0;
    TRY(finish(a, readiness::kOut, [&] { return network().send(socket_of(a), bytes, sent); }));
    return make_int(static_cast<std::int64_t>(sent));
}

Outcome method_sendall(const Value* a) {
    std::string_view view;
    TRY(view_of(a[1], view));
    const std::string bytes(view);
    std::size_t done = 0;
    while (done < bytes.size()) {
        std::size_t sent = 0;
        TRY(finish(a, readiness::kOut,
                   [&] { return network().send(socket_of(a), std::string_view(bytes).substr(done), sent); }));
        done += sent;
    }
    return Value::none();
}

Outcome method_sendmsg(const Value* a) {
    const Value list = TRY(list_of(a[1]));
    std::string bytes;
    for (const Value& part : as<List>(list)->span()) {
        std::string_view view;
        TRY(view_of(part, view));
        bytes += view;
        if (bytes.size() > Network::kUsualRoom) break;  // no more is taken at once
    }
    count_effort(effort_of_bytes(bytes.size()));
    std::size_t sent = 0;
    TRY(finish(a, readiness::kOut, [&] { return network().send(socket_of(a), bytes, sent); }));
    return make_int(static_cast<std::int64_t>(sent));
}

Outcome method_sendto(const Value* a) {
    std::string_view bytes;
    TRY(view_of(a[1], bytes));
    const Value& where = a[3].is_undefined() ? a[2] : a[3];
    Address address;
    TRY(check_open(a));
    if (!where.is_none()) TRY(read_address(*socket_of(a), where, "sendto", address));
    TRY(finish(a, readiness::kOut,
               [&] { return network().send_to(socket_of(a), bytes, where.is_none() ? nullptr : &address); }));
    return make_int(static_cast<std::int64_t>(bytes.size()));
}

Outcome count_of(const Value& v, std::size_t& count) {
    const Value n = TRY(small_index(v, Overflow::clamp));
    if (n.small() < 0) return raise_value_error("negative buffersize in recv");
    count = static_cast<std::size_t>(std::min<std::int64_t>(n.small(), kMostBytes));
    return Value::none();
}
bool keeps(const Value& flags) { return flags.is_small_int() && (flags.small() & 2) != 0; }  // MSG_PEEK

Outcome method_recv(const Value* a) {
    std::size_t most = 0;
    TRY(count_of(a[1], most));
    std::string bytes;
    TRY(finish(a, readiness::kIn, [&] { return network().receive(socket_of(a), most, keeps(a[2]), bytes); }));
    TRY(check_room(bytes.size()));
    count_effort(effort_of_bytes(bytes.size()));
    return make_bytes(bytes);
}

Outcome method_recv_into(const Value* a) {
    if (!is_bytearray(a[1]))
        return raise_type_error("recv_into() argument 1 must be read-write bytes-like object, not " +
                                std::string(type_name(a[1])));
    auto* const buffer = as<ByteArray>(a[1]);
    std::size_t most = 0;
    TRY(count_of(a[2], most));
    if (most == 0 || most > buffer->size) most = buffer->size;
    std::string bytes;
    TRY(finish(a, readiness::kIn, [&] { return network().receive(socket_of(a), most, keeps(a[3]), bytes); }));
    const std::size_t count = std::min<std::size_t>(bytes.size(), buffer->size);
    std::copy_n(bytes.data(), count, buffer->data);
    return make_int(static_cast<std::int64_t>(count));
}

Outcome method_recvfrom(const Value* a) {
    std::size_t most = 0;
    TRY(count_of(a[1], most));
    if (socket_of(a)->kind == SocketKind::stream) {
        const Value bytes = TRY(method_recv(a));
        return object::make_tuple({bytes, Value::none()});
    }
    loop::Datagram datagram;
    TRY(finish(a, readiness::kIn,
               [&] { return network().receive_from(*socket_of(a), most, keeps(a[2]), datagram); }));
    return object::make_tuple(
        {make_bytes(datagram.bytes), address_value(socket_of(a)->family, datagram.from)});
}

Outcome method_shutdown(const Value* a) {
    TRY(check_open(a));
    const Value how = TRY(small_index(a[1], Overflow::clamp));
    if (how.small() < 0 || how.small() > 2) return raise_os_error(error_number::kInvalid);
    const int error = network().shut_down(socket_of(a), how.small() != 1, how.small() != 0);
    return error ? raise_os_error(error) : Outcome(Value::none());
}

Outcome method_close(const Value* a) {
    network().close(socket_of(a));
    return Value::none();
}

Outcome method_fileno(const Value* a) {
    return make_int(std::int64_t{socket_of(a)->closed ? -1 : socket_of(a)->fd});
}

Outcome method_getsockname(const Value* a) {
    TRY(check_open(a));
    return address_value(socket_of(a)->family, socket_of(a)->local);
}

Outcome method_getpeername(const Value* a) {
    TRY(check_open(a));
    if (socket_of(a)->state != Socket::State::connected) return raise_os_error(error_number::kNotConnected);
    return address_value(socket_of(a)->family, socket_of(a)->remote);
}

constexpr int kSolSocket = 1, kSoReuseAddress = 2, kSoType = 3, kSoError = 4;

Outcome method_getsockopt(const Value* a) {
    TRY(check_open(a));
    const Value level = TRY(small_index(a[1], Overflow::clamp));
    const Value option = TRY(small_index(a[2], Overflow::clamp));
    if (level.small() != kSolSocket) return make_int(std::int64_t{0});
    switch (option.small()) {
        case kSoReuseAddress: return make_int(std::int64_t{socket_of(a)->reuse_address ? 1 : 0});
        case kSoType: return make_int(static_cast<std::int64_t>(socket_of(a)->kind));
        case kSoError: return make_int(std::int64_t{std::exchange(socket_of(a)->error, 0)});
        default: return make_int(std::int64_t{0});
    }
}

Outcome method_setsockopt(const Value* a) {
    TRY(check_open(a));
    const Value level = TRY(small_index(a[1], Overflow::clamp));
    const Value option = TRY(small_index(a[2], Overflow::clamp));
    if (level.small() == kSolSocket && option.small() == kSoReuseAddress) {
        const Value on = TRY(truth(a[3]));
        socket_of(a)->reuse_address = on.is_true();
    }
    return Value::none();
}

Outcome method_setblocking(const Value* a) {
    TRY(check_open(a));
    const Value on = TRY(truth(a[1]));
    self_of(a).nonblocking = !on.is_true();
    self_of(a).has_timeout = false;
    return Value::none();
}
Outcome method_settimeout(const Value* a) {
    double timeout = 0;
    if (!a[1].is_none()) {
        const Value number = TRY(to_float(a[1]));
        timeout = float_of(number);
        if (timeout < 0) return raise_value_error("Timeout value out of range");
    }
    self_of(a).has_timeout = !a[1].is_none() && timeout > 0;
    self_of(a).nonblocking = !a[1].is_none() && timeout == 0;
    self_of(a).timeout = timeout;
    return Value::none();
}
Outcome method_gettimeout(const Value* a) {
    if (self_of(a).nonblocking) return make_float(0.0);
    return self_of(a).has_timeout ? make_float(self_of(a).timeout) : Value::none();
}
Outcome method_getblocking(const Value* a) { return Value::boolean(!self_of(a).nonblocking); }
Outcome method_enter(const Value* a) { return a[0]; }

Outcome repr(const Value& v) {
    const Socket& s = **as<SocketObject>(v)->socket;
    std::string text = "<" + full_type_name(v.object()->type) + (s.closed ? " [closed]" : "") +
                       " fd=" + std::to_string(s.closed ? -1 : s.fd) +
                       ", family=" + std::to_string(static_cast<int>(s.family)) +
                       ", type=" + std::to_string(static_cast<int>(s.kind)) +
                       ", proto=" + std::to_string(s.protocol);
    if (!s.closed) {
        if (s.family != Family::local || !s.local.host.empty())
            text += ", laddr=" + repr_text(address_value(s.family, s.local));
        if (s.state == Socket::State::connected && (s.family != Family::local || !s.remote.host.empty()))
            text += ", raddr=" + repr_text(address_value(s.family, s.remote));
    }
    return make_str(text + ">");
}

// sock_finalize.
void finalize(Object* o) {
    auto* self = static_cast<SocketObject*>(o);
    if (!self->socket || (*self->socket)->closed) return;
    const Outcome warned =
        loop::World::current().warn(&exc::ResourceWarning, "unclosed " + repr_text(Value(self)));
    network().close(*self->socket);
}

}  // namespace

Outcome raise_os_error(int error) {
    const Value arguments[] = {make_int(std::int64_t{error}), make_str(words(error))};
    const Value made = TRY(object::call(Value(&exc::OSError), Args{arguments, 2, nullptr}));
    return raise_object(made);
}

bool is_ip_address(Family family, std::string_view host) { return read_ip_address(family, host); }

void ready_socket_type() {
    Slots& s = socket_type.slots;
    s.construct = construct;
    s.repr = repr;
    s.finalize = finalize;
    s.clear = [](Object* o) { delete std::exchange(static_cast<SocketObject*>(o)->socket, nullptr); };
    ready_type(socket_type, {"socket", "socket", nullptr, sizeof(SocketObject), Type::kBaseType, true});
    define_methods(socket_type, {{"bind", "self, address, /", method_bind},
                                 {"listen", "self, backlog=128, /", method_listen},
                                 {"accept", "self, /", method_accept},
                                 {"connect", "self, address, /", method_connect},
                                 {"connect_ex", "self, address, /", method_connect_ex},
                                 {"send", "self, data, flags=0, /", method_send},
                                 {"sendall", "self, data, flags=0, /", method_sendall},
                                 {"sendmsg", "self, buffers, /", method_sendmsg},
                                 {"sendto", "self, data, flags_or_address, address?, /", method_sendto},
                                 {"recv", "self, bufsize, flags=0, /", method_recv},
                                 {"recv_into", "self, buffer, nbytes=0, flags=0", method_recv_into},
                                 {"recvfrom", "self, bufsize, flags=0, /", method_recvfrom},
                                 {"shutdown", "self, how, /", method_shutdown},
                                 {"close", "self, /", method_close},
                                 {"fileno", "self, /", method_fileno},
                                 {"getsockname", "self, /", method_getsockname},
                                 {"getpeername", "self, /", method_getpeername},
                                 {"getsockopt", "self, level, option, buflen=0, /", method_getsockopt},
                                 {"setsockopt", "self, level, option, value, /", method_setsockopt},
                                 {"setblocking", "self, flag, /", method_setblocking},
                                 {"settimeout", "self, timeout, /", method_settimeout},
                                 {"gettimeout", "self, /", method_gettimeout},
                                 {"getblocking", "self, /", method_getblocking},
                                 {"__enter__", "self, /", method_enter},
                                 {"__exit__", "self, *args", method_close}});
    define_getsets(socket_type,
                   {{"family",
                     [](const Value& v) -> Outcome {
                         return make_int(static_cast<std::int64_t>((*as<SocketObject>(v)->socket)->family));
                     }},
                    {"type",
                     [](const Value& v) -> Outcome {
                         return make_int(static_cast<std::int64_t>((*as<SocketObject>(v)->socket)->kind));
                     }},
                    {"proto", [](const Value& v) -> Outcome {
                         return make_int(std::int64_t{(*as<SocketObject>(v)->socket)->protocol});
                     }}});
}

Value make_socket(SocketRef socket) { return wrap(&socket_type, std::move(socket)); }

}  // namespace modules
