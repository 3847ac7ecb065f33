// The order of keys and characters is kept; a frame sees each key change once.
#include "app/shell/input_queue.h"

namespace shell {

void InputQueue::begin_frame() {
    changed_.clear();
    had_key_ = false;
    had_character_ = false;
}

bool InputQueue::pop(InputEvent& event) {
    if (events_.empty()) return false;
    const InputEvent& next = events_.front();
    if (next.kind == InputEvent::Kind::kCharacter) {
        // After a key that edits (Backspace, Enter) a character belongs to the next frame.
        if (had_key_) return false;
        had_character_ = true;
    } else {
        // GLFW gives printable keys numbers below 256; their characters come by themselves.
        const bool edits = next.key >= 256 && next.action != 0 && next.key < 340;
        if (changed_.count(next.key) > 0 || (edits && had_character_)) return false;
        changed_.insert(next.key);
        had_key_ |= edits;
    }
    event = next;
    events_.pop_front();
    return true;
}

}  // namespace shell
