// The selector: which sockets are watched, and the list of those that have become ready.
#include "core/loop/selector.h"

#include <algorithm>

#include "core/loop/world.h"

namespace loop {

unsigned Selector::Watched::interest() const {
    return (reader ? readiness::kIn : 0) | (writer ? readiness::kOut : 0);
}

Selector::~Selector() {
    for (const Watched& w : watched_) std::erase(w.socket->selectors, this);
}

const Selector::Watched* Selector::find(int fd) const {
    const auto place = std::lower_bound(watched_.begin(), watched_.end(), fd,
                                        [](const Watched& w, int n) { return w.socket->fd < n; });
    return place != watched_.end() && place->socket->fd == fd ? &*place : nullptr;
}
Selector::Watched* Selector::find(int fd) {
    return const_cast<Watched*>(static_cast<const Selector*>(this)->find(fd));
}

unsigned Selector::ready_bits(Watched& w) const {
    return World::current().network().ready_for(*w.socket) &
           (w.interest() | readiness::kError | readiness::kHangUp);
}

void Selector::list(int fd, Watched& w) {
    if (w.listed) return;
    w.listed = true;
    ready_.push_back(fd);
}

void Selector::woken(int fd, unsigned what) {
    Watched* w = find(fd);
    if (w && (what & (w->interest() | readiness::kError | readiness::kHangUp))) list(fd, *w);
}

// epoll_ctl adds to the list what is ready already, both for a new socket and for a changed interest.
void Selector::add(const SocketRef& socket, Side side, Ref<Handle> handle) {
    const int fd = socket->fd;
    Watched* w = find(fd);
    if (!w) {
        const auto place = std::lower_bound(watched_.begin(), watched_.end(), fd,
                                            [](const Watched& other, int n) { return other.socket->fd < n; });
        w = &*watched_.insert(place, Watched{socket, {}, {}, false});
        socket->selectors.push_back(this);
    }
    Ref<Handle>& kept = side == Side::read ? w->reader : w->writer;
    const Ref<Handle> before = std::exchange(kept, std::move(handle));
    if (ready_bits(*w)) list(fd, *w);
    if (before) cancel_handle(*before);
}

bool Selector::remove(int fd, Side side) {
    Watched* w = find(fd);
    if (!w) return false;
    const Ref<Handle> before = std::exchange(side == Side::read ? w->reader : w->writer, {});
    if (w->interest() == 0)
        forget(fd);
    else if (ready_bits(*w))
        list(fd, *w);
    if (before) cancel_handle(*before);
    return static_cast<bool>(before);
}

bool Selector::watches(int fd, Side side) const {
    const Watched* w = find(fd);
    return w && (side == Side::read ? w->reader : w->writer);
}

void Selector::forget(int fd) {
    const auto place = std::lower_bound(watched_.begin(), watched_.end(), fd,
                                        [](const Watched& w, int n) { return w.socket->fd < n; });
    if (place == watched_.end() || place->socket->fd != fd) return;
    const Watched dying = std::move(*place);
    std::erase(dying.socket->selectors, this);
    watched_.erase(place);
    std::erase(ready_, fd);
}

bool Selector::any_ready() {
    return std::any_of(ready_.begin(), ready_.end(), [&](int fd) {
        Watched* w = find(fd);
        return w && ready_bits(*w) != 0;
    });
}

void Selector::take_ready(std::vector<Ref<Handle>>& handles) {
    struct Found {
        int fd;
        unsigned bits;
    };
    std::vector<Found> found;
    for (const int fd : std::exchange(ready_, {})) {
        Watched* w = find(fd);
        if (!w) continue;
        w->listed = false;
        const unsigned bits = ready_bits(*w);
        if (bits == 0) continue;
        found.push_back({fd, bits});
        list(fd, *w);
    }
    for (const Found& f : found) {
        Watched* w = find(f.fd);
        if (!w) continue;
        const Ref<Handle> reader = w->reader;
        const Ref<Handle> writer = w->writer;
        const auto take = [&](const Ref<Handle>& handle, Side side) {
            if (!handle) return;
            if (handle->cancelled)
                remove(f.fd, side);
            else
                handles.push_back(handle);
        };
        // An error or a hang-up is for both.
        if (f.bits & ~readiness::kOut) take(reader, Side::read);
        if (f.bits & ~readiness::kIn) take(writer, Side::write);
    }
}

void Selector::traverse(object::Visitor& visit) const {
    for (const Watched& w : watched_) {
        visit(w.reader.get());
        visit(w.writer.get());
    }
}

}  // namespace loop
