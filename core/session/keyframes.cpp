// Placing and finding keyframes.
#include "core/session/keyframes.h"

#include <algorithm>

namespace session {

const Fold& KeyframeTable::before(StepIndex k) const {
    const auto after = [](StepIndex step, const Fold& fold) { return step < fold.step(); };
    return *(std::upper_bound(frames.begin(), frames.end(), k, after) - 1);
}

void KeyframeWriter::offer(const Fold& fold) {
    if (fold.step() < next_) return;
    const StepIndex since = fold.step() - table_.frames.back().step();
    const std::size_t unshared =
        (fold.copied_blocks() - copied_) * SharedList<TaskState>::kBlock * sizeof(TaskState);
    const std::size_t cost = fold.own_bytes() + unshared;
    if (cost > since * spacing_.bytes_an_event && since < spacing_.farthest) {
        next_ = fold.step() + spacing_.nearest / 4 + 1;
        return;
    }
    table_.frames.push_back(fold);
    copied_ = fold.copied_blocks();
    next_ = fold.step() + spacing_.nearest;
}

}  // namespace session
