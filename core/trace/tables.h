// The tables that events refer to: texts and stacks, each kept once. Ids are given out in order of first use,
// so equal runs have equal tables; hashing decides where to look, never what id comes out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/trace/event.h"

namespace trace {

/// Texts, each once. Id 0 is none.
class Strings {
  public:
    /// The id of a text, a new one if it was not there.
    StringId intern(std::string_view text);
    /// The id of a text that is there, or none.
    StringId find(std::string_view text) const;
    /// The text; empty for none. Valid until the next text is added.
    std::string_view text(StringId id) const;
    bool operator==(const Strings& other) const { return blob_ == other.blob_ && ends_ == other.ends_; }
    std::size_t size() const { return ends_.size(); }
    std::size_t bytes() const { return blob_.size() + ends_.size() * 8 + slots_.size() * 4; }

  private:
    std::size_t slot_of(std::string_view text) const;
    void grow();
    std::string blob_;
    std::vector<std::uint64_t> ends_;   // where text i ends in blob_
    std::vector<std::uint32_t> slots_;  // open addressing, id or 0
};

/// Chains of frames, outermost first, each once. Id 0 is none; the empty chain has an id.
class Stacks {
  public:
    StackId intern(std::span<const Frame> frames);
    /// Valid until the next chain is added.
    std::span<const Frame> frames(StackId id) const;
    bool operator==(const Stacks& other) const { return frames_ == other.frames_ && ends_ == other.ends_; }
    std::size_t size() const { return ends_.size(); }
    std::size_t bytes() const {
        return frames_.size() * sizeof(Frame) + ends_.size() * 4 + slots_.size() * 4;
    }

  private:
    std::size_t slot_of(std::span<const Frame> frames) const;
    void grow();
    std::vector<Frame> frames_;
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> slots_;
};

}  // namespace trace
