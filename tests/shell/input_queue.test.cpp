// Keys and characters that come faster than frames.
#include "app/shell/input_queue.h"

#include <string>

#include "tests/support/catch_compat.h"

using shell::InputEvent;
using shell::InputQueue;

namespace {

constexpr int kEnter = 257;
constexpr int kBackspace = 259;

InputEvent key(int number, int action) {
    InputEvent event;
    event.key = number;
    event.action = action;
    return event;
}

InputEvent character(char c) {
    InputEvent event;
    event.kind = InputEvent::Kind::kCharacter;
    event.character = static_cast<unsigned char>(c);
    return event;
}

// What a frame gets: "E+" for a press of Enter, "E-" for its release, letters for characters.
std::string frame(InputQueue& queue) {
    std::string got;
    queue.begin_frame();
    InputEvent event;
    while (queue.pop(event)) {
        if (event.kind == InputEvent::Kind::kCharacter) {
            got += static_cast<char>(event.character);
        } else {
            got += event.key == kEnter ? 'E' : event.key == kBackspace ? 'B' : 'k';
            got += event.action == 0 ? '-' : '+';
        }
    }
    return got;
}

}  // namespace

TEST_CASE("a press and its release reach different frames") {
    InputQueue queue;
    queue.push(key(kEnter, 1));
    queue.push(key(kEnter, 0));
    CHECK(frame(queue) == "E+");
    CHECK(frame(queue) == "E-");
    CHECK(queue.empty());
}

TEST_CASE("two quick presses of a key are two presses") {
    InputQueue queue;
    for (int i = 0; i < 2; ++i) {
        queue.push(key(kBackspace, 1));
        queue.push(key(kBackspace, 0));
    }
    std::string all;
    for (int i = 0; i < 4; ++i) all += frame(queue) + " ";
    CHECK(all == "B+ B- B+ B- ");
}

TEST_CASE("characters and keys that edit keep their order") {
    InputQueue queue;
    queue.push(character('a'));
    queue.push(character('b'));
    queue.push(key(kBackspace, 1));
    queue.push(key(kBackspace, 0));
    queue.push(character('c'));
    CHECK(frame(queue) == "ab");
    CHECK(frame(queue) == "B+");
    CHECK(frame(queue) == "B-c");
}

TEST_CASE("letters typed quickly come in one frame") {
    InputQueue queue;
    for (const char c : std::string("await")) {
        queue.push(key(c - 'a' + 'A', 1));
        queue.push(character(c));
    }
    CHECK(frame(queue) == "k+ak+w");  // the second `a` is a key that has changed already
    CHECK(frame(queue) == "k+ak+ik+t");
}
