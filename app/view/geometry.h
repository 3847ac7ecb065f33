// Points and rectangles in pixels, y downwards. Arithmetic only.
#pragma once
#include <algorithm>

namespace view {

struct Point {
    float x = 0.0F;
    float y = 0.0F;
};

struct Rect {
    float x = 0.0F;
    float y = 0.0F;
    float w = 0.0F;
    float h = 0.0F;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool empty() const { return w <= 0.0F || h <= 0.0F; }
    Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.0F, w - 2.0F * dx), std::max(0.0F, h - 2.0F * dy)};
    }
    /// A strip of `size` is cut from one side and returned; the rectangle keeps the rest.
    Rect cut_top(float size) {
        size = std::clamp(size, 0.0F, h);
        const Rect strip{x, y, w, size};
        y += size;
        h -= size;
        return strip;
    }
    Rect cut_bottom(float size) {
        size = std::clamp(size, 0.0F, h);
        h -= size;
        return {x, y + h, w, size};
    }
    Rect cut_left(float size) {
        size = std::clamp(size, 0.0F, w);
        const Rect strip{x, y, size, h};
        x += size;
        w -= size;
        return strip;
    }
    Rect cut_right(float size) {
        size = std::clamp(size, 0.0F, w);
        w -= size;
        return {x + w, y, size, h};
    }
};

inline Rect intersection(const Rect& a, const Rect& b) {
    const float x0 = std::max(a.x, b.x);
    const float y0 = std::max(a.y, b.y);
    return {x0, y0, std::max(0.0F, std::min(a.right(), b.right()) - x0),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y0)};
}

}  // namespace view
