// What a line of source awaits, read off its text: for traces that came without that detail.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/trace/event.h"

namespace session {

/// The lines of a source text.
class SourceLines {
  public:
    explicit SourceLines(std::string_view text);
    /// From 1; without the newline. Empty if there is no such line.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

  private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

/// The awaited expression of a line (a view into it) and a guess of what it is; empty if there is none.
struct AwaitText {
    std::string_view expression;
    trace::WaitKind kind = trace::WaitKind::future;
};

AwaitText await_text(std::string_view line);

}  // namespace session
