// The virtual clock: whole nanoseconds since the program began. It moves only when it is told to.
#pragma once

#include "core/base/seconds.h"

namespace loop {

class VirtualClock {
  public:
    base::Seconds now() const { return now_; }
    /// Only a worker, whose clock is its own, may go back: to the time of the loop's thread.
    void set(base::Seconds now) { now_ = now; }

  private:
    base::Seconds now_;
};

}  // namespace loop
