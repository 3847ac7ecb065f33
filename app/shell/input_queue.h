// Keys and characters between GLFW and Dear ImGui. Dear ImGui 1.86 looks at keys once a frame, so a press
// that is shorter than a frame, or a second press of the same key in it, would be lost: what comes too fast
// is kept back for the next frame, in order.
#pragma once
#include <deque>
#include <set>

namespace shell {

struct InputEvent {
    enum class Kind { kKey, kCharacter } kind = Kind::kKey;
    int key = 0;
    int scancode = 0;
    int action = 0;  // as GLFW: 0 release, 1 press, 2 repeat
    int modifiers = 0;
    unsigned character = 0;
};

class InputQueue {
  public:
    void push(const InputEvent& event) { events_.push_back(event); }
    bool empty() const { return events_.empty(); }
    void begin_frame();
    /// True, and the event, if it may come in this frame.
    bool pop(InputEvent& event);

  private:
    std::deque<InputEvent> events_;
    std::set<int> changed_;  // keys that have changed in this frame
    bool had_key_ = false;
    bool had_character_ = false;
};

}  // namespace shell
