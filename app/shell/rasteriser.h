// Paints Dear ImGui's draw lists into a picture without any graphics library, so that `shot` and the tests
// see the same pixels on every machine. The window uses OpenGL and never comes here.
#pragma once
#include "app/shell/image.h"

struct ImDrawData;

namespace shell {

// A texture with four bytes a pixel; every command of the draw data is expected to use it (the font atlas).
struct Texture {
    const std::uint8_t* rgba = nullptr;
    int width = 0;
    int height = 0;
};

// `background` is packed as Dear ImGui packs colours (IM_COL32).
Image rasterised(const ImDrawData& data, const Texture& atlas, std::uint32_t background);

}  // namespace shell
