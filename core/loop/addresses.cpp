// The network's addresses: who has which, what is given without being asked for; and datagrams.
#include <algorithm>

#include "core/loop/network.h"
#include "core/loop/selector.h"

namespace loop {

using namespace error_number;

namespace {

constexpr std::size_t kLongestDatagram = 65507;
constexpr std::size_t kDatagramRoom = 212'992;  // of a socket; each datagram takes some more than its bytes
constexpr std::size_t kDatagramHead = 768;
const Seconds kOutside = Seconds::from_double(0.01);  // until a host outside has taken a connection

bool overlap(const Address& a, const Address& b) {
    return a.port == b.port && (a.host == b.host || is_wildcard(a.host) || is_wildcard(b.host));
}

/// Does a socket that is bound to `local` get what is sent to `to`?
bool takes(const Address& local, const Address& to) {
    if (local.port != to.port) return false;
    return local.host == to.host || is_wildcard(local.host) || is_wildcard(to.host);
}

}  // namespace

bool is_loopback(std::string_view host) { return host == "::1" || host.substr(0, 4) == "127."; }
bool is_wildcard(std::string_view host) { return host.empty() || host == "0.0.0.0" || host == "::"; }

SocketRef Network::find(int fd) const {
    const std::size_t place = static_cast<std::size_t>(fd - kFirstFd);
    return fd >= kFirstFd && place < open_.size() ? open_[place] : nullptr;
}

int Network::give_fd(const SocketRef& socket) {
    std::size_t place = 0;
    while (place < open_.size() && open_[place]) ++place;
    if (place + kFirstFd >= kMostFds) return kTooManyFiles;
    if (place == open_.size()) open_.emplace_back();
    socket->fd = static_cast<int>(place) + kFirstFd;
    open_[place] = socket;
    return 0;
}

int Network::open(Family family, SocketKind kind, int protocol, SocketRef& made) {
    made = std::make_shared<Socket>();
    made->family = family;
    made->kind = kind;
    made->protocol = protocol;
    return give_fd(made);
}

// inet_csk_bind_conflict: two that both asked for it may share, unless one listens.
bool Network::is_in_use(const Socket& socket, const Address& address) const {
    for (const SocketRef& other : open_) {
        if (!other || other.get() == &socket || !other->bound || other->family != socket.family ||
            other->kind != socket.kind || !overlap(other->local, address))
            continue;
        if (!other->reuse_address || !socket.reuse_address || other->state == Socket::State::listening)
            return true;
    }
    return false;
}

int Network::free_port(const Socket& socket) {
    for (int tries = kFirstPort; tries <= kLastPort; ++tries) {
        const int port = next_port_;
        next_port_ = port == kLastPort ? kFirstPort : port + 1;
        if (!is_in_use(socket, {"", port})) return port;
    }
    return 0;
}

int Network::bind(Socket& socket, const Address& address) {
    if (socket.bound) return kInvalid;
    if (socket.family == Family::local) {
        if (std::find(paths_.begin(), paths_.end(), address.host) != paths_.end()) return kInUse;
        if (paths_.size() > kMostPaths) return kNoBuffers;
        paths_.push_back(address.host);
        socket.local = address;
        socket.bound = true;
        return 0;
    }
    if (!is_loopback(address.host) && !is_wildcard(address.host)) return kNotAvailable;
    if (address.port != 0 && is_in_use(socket, address)) return kInUse;
    socket.local = address;
    if (address.port == 0) socket.local.port = free_port(socket);
    if (socket.local.port == 0) return kInUse;
    socket.bound = true;
    return 0;
}

/// Before it sends: a port, and the address of this machine.
void Network::give_name(Socket& socket) {
    const char* const here = socket.family == Family::inet6 ? "::1" : "127.0.0.1";
    if (!socket.bound) {
        socket.local = {here, free_port(socket)};
        socket.bound = true;
    } else if (is_wildcard(socket.local.host)) {
        socket.local.host = here;
    }
}

bool Network::unlink(const std::string& path) {
    const auto place = std::find(paths_.begin(), paths_.end(), path);
    if (place == paths_.end()) return false;
    paths_.erase(place);
    return true;
}

SocketRef Network::listener(Family family, const Address& address) const {
    if (family == Family::local && std::find(paths_.begin(), paths_.end(), address.host) == paths_.end())
        return nullptr;
    for (const SocketRef& s : open_)
        if (s && s->state == Socket::State::listening && s->family == family && takes(s->local, address))
            return s;
    return nullptr;
}

std::string Network::listeners() const {
    std::string text;
    for (const SocketRef& s : open_) {
        if (!s || s->state != Socket::State::listening || s->selectors.empty()) continue;
        text += text.empty() ? "" : ", ";
        text += s->family == Family::local ? s->local.host
                                           : s->local.host + " port " + std::to_string(s->local.port);
    }
    return text;
}

// --- Hosts outside ---

void Network::add_outside(const std::string& address, const std::string& host) {
    if (!outside_host(address) && outside_.size() < kMostPaths) outside_.emplace_back(address, host);
}

const std::string* Network::outside_host(const std::string& address) const {
    for (const auto& [known, host] : outside_)
        if (known == address) return &host;
    return nullptr;
}

/// They serve at port 80 and no other.
int Network::connect_outside(const SocketRef& socket, const std::string& host) {
    if (socket->remote.port != 80) {
        post(Arrival{What::reset, socket, nullptr, {}, 0, {}, {}, 0, 0}, kOutside);
        return kInProgress;
    }
    socket->far_end = std::make_shared<Socket>();
    socket->far_end->outside = host;
    socket->far_end->state = Socket::State::connected;
    socket->far_end->local = socket->remote;
    socket->far_end->peer = socket;
    post(Arrival{What::opened, socket, socket->far_end, {}, 0, {}, {}, 0, 0}, kOutside);
    return kInProgress;
}

void Network::answer(const SocketRef& far_end, std::string bytes, Seconds delay) {
    held_ -= far_end->received.size();
    far_end->received.clear();
    const SocketRef client = far_end->peer.lock();
    if (!client) return;
    if (bytes.empty()) {
        post(Arrival{What::reset, client, far_end, {}, 0, {}, {}, 0, 0}, delay);
        return;
    }
    far_end->outstanding += bytes.size();
    held_ += bytes.size();
    post(Arrival{What::data, client, far_end, std::move(bytes), 0, {}, {}, 0, 0}, delay);
    post(Arrival{What::end, client, far_end, {}, 0, {}, {}, 0, 0}, delay);
}

// --- Datagrams ---

SocketRef Network::receiver(Family family, const Address& address, const Address& from) const {
    for (const SocketRef& s : open_) {
        if (!s || s->kind != SocketKind::datagram || !s->bound || s->family != family ||
            !takes(s->local, address))
            continue;
        if (s->state == Socket::State::connected && !(s->remote == from)) continue;
        return s;
    }
    return nullptr;
}

int Network::send_to(const SocketRef& socket, std::string_view bytes, const Address* to) {
    if (socket->kind != SocketKind::datagram) return kIsConnected;
    if (socket->error) return std::exchange(socket->error, 0);
    if (!to && socket->state != Socket::State::connected) return kNeedsAddress;
    if (bytes.size() > kLongestDatagram) return kTooLong;
    const Address address = to ? *to : socket->remote;
    if (!is_loopback(address.host) && !is_wildcard(address.host)) return kUnreachable;
    if (held_ + bytes.size() > kMostBytes || arrivals_.size() > kMostArrivals) return kNoBuffers;
    const char* const here = socket->family == Family::inet6 ? "::1" : "127.0.0.1";
    if (!socket->bound) {
        socket->local = {socket->family == Family::inet6 ? "::" : "0.0.0.0", free_port(*socket)};
        socket->bound = true;
    }
    held_ += bytes.size();
    Arrival arrival{What::datagram, nullptr, socket, std::string(bytes), 0, address, {}, 0, 0};
    if (is_wildcard(arrival.address.host)) arrival.address.host = here;
    post(std::move(arrival), latency_of(socket->family));
    return 0;
}

void Network::arrive_datagram(Arrival& a) {
    held_ -= a.bytes.size();
    Address from = a.from->local;
    if (is_wildcard(from.host)) from.host = a.from->family == Family::inet6 ? "::1" : "127.0.0.1";
    const SocketRef to = receiver(a.from->family, a.address, from);
    if (!to) {
        if (a.from->state == Socket::State::connected) post(What::refused, a.from, nullptr, a.from->family);
        return;
    }
    const std::size_t size = a.bytes.size() + kDatagramHead;
    if (to->datagram_bytes + size > kDatagramRoom) return;  // lost
    to->datagram_bytes += size;
    to->datagrams.push_back({std::move(a.bytes), from});
    wake(*to, readiness::kIn);
}

int Network::receive_from(Socket& socket, std::size_t most, bool keep, Datagram& datagram) {
    if (socket.error) return std::exchange(socket.error, 0);
    if (socket.datagrams.empty()) return kAgain;
    datagram = socket.datagrams.front();
    if (!keep) {
        socket.datagram_bytes -= datagram.bytes.size() + kDatagramHead;
        socket.datagrams.pop_front();
    }
    datagram.bytes.resize(std::min(most, datagram.bytes.size()));
    return 0;
}

}  // namespace loop
