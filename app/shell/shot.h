// A frame of the app as a picture, without a window or a graphics card.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/shell/image.h"

namespace shell {

struct ShotRequest {
    std::string program;
    std::optional<std::size_t> step;  // as the app counts steps
    std::optional<double> time;       // seconds
    bool end = false;
    int width = 1600;
    int height = 900;
    std::string theme = "dark";
    std::string axis = "time";
    float text_scale = 1.0F;
    std::vector<std::string> panels;  // the picture is cut to these; none: the whole window
    std::string page;                 // "lessons", "keys", "edit" or none
};

struct ShotOutcome {
    Image image;
    std::string message;  // why there is no picture
    int vertices = 0;
};

ShotOutcome shot(const ShotRequest& request);
const std::vector<std::string>& shot_panel_names();

}  // namespace shell
