// Folds kept at some moments of a recording, so that any moment is a short fold away. They lie closer where a
// fold is small, and no farther apart than a seek may take.
#pragma once

#include <vector>

#include "core/session/fold.h"

namespace session {

/// Folds by moment; the first is moment 0.
struct KeyframeTable {
    std::vector<Fold> frames;

    /// The last frame at or before moment k.
    const Fold& before(StepIndex k) const;
};

/// Decides, event by event, where a keyframe is worth its memory.
class KeyframeWriter {
  public:
    /// After each event; keeps a copy of the fold now and then.
    void offer(const Fold& fold);
    KeyframeTable take() { return std::move(table_); }
    KeyframeWriter() { table_.frames.emplace_back(); }

  private:
    /// Small enough that a fold over it is far below a frame of the window.
    static constexpr StepIndex kNearest = 2048;
    static constexpr StepIndex kFarthest = 65536;
    /// What a keyframe may cost for each event since the one before.
    static constexpr std::size_t kBytesAnEvent = 16;
    KeyframeTable table_;
    StepIndex next_ = kNearest;
    std::size_t copied_ = 0;
};

}  // namespace session
