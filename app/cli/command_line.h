// The program's commands and their options; what they do is elsewhere.
#pragma once

namespace cli {

/// The exit status: 0; 1, the script failed; 2, wrong use or a file that cannot be read; 3, a limit was
/// reached.
int run_command_line(int argc, char** argv);

}  // namespace cli
