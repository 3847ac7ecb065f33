// The program's entry: hands the arguments to app/cli, which knows every command.
#include "app/cli/command_line.h"

int main(int argc, char** argv) { return cli::run_command_line(argc, argv); }
