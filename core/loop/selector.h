// Selector: what a loop waits for besides timers and threads. It keeps, for each socket, the handles to be
// run when it can be read or written, and which sockets have become ready in which order. CPython 3.14:
// Lib/selectors.py, EpollSelector; Lib/asyncio/selector_events.py, _add_reader and _process_events. Linux:
// fs/eventpoll.c.
#pragma once

#include <vector>

#include "core/loop/handle.h"
#include "core/loop/network.h"

namespace loop {

class Selector {
  public:
    enum class Side : std::uint8_t { read, write };

    Selector() = default;
    ~Selector();
    Selector(const Selector&) = delete;
    Selector& operator=(const Selector&) = delete;

    /// Watches a socket. The handle that was there before is cancelled.
    void add(const SocketRef& socket, Side side, Ref<Handle> handle);
    /// False: there was no handle. It is cancelled.
    bool remove(int fd, Side side);
    /// Is that side of the socket watched?
    bool watches(int fd, Side side) const;
    /// The socket is closed: it is no longer watched.
    void forget(int fd);
    /// Something has come for a socket (ep_poll_callback).
    void woken(int fd, unsigned what);
    /// Is a socket ready that is watched?
    bool any_ready();
    /// Gives the handles of all sockets that are ready, in the order in which they became so
    /// (ep_send_events). One that stays ready comes again next time.
    void take_ready(std::vector<Ref<Handle>>& handles);
    void traverse(object::Visitor& visit) const;

  private:
    struct Watched {
        SocketRef socket;
        Ref<Handle> reader, writer;
        bool listed = false;  // in ready_
        unsigned interest() const;
    };
    Watched* find(int fd);
    const Watched* find(int fd) const;
    unsigned ready_bits(Watched& watched) const;
    void list(int fd, Watched& watched);

    std::vector<Watched> watched_;  // in order of their fds
    std::vector<int> ready_;
};

}  // namespace loop
