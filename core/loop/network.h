// The simulated network of one run: sockets on a loopback interface, as Linux has them. Nothing here opens a
// real one. Without latency what is sent has arrived when the call returns; with latency it is on its way,
// and World brings it when its time has come. What waits for sockets is in selector.h, Python's side in the
// module _socket. Sockets of streams and how they are connected: network.cpp; addresses, datagrams:
// addresses.cpp. Linux: net/ipv4/tcp.c, tcp_input.c, udp.c, net/unix/af_unix.c.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/seconds.h"

namespace loop {

class Selector;
using base::Seconds;

/// errno's numbers on Linux.
namespace error_number {
constexpr int kNoEntry = 2, kBadDescriptor = 9, kAgain = 11, kInvalid = 22, kTooManyFiles = 24,
              kBrokenPipe = 32, kNeedsAddress = 89, kTooLong = 90, kNotSupported = 95, kInUse = 98,
              kNotAvailable = 99, kUnreachable = 101, kAborted = 103, kReset = 104, kNoBuffers = 105,
              kNoFamily = 97, kIsConnected = 106, kNotConnected = 107, kTimedOut = 110, kRefused = 111,
              kAlready = 114, kInProgress = 115;
}

/// What a socket is ready for: the bits of epoll.
namespace readiness {
constexpr unsigned kIn = 1, kOut = 4, kError = 8, kHangUp = 16, kReadHangUp = 0x2000, kAny = ~0U;
}

enum class Family : std::uint8_t { local = 1, inet = 2, inet6 = 10 };
enum class SocketKind : std::uint8_t { stream = 1, datagram = 2 };

/// An IP address and a port, or the path of a local socket.
struct Address {
    std::string host;
    int port = 0;
    bool operator==(const Address& other) const { return host == other.host && port == other.port; }
};

struct Datagram {
    std::string bytes;
    Address from;
};

/// One socket. A connection has two, each the other's peer; the second one exists before it is accepted.
struct Socket {
    enum class State : std::uint8_t {
        unconnected,
        listening,
        connecting,
        connected,
        ended,  ///< refused, reset or closed
    };

    Family family = Family::inet;
    SocketKind kind = SocketKind::stream;
    int protocol = 0;
    int fd = -1;
    State state = State::unconnected;
    bool bound = false;
    bool reuse_address = false;
    bool closed = false;  ///< by its program
    Address local, remote;
    std::weak_ptr<Socket> peer;
    int error = 0;  ///< SO_ERROR: what the next call is told

    // A stream
    std::string received;         ///< from `taken` on: what has not been read
    std::size_t taken = 0;        ///
    std::size_t outstanding = 0;  ///< bytes sent that the peer has not read
    bool wants_room = false;      ///< a call was refused or a selector told: no room
    bool end_received = false;    ///< the peer sends no more
    bool writing_shut = false;    ///< this side sends no more
    std::size_t unread() const { return received.size() - taken; }

    // One outside of this machine, at the other end of a connection
    std::string outside;              ///< the name of the host; empty: it is a program's socket
    std::shared_ptr<Socket> far_end;  ///< of a program's: keeps that other end

    // One that listens
    std::size_t backlog = 0;
    std::deque<std::shared_ptr<Socket>> connections;  ///< to be accepted

    // One for datagrams
    std::deque<Datagram> datagrams;
    std::size_t datagram_bytes = 0;

    std::vector<Selector*> selectors;  ///< that watch it
};
using SocketRef = std::shared_ptr<Socket>;

class Network {
  public:
    /// What a connection holds in one direction, in bytes: what Linux usually takes before it says "later".
    static constexpr std::size_t kUsualRoom = 2'626'560;
    static constexpr std::size_t kLocalRoom = 212'992;                 ///< of a local socket
    static constexpr std::size_t kMostBytes = std::size_t{128} << 20;  ///< in all sockets together
    static constexpr std::size_t kMostArrivals = 100'000, kMostPaths = 10'000;
    static constexpr int kFirstFd = 6, kMostFds = 1024;
    static constexpr int kFirstPort = 49152, kLastPort = 65535;  ///< that are given without being asked for

    /// How long everything takes on its way, and how much room a direction of a connection has.
    void set_world(Seconds latency, std::size_t room) {
        latency_ = latency;
        room_ = room;
    }

    // Each gives 0 or an error number.
    int open(Family family, SocketKind kind, int protocol, SocketRef& made);
    int open_pair(SocketRef& a, SocketRef& b);
    int bind(Socket& socket, const Address& address);
    int listen(Socket& socket, std::int64_t backlog);
    int connect(const SocketRef& socket, const Address& address);
    int accept(Socket& socket, SocketRef& made);
    int send(const SocketRef& socket, std::string_view bytes, std::size_t& sent);
    int receive(const SocketRef& socket, std::size_t most, bool keep, std::string& bytes);
    int send_to(const SocketRef& socket, std::string_view bytes, const Address* to);
    int receive_from(Socket& socket, std::size_t most, bool keep, Datagram& datagram);
    int shut_down(const SocketRef& socket, bool reading, bool writing);
    void close(const SocketRef& socket);
    /// The path of a local socket may be bound again.
    bool unlink(const std::string& path);

    /// What it is ready for now.
    unsigned ready_for(Socket& socket) const;
    SocketRef find(int fd) const;

    /// A host outside that the simulated world knows, by its address. `reply` is called when bytes have come
    /// for it; it takes them from `received` and answers through `answer` if they are a whole request.
    void add_outside(const std::string& address, const std::string& host);
    void (*reply)(const SocketRef& far_end) = nullptr;
    /// Sends a host's answer to its client after a time, and ends the connection; no bytes: breaks it.
    void answer(const SocketRef& far_end, std::string bytes, Seconds delay);

    /// When the next thing that is on its way arrives; infinity: nothing is.
    Seconds next_arrival() const;
    /// Brings what has arrived by now.
    void deliver();
    /// Who waits for connections: "127.0.0.1 port 8888"; empty: nobody.
    std::string listeners() const;

  private:
    enum class What : std::uint8_t { open, opened, established, data, end, reset, room, datagram, refused };
    struct Arrival {
        What what;
        SocketRef to;
        SocketRef from;
        std::string bytes;
        std::size_t amount = 0;
        Address address;
        Seconds when;
        std::uint64_t order = 0;
        int tries = 0;
    };
    static bool later(const Arrival& a, const Arrival& b);
    void post(Arrival arrival, Seconds delay);
    void post(What what, SocketRef to, SocketRef from, Family family);
    void arrive(Arrival& arrival);
    void arrive_open(Arrival& arrival);
    void arrive_data(Arrival& arrival);
    void arrive_reset(Socket& socket);
    void arrive_datagram(Arrival& arrival);
    Seconds latency_of(Family family) const { return family == Family::local ? Seconds() : latency_; }
    std::size_t room_of(const Socket& socket) const {
        return socket.family == Family::local ? kLocalRoom : room_;
    }
    bool has_room(const Socket& socket) const;
    const std::string* outside_host(const std::string& address) const;
    int connect_outside(const SocketRef& socket, const std::string& host);
    int connect_local(const SocketRef& socket, const Address& address);
    void give_name(Socket& socket);
    int free_port(const Socket& socket);
    bool is_in_use(const Socket& socket, const Address& address) const;
    SocketRef listener(Family family, const Address& address) const;
    SocketRef receiver(Family family, const Address& address, const Address& from) const;
    int give_fd(const SocketRef& socket);

    Seconds latency_;
    std::size_t room_ = kUsualRoom;
    std::vector<SocketRef> open_;                               // by fd, from kFirstFd on; null: free
    std::vector<std::pair<std::string, std::string>> outside_;  // addresses and names of hosts
    std::vector<std::string> paths_;                            // of local sockets, also of closed ones
    std::vector<Arrival> arrivals_;                             // a heap by time and order
    std::uint64_t orders_ = 0;
    std::size_t held_ = 0;  // bytes in all sockets and on their way
    int next_port_ = kFirstPort;
};

/// Tells the selectors that watch a socket; `what`: the bits that have come, as far as it is known.
void wake(const Socket& socket, unsigned what);

/// "127.0.0.1" and the like: one that leads to this machine.
bool is_loopback(std::string_view host);
bool is_wildcard(std::string_view host);

}  // namespace loop
