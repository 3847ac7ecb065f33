// One function a command: adds it and its options to the command line. Its work sets `status` when it was
// chosen.
#pragma once
#include "CLI/App.hpp"

namespace cli {

void add_lessons(CLI::App& app, int& status);
/// run, trace, explain, check.
void add_scripts(CLI::App& app, int& status);
#ifdef COROSCOPE_GUI
void add_shot(CLI::App& app, int& status);
int open_window(const std::string& program);
#endif

}  // namespace cli
