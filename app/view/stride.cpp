// Strides in the words of session::Steps.
#include "app/view/stride.h"

namespace view {

StepIndex moved(const session::Steps& steps, StepIndex from, Stride stride, Direction direction) {
    const bool on = direction == Direction::kForward;
    switch (stride) {
        case Stride::kStop: return on ? steps.next(from) : steps.previous(from);
        case Stride::kLine: return on ? steps.next_line(from) : steps.previous_line(from);
        case Stride::kSwitch: return on ? steps.next_switch(from) : steps.previous_switch(from);
        case Stride::kTick: return on ? steps.next_tick(from) : steps.previous_tick(from);
        case Stride::kJump: return on ? steps.next_jump(from) : steps.previous_jump(from);
    }
    return from;
}

}  // namespace view
