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
    KeyframeWriter(const Fold& start, KeyframeSpacing spacing) : spacing_(spacing), next_(spacing.nearest) {
        table_.frames.push_back(start);
    }
    /// After each event; keeps a copy of the fold now and then.
    void offer(const Fold& fold);
    KeyframeTable take() { return std::move(table_); }

  private:
    KeyframeTable table_;
    KeyframeSpacing spacing_;
    StepIndex next_;
    std::size_t copied_ = 0;
};

}  // namespace session
