// Triangles with pixel centres as sample points and OpenGL's top-left rule; bilinear texture, source-over
// blending.
#include "app/shell/rasteriser.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "imgui.h"

namespace shell {
namespace {

struct Colour {
    float r, g, b, a;  // 0..255
};

Colour unpacked(ImU32 c) {
    return {static_cast<float>((c >> IM_COL32_R_SHIFT) & 0xff),
            static_cast<float>((c >> IM_COL32_G_SHIFT) & 0xff),
            static_cast<float>((c >> IM_COL32_B_SHIFT) & 0xff),
            static_cast<float>((c >> IM_COL32_A_SHIFT) & 0xff)};
}

struct Clip {
    int x0, y0, x1, y1;
};

class Painter {
  public:
    Painter(Image& image, const Texture& atlas) : image_(image), atlas_(atlas) {}

    void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const Clip& clip) {
        const float area =
            (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
        if (area == 0.0F || !std::isfinite(area)) return;
        if (area < 0.0F) return triangle(a, c, b, clip);
        const int x0 = std::max(clip.x0, static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x}))));
        const int x1 = std::min(clip.x1, static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x}))));
        const int y0 = std::max(clip.y0, static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y}))));
        const int y1 = std::min(clip.y1, static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y}))));
        const bool flat_colour = a.col == b.col && b.col == c.col;
        const bool flat_texture =
            a.uv.x == b.uv.x && a.uv.y == b.uv.y && b.uv.x == c.uv.x && b.uv.y == c.uv.y;
        const Colour ca = unpacked(a.col);
        const Colour cb = unpacked(b.col);
        const Colour cc = unpacked(c.col);
        const float flat_alpha = flat_texture ? texel_alpha(a.uv.x, a.uv.y) : 1.0F;
        const float inverse = 1.0F / area;
        const Edge ab(a.pos, b.pos);
        const Edge bc(b.pos, c.pos);
        const Edge ac(c.pos, a.pos);
        for (int y = y0; y < y1; ++y) {
            const float py = static_cast<float>(y) + 0.5F;
            for (int x = x0; x < x1; ++x) {
                const float px = static_cast<float>(x) + 0.5F;
                const float wc = ab.at(px, py);
                const float wa = bc.at(px, py);
                const float wb = ac.at(px, py);
                if (!ab.covers(wc) || !bc.covers(wa) || !ac.covers(wb)) continue;
                const float fa = wa * inverse;
                const float fb = wb * inverse;
                const float fc = wc * inverse;
                Colour colour = ca;
                if (!flat_colour) {
                    colour = {ca.r * fa + cb.r * fb + cc.r * fc, ca.g * fa + cb.g * fb + cc.g * fc,
                              ca.b * fa + cb.b * fb + cc.b * fc, ca.a * fa + cb.a * fb + cc.a * fc};
                }
                const float alpha = flat_texture ? flat_alpha
                                                 : texel_alpha(a.uv.x * fa + b.uv.x * fb + c.uv.x * fc,
                                                               a.uv.y * fa + b.uv.y * fb + c.uv.y * fc);
                blend(x, y, colour, alpha);
            }
        }
    }

  private:
    // Positive inside for a triangle whose corners go clockwise on the screen.
    struct Edge {
        Edge(const ImVec2& from, const ImVec2& to)
            : x(from.x),
              y(from.y),
              dx(to.x - from.x),
              dy(to.y - from.y),
              owns(dy < 0.0F || (dy == 0.0F && dx > 0.0F)) {}
        float at(float px, float py) const { return dx * (py - y) - dy * (px - x); }
        bool covers(float w) const { return w > 0.0F || (w == 0.0F && owns); }
        float x, y, dx, dy;
        bool owns;
    };

    // Dear ImGui's atlas is white; only its alpha says anything.
    float texel_alpha(float u, float v) const {
        const float tx = u * static_cast<float>(atlas_.width) - 0.5F;
        const float ty = v * static_cast<float>(atlas_.height) - 0.5F;
        const int ix = static_cast<int>(std::floor(tx));
        const int iy = static_cast<int>(std::floor(ty));
        const float fx = tx - static_cast<float>(ix);
        const float fy = ty - static_cast<float>(iy);
        const float top = at(ix, iy) * (1.0F - fx) + at(ix + 1, iy) * fx;
        const float bottom = at(ix, iy + 1) * (1.0F - fx) + at(ix + 1, iy + 1) * fx;
        return (top * (1.0F - fy) + bottom * fy) / 255.0F;
    }

    float at(int x, int y) const {
        const int cx = std::clamp(x, 0, atlas_.width - 1);
        const int cy = std::clamp(y, 0, atlas_.height - 1);
        const std::size_t i = (static_cast<std::size_t>(cy) * static_cast<std::size_t>(atlas_.width) +
                               static_cast<std::size_t>(cx)) *
                                  4 +
                              3;
        return static_cast<float>(atlas_.rgba[i]);
    }

    void blend(int x, int y, const Colour& colour, float texture_alpha) {
        const float alpha = colour.a * texture_alpha / 255.0F;
        if (alpha <= 0.0F) return;
        const std::size_t i = (static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) +
                               static_cast<std::size_t>(x)) *
                              4;
        mix(image_.rgba[i], colour.r, alpha);
        mix(image_.rgba[i + 1], colour.g, alpha);
        mix(image_.rgba[i + 2], colour.b, alpha);
    }

    static void mix(std::uint8_t& under, float over, float alpha) {
        const float value = static_cast<float>(under) * (1.0F - alpha) + over * alpha;
        under = static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
    }

    Image& image_;
    const Texture& atlas_;
};

}  // namespace

Image rasterised(const ImDrawData& data, const Texture& atlas, std::uint32_t background) {
    Image image;
    image.width = static_cast<int>(data.DisplaySize.x);
    image.height = static_cast<int>(data.DisplaySize.y);
    const std::size_t pixels = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    image.rgba.resize(pixels * 4, 255);
    const Colour base = unpacked(background);
    for (std::size_t i = 0; i < pixels; ++i) {
        image.rgba[i * 4] = static_cast<std::uint8_t>(base.r);
        image.rgba[i * 4 + 1] = static_cast<std::uint8_t>(base.g);
        image.rgba[i * 4 + 2] = static_cast<std::uint8_t>(base.b);
    }
    Painter painter(image, atlas);
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& cmd : list.CmdBuffer) {
            if (cmd.UserCallback != nullptr) continue;
            const Clip clip{std::max(0, static_cast<int>(cmd.ClipRect.x - data.DisplayPos.x)),
                            std::max(0, static_cast<int>(cmd.ClipRect.y - data.DisplayPos.y)),
                            std::min(image.width, static_cast<int>(cmd.ClipRect.z - data.DisplayPos.x)),
                            std::min(image.height, static_cast<int>(cmd.ClipRect.w - data.DisplayPos.y))};
            if (clip.x0 >= clip.x1 || clip.y0 >= clip.y1) continue;
            const ImDrawIdx* index = list.IdxBuffer.Data + cmd.IdxOffset;
            const ImDrawVert* vertex = list.VtxBuffer.Data + cmd.VtxOffset;
            for (unsigned i = 0; i + 2 < cmd.ElemCount; i += 3) {
                painter.triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]], clip);
            }
        }
    }
    return image;
}

}  // namespace shell
