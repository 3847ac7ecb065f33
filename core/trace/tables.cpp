// Open addressing over ids. A table holds at most half as many entries as it has slots.
#include "core/trace/tables.h"

#include <cstring>

#include "core/base/assert.h"

namespace trace {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15u;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * kMultiplier;
    return hash ^ (hash >> 32);
}

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = text.size();
    while (text.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), 8);
        hash = mixed(hash, word);
        text.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    for (const char c : text) rest = rest << 8 | static_cast<unsigned char>(c);
    return mixed(hash, rest);
}

std::uint64_t hash_of(std::span<const Frame> frames) {
    std::uint64_t hash = frames.size();
    for (const Frame& frame : frames) {
        hash = mixed(hash, std::uint64_t{frame.function.number} << 32 | frame.line);
    }
    return hash;
}

bool same(std::span<const Frame> a, std::span<const Frame> b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!(a[i] == b[i])) return false;
    }
    return true;
}

}  // namespace

std::size_t Strings::slot_of(std::string_view wanted) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash_of(wanted)) & mask;
    while (slots_[slot] != 0 && text(StringId{slots_[slot]}) != wanted) slot = (slot + 1) & mask;
    return slot;
}

void Strings::grow() {
    slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, 0);
    for (std::uint32_t number = 1; number <= ends_.size(); ++number) {
        slots_[slot_of(text(StringId{number}))] = number;
    }
}

StringId Strings::intern(std::string_view wanted) {
    if (ends_.size() * 2 >= slots_.size()) grow();
    const std::size_t slot = slot_of(wanted);
    if (slots_[slot] == 0) {
        blob_.append(wanted);
        ends_.push_back(blob_.size());
        slots_[slot] = static_cast<std::uint32_t>(ends_.size());
    }
    return StringId{slots_[slot]};
}

StringId Strings::find(std::string_view wanted) const {
    return slots_.empty() ? StringId{} : StringId{slots_[slot_of(wanted)]};
}

std::string_view Strings::text(StringId id) const {
    if (!id) return {};
    ASSERT(id.index() < ends_.size());
    const std::size_t start = id.index() == 0 ? 0 : ends_[id.index() - 1];
    return std::string_view(blob_).substr(start, ends_[id.index()] - start);
}

std::size_t Stacks::slot_of(std::span<const Frame> wanted) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash_of(wanted)) & mask;
    while (slots_[slot] != 0 && !same(frames(StackId{slots_[slot]}), wanted)) slot = (slot + 1) & mask;
    return slot;
}

void Stacks::grow() {
    slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, 0);
    for (std::uint32_t number = 1; number <= ends_.size(); ++number) {
        slots_[slot_of(frames(StackId{number}))] = number;
    }
}

StackId Stacks::intern(std::span<const Frame> wanted) {
    if (ends_.size() * 2 >= slots_.size()) grow();
    const std::size_t slot = slot_of(wanted);
    if (slots_[slot] == 0) {
        frames_.insert(frames_.end(), wanted.begin(), wanted.end());
        ends_.push_back(static_cast<std::uint32_t>(frames_.size()));
        slots_[slot] = static_cast<std::uint32_t>(ends_.size());
    }
    return StackId{slots_[slot]};
}

std::span<const Frame> Stacks::frames(StackId id) const {
    if (!id) return {};
    ASSERT(id.index() < ends_.size());
    const std::size_t start = id.index() == 0 ? 0 : ends_[id.index() - 1];
    return std::span<const Frame>(frames_).subspan(start, ends_[id.index()] - start);
}

}  // namespace trace
