// Reads the arguments; without a command, opens the window.
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

#include "app/cli/commands.h"

namespace cli {

int run_command_line(int argc, char** argv) {
    CLI::App app("Coroscope runs Python's asyncio step by step and shows it.", "coroscope");
    int status = 0;
    std::string program;
    app.add_option("program", program, "a script, or a lesson's id or number");
    app.require_subcommand(0, 1);
    app.fallthrough(false);
    add_scripts(app, status);
    add_lessons(app, status);
#ifdef COROSCOPE_GUI
    add_shot(app, status);
#endif
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? 0 : 2;
    }
    if (!app.get_subcommands().empty()) return status;
#ifdef COROSCOPE_GUI
    return open_window(program);
#else
    std::fputs("coroscope: built without a window; see coroscope --help\n", stderr);
    return 2;
#endif
}

}  // namespace cli
