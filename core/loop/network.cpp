// Streams: connecting, sending, receiving, closing.
#include "core/loop/network.h"

#include <algorithm>

#include "core/loop/selector.h"
#include "core/loop/world.h"

namespace loop {

using namespace error_number;

namespace {

constexpr int kMostTries = 6;  // of a connection that a full queue does not take: after 127 s

bool is_stream(const Socket& s) { return s.kind == SocketKind::stream; }

}  // namespace

void wake(const Socket& socket, unsigned what) {
    for (Selector* selector : socket.selectors) selector->woken(socket.fd, what);
}

// --- What is on its way ---

bool Network::later(const Arrival& a, const Arrival& b) {
    return a.when != b.when ? b.when < a.when : b.order < a.order;
}

void Network::post(Arrival arrival, Seconds delay) {
    if (delay <= Seconds()) {
        arrive(arrival);
        return;
    }
    arrival.when = World::current().now() + delay;
    arrival.order = ++orders_;
    arrivals_.push_back(std::move(arrival));
    std::push_heap(arrivals_.begin(), arrivals_.end(), later);
}

void Network::post(What what, SocketRef to, SocketRef from, Family family) {
    Arrival arrival{what, std::move(to), std::move(from), {}, 0, {}, {}, 0, 0};
    post(std::move(arrival), latency_of(family));
}

Seconds Network::next_arrival() const {
    return arrivals_.empty() ? Seconds::infinity() : arrivals_.front().when;
}

void Network::deliver() {
    const Seconds now = World::current().now();
    while (!arrivals_.empty() && arrivals_.front().when <= now) {
        std::pop_heap(arrivals_.begin(), arrivals_.end(), later);
        Arrival arrival = std::move(arrivals_.back());
        arrivals_.pop_back();
        arrive(arrival);
    }
}

void Network::arrive(Arrival& a) {
    switch (a.what) {
        case What::open: arrive_open(a); break;
        case What::opened:
            if (a.to->closed) {
                post(What::reset, a.from, a.to, a.to->family);
                break;
            }
            a.to->state = Socket::State::connected;
            a.to->peer = a.from;
            wake(*a.to, readiness::kAny);
            if (!a.from->outside.empty()) break;
            post(What::established, listener(a.to->family, a.to->remote), a.from, a.to->family);
            break;
        case What::established:
            if (!a.to || a.to->closed) {
                post(What::reset, a.from->peer.lock(), a.from, a.from->family);
                break;
            }
            a.to->connections.push_back(a.from);
            wake(*a.to, readiness::kIn);
            break;
        case What::data: arrive_data(a); break;
        case What::end:
            if (!a.to || a.to->closed || a.to->state != Socket::State::connected) break;
            a.to->end_received = true;
            wake(*a.to, readiness::kAny);
            break;
        case What::reset:
            if (a.to) arrive_reset(*a.to);
            break;
        case What::room:
            if (!a.to) break;
            a.to->outstanding -= std::min(a.amount, a.to->outstanding);
            if (a.to->wants_room && has_room(*a.to)) {
                a.to->wants_room = false;
                wake(*a.to, readiness::kOut);
            }
            break;
        case What::datagram: arrive_datagram(a); break;
        case What::refused:
            if (a.to->closed) break;
            a.to->error = kRefused;
            wake(*a.to, readiness::kError);
            break;
    }
}

// tcp_conn_request, tcp_v4_syn_recv_sock: a full queue drops the request, and it is sent again.
void Network::arrive_open(Arrival& a) {
    if (a.from->closed) return;
    const SocketRef to = listener(a.from->family, a.from->remote);
    if (!to) {
        post(What::reset, a.from, nullptr, a.from->family);
        return;
    }
    if (to->connections.size() > to->backlog) {
        if (a.tries > kMostTries) {
            a.from->error = kTimedOut;
            a.from->state = Socket::State::ended;
            wake(*a.from, readiness::kAny);
            return;
        }
        const Seconds delay = Seconds::from_double(static_cast<double>(1 << a.tries));
        ++a.tries;
        post(std::move(a), delay);
        return;
    }
    const auto made = std::make_shared<Socket>();
    made->family = to->family;
    made->protocol = to->protocol;
    made->state = Socket::State::connected;
    made->local = a.from->remote;
    made->remote = a.from->local;
    made->peer = a.from;
    post(What::opened, a.from, made, made->family);
}

void Network::arrive_data(Arrival& a) {
    if (!a.to || a.to->closed || a.to->state != Socket::State::connected) {
        held_ -= a.bytes.size();
        post(What::reset, a.from, a.to, a.from->family);
        return;
    }
    a.to->received += a.bytes;
    wake(*a.to, readiness::kIn);
    if (!a.to->outside.empty() && reply) reply(a.to);
}

// tcp_reset.
void Network::arrive_reset(Socket& socket) {
    if (socket.closed || socket.state == Socket::State::ended) return;
    if (socket.state == Socket::State::connecting)
        socket.error = kRefused;
    else
        socket.error = socket.end_received && !socket.writing_shut ? kBrokenPipe : kReset;
    socket.state = Socket::State::ended;
    wake(socket, readiness::kAny);
}

// --- Calls ---

int Network::listen(Socket& socket, std::int64_t backlog) {
    if (!is_stream(socket)) return kNotSupported;
    if (socket.state != Socket::State::unconnected && socket.state != Socket::State::listening)
        return kInvalid;
    if (!socket.bound) {
        if (socket.family == Family::local) return kInvalid;
        if (const int error = bind(socket, {socket.family == Family::inet6 ? "::" : "0.0.0.0", 0}))
            return error;
    }
    socket.state = Socket::State::listening;
    socket.backlog = static_cast<std::size_t>(std::clamp<std::int64_t>(backlog, 0, 4096));
    return 0;
}

int Network::connect(const SocketRef& socket, const Address& address) {
    if (socket->kind == SocketKind::datagram) {
        if (!is_loopback(address.host) && !is_wildcard(address.host)) return kUnreachable;
        give_name(*socket);
        socket->remote = address;
        socket->state = Socket::State::connected;
        return 0;
    }
    switch (socket->state) {
        case Socket::State::unconnected: break;
        case Socket::State::connecting: return kAlready;
        case Socket::State::ended: {
            const int error = std::exchange(socket->error, 0);
            return error ? error : kAborted;
        }
        default: return kIsConnected;
    }
    if (socket->family == Family::local) return connect_local(socket, address);
    const std::string* const outside = outside_host(address.host);
    if (!outside && !is_loopback(address.host) && !is_wildcard(address.host)) return kUnreachable;
    if (arrivals_.size() > kMostArrivals) return kNoBuffers;
    give_name(*socket);
    socket->remote = address;
    if (is_wildcard(address.host)) socket->remote.host = socket->local.host;
    socket->state = Socket::State::connecting;
    if (outside) return connect_outside(socket, *outside);
    post(What::open, nullptr, socket, socket->family);
    return kInProgress;
}

// unix_stream_connect: all at once.
int Network::connect_local(const SocketRef& socket, const Address& address) {
    const SocketRef to = listener(Family::local, address);
    if (!to) {
        const bool is_there = std::find(paths_.begin(), paths_.end(), address.host) != paths_.end();
        return is_there ? kRefused : kNoEntry;
    }
    if (to->connections.size() > to->backlog) return kAgain;
    const auto made = std::make_shared<Socket>();
    made->family = Family::local;
    made->state = socket->state = Socket::State::connected;
    made->local = socket->remote = address;
    made->remote = socket->local;
    made->peer = socket;
    socket->peer = made;
    to->connections.push_back(made);
    wake(*to, readiness::kIn);
    return 0;
}

int Network::open_pair(SocketRef& a, SocketRef& b) {
    if (const int error = open(Family::local, SocketKind::stream, 0, a)) return error;
    if (const int error = open(Family::local, SocketKind::stream, 0, b)) {
        close(a);
        return error;
    }
    a->state = b->state = Socket::State::connected;
    a->peer = b;
    b->peer = a;
    return 0;
}

int Network::accept(Socket& socket, SocketRef& made) {
    if (socket.state != Socket::State::listening) return kInvalid;
    if (socket.connections.empty()) return kAgain;
    if (const int error = give_fd(socket.connections.front())) return error;
    made = std::move(socket.connections.front());
    socket.connections.pop_front();
    return 0;
}

/// sk_stream_is_writeable: a third must be free.
bool Network::has_room(const Socket& socket) const { return socket.outstanding * 3 <= room_of(socket) * 2; }

// tcp_sendmsg, unix_stream_sendmsg.
int Network::send(const SocketRef& socket, std::string_view bytes, std::size_t& sent) {
    if (socket->kind == SocketKind::datagram) {
        sent = bytes.size();
        return send_to(socket, bytes, nullptr);
    }
    if (socket->error) return std::exchange(socket->error, 0);
    if (socket->state == Socket::State::connecting) return kAgain;
    if (socket->state != Socket::State::connected)
        return socket->family == Family::local && socket->state == Socket::State::unconnected ? kNotConnected
                                                                                              : kBrokenPipe;
    if (socket->writing_shut) return kBrokenPipe;
    const SocketRef peer = socket->peer.lock();
    if (socket->family == Family::local && (!peer || peer->closed)) return kBrokenPipe;
    const std::size_t room = room_of(*socket);
    if (socket->outstanding >= room) {
        socket->wants_room = true;
        return kAgain;
    }
    sent = std::min(bytes.size(), room - socket->outstanding);
    if (sent == 0) return 0;
    if (held_ + sent > kMostBytes || arrivals_.size() > kMostArrivals) return kNoBuffers;
    socket->outstanding += sent;
    held_ += sent;
    Arrival arrival{What::data, peer, socket, std::string(bytes.substr(0, sent)), 0, {}, {}, 0, 0};
    post(std::move(arrival), latency_of(socket->family));
    return 0;
}

// tcp_recvmsg: what has come is read before an error is told, and after the peer's end nothing is an error.
int Network::receive(const SocketRef& socket, std::size_t most, bool keep, std::string& bytes) {
    if (socket->kind == SocketKind::datagram) {
        Datagram datagram;
        const int error = receive_from(*socket, most, keep, datagram);
        bytes = std::move(datagram.bytes);
        return error;
    }
    if (socket->state == Socket::State::listening) return kNotConnected;
    const std::size_t count = std::min(most, socket->unread());
    if (count == 0) {
        if (most == 0) return 0;
        if (socket->end_received && socket->family != Family::local) return 0;
        if (socket->error) return std::exchange(socket->error, 0);
        if (socket->end_received || socket->state == Socket::State::ended) return 0;
        return socket->state == Socket::State::unconnected ? kNotConnected : kAgain;
    }
    bytes.assign(socket->received, socket->taken, count);
    if (keep) return 0;
    socket->taken += count;
    held_ -= count;
    if (socket->taken == socket->received.size()) {
        socket->received = {};
        socket->taken = 0;
    } else if (socket->taken > socket->received.size() / 2) {
        socket->received.erase(0, socket->taken);
        socket->taken = 0;
    }
    if (const SocketRef peer = socket->peer.lock()) {
        Arrival arrival{What::room, peer, socket, {}, count, {}, {}, 0, 0};
        post(std::move(arrival), latency_of(socket->family));
    }
    return 0;
}

int Network::shut_down(const SocketRef& socket, bool reading, bool writing) {
    if (socket->state != Socket::State::connected) return kNotConnected;
    if (reading) socket->end_received = true;
    if (writing && !socket->writing_shut) {
        socket->writing_shut = true;
        if (is_stream(*socket)) post(What::end, socket->peer.lock(), socket, socket->family);
    }
    wake(*socket, readiness::kAny);
    return 0;
}

// tcp_close: who closes without having read all resets the connection. unix_release_sock.
void Network::close(const SocketRef& socket) {
    if (socket->closed) return;
    socket->closed = true;
    for (Selector* selector : std::vector<Selector*>(socket->selectors)) selector->forget(socket->fd);
    if (socket->fd >= 0) open_[static_cast<std::size_t>(socket->fd - kFirstFd)] = nullptr;
    for (const SocketRef& waiting : std::exchange(socket->connections, {})) {
        waiting->closed = true;
        held_ -= waiting->unread();
        post(What::reset, waiting->peer.lock(), waiting, waiting->family);
    }
    const bool was_connected = socket->state == Socket::State::connected && is_stream(*socket);
    const std::size_t left = socket->unread();
    held_ -= left;
    socket->received = {};
    socket->taken = 0;
    socket->datagrams.clear();
    socket->state = Socket::State::ended;
    if (!was_connected) return;
    const SocketRef peer = socket->peer.lock();
    if (left > 0 && socket->family == Family::local) {
        if (peer) peer->error = kReset;
        post(What::end, peer, socket, socket->family);
    } else if (left > 0) {
        post(What::reset, peer, socket, socket->family);
    } else if (!socket->writing_shut) {
        post(What::end, peer, socket, socket->family);
    }
}

// tcp_poll, unix_poll, udp_poll.
unsigned Network::ready_for(Socket& s) const {
    using namespace readiness;
    unsigned mask = s.error ? kError : 0;
    if (s.kind == SocketKind::datagram) return mask | kOut | (s.datagrams.empty() && !s.error ? 0 : kIn);
    if (s.state == Socket::State::listening) return s.connections.empty() ? 0 : kIn;
    if (s.state == Socket::State::connecting) return 0;
    const bool is_over = s.state == Socket::State::ended;
    const SocketRef peer = s.peer.lock();
    const bool local_over = s.family == Family::local && s.state == Socket::State::connected &&
                            s.end_received && (!peer || peer->closed);
    if (is_over || s.state == Socket::State::unconnected || local_over || (s.end_received && s.writing_shut))
        mask |= kHangUp;
    if (is_over || s.end_received) mask |= kIn | kReadHangUp;
    if (s.unread() > 0) mask |= kIn;
    if (s.writing_shut || s.state != Socket::State::connected || has_room(s))
        mask |= kOut;
    else
        s.wants_room = true;
    return mask;
}

}  // namespace loop
