// The window: GLFW and OpenGL around the app.
#pragma once
#include <string>

namespace shell {

/// Opens the window on a lesson or file (empty: the last lesson) and runs until it is closed. The exit
/// status.
int run_window(const std::string& program);

}  // namespace shell
