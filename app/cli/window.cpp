// The commands that draw: the window itself, and `coroscope shot`.
#ifdef COROSCOPE_GUI
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "app/cli/commands.h"
#include "app/shell/shot.h"
#include "app/shell/window.h"

namespace cli {
namespace {

struct ShotOptions {
    shell::ShotRequest request;
    std::string output;
    std::string size;
};

bool read_size(const std::string& text, shell::ShotRequest& request) {
    int width = 0;
    int height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return false;
    if (width < 320 || height < 240 || width > 8192 || height > 8192) return false;
    request.width = width;
    request.height = height;
    return true;
}

int make_shot(ShotOptions& options) {
    if (!options.size.empty() && !read_size(options.size, options.request)) {
        std::fprintf(stderr, "coroscope: --size wants WIDTHxHEIGHT, from 320x240 to 8192x8192\n");
        return 2;
    }
    const shell::ShotOutcome outcome = shell::shot(options.request);
    if (outcome.image.rgba.empty()) {
        std::fprintf(stderr, "coroscope: %s\n", outcome.message.c_str());
        return 2;
    }
    if (!shell::write_png(outcome.image, options.output)) {
        std::fprintf(stderr, "coroscope: %s cannot be written\n", options.output.c_str());
        return 2;
    }
    return 0;
}

}  // namespace

void add_shot(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("shot", "save the frame that the app would show as a PNG file");
    auto options = std::make_shared<ShotOptions>();
    shell::ShotRequest& request = options->request;
    command->add_option("program", request.program, "a script, or a lesson's id or number")->required();
    command->add_option("-o,--output", options->output, "the PNG file")->required();
    CLI::Option* step = command->add_option("--step", request.step, "the step, as the app counts them");
    CLI::Option* time = command->add_option("--time", request.time, "the virtual time in seconds");
    command->add_flag("--end", request.end, "the end of the run")->excludes(step)->excludes(time);
    step->excludes(time);
    command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels, 1600x900 if not given");
    command->add_option("--theme", request.theme, "dark or light")->check(CLI::IsMember({"dark", "light"}));
    command->add_option("--axis", request.axis, "of the timeline: time or steps")
        ->check(CLI::IsMember({"time", "steps"}));
    command
        ->add_option("--text-scale", request.text_scale, "size of text and everything else, 1 if not given")
        ->check(CLI::Range(0.8, 2.2));
    command->add_option("--panel", request.panels, "cut the picture to these panels")
        ->check(CLI::IsMember(shell::shot_panel_names()));
    command->add_option("--page", request.page, "lessons, keys, palette or edit")
        ->check(CLI::IsMember({"lessons", "keys", "palette", "edit"}));
    command->callback([options, &status] { status = make_shot(*options); });
}

int open_window(const std::string& program) { return shell::run_window(program); }

}  // namespace cli
#endif
