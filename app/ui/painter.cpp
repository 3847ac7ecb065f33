// Drawing with Dear ImGui's draw lists. Rounded shapes are few, because a software rasteriser pays for each.
#include "app/ui/painter.h"

#include <algorithm>
#include <cmath>

#include "app/ui/imcompat.h"

namespace ui {
namespace {

constexpr const char* kEllipsis = "\u2026";

std::size_t character_end(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U) ++at;
    return at;
}

}  // namespace

Painter::Painter(const Theme& theme, const Fonts& fonts, DrawLog* log)
    : theme_(&theme), fonts_(&fonts), log_(log), list_(ImGui::GetWindowDrawList()) {}

void Painter::fill(const view::Rect& r, ImU32 colour, float radius) {
    if (r.empty()) return;
    list_->AddRectFilled(corner(r), far_corner(r), colour, std::min({radius, r.w / 2.0F, r.h / 2.0F}));
}

void Painter::outline(const view::Rect& r, ImU32 colour, float radius, float thickness) {
    if (r.empty()) return;
    list_->AddRect(corner(r), far_corner(r), colour, std::min({radius, r.w / 2.0F, r.h / 2.0F}), 0,
                   thickness);
}

void Painter::line(view::Point a, view::Point b, ImU32 colour, float thickness) {
    list_->AddLine(point(a), point(b), colour, thickness);
}

void Painter::hatch(const view::Rect& r, ImU32 colour, float distance, float thickness) {
    const view::Rect seen = view::intersection(r, {list_->GetClipRectMin().x, list_->GetClipRectMin().y,
                                                   list_->GetClipRectMax().x - list_->GetClipRectMin().x,
                                                   list_->GetClipRectMax().y - list_->GetClipRectMin().y});
    if (seen.w < 3.0F || seen.h < 3.0F) return;
    const float first = std::floor((seen.x - r.h) / distance) * distance;
    for (float x = first; x < seen.right(); x += distance) {
        // From (x, bottom) up to the right, cut at the sides.
        const float left = std::max(x, r.x);
        const float right = std::min(x + r.h, r.right());
        if (right - left < 1.0F) continue;
        list_->AddLine({left, r.bottom() - (left - x)}, {right, r.bottom() - (right - x)}, colour, thickness);
    }
}

void Painter::dots(const view::Rect& r, ImU32 colour, float distance, float size) {
    if (r.w < size + 2.0F) return;
    const float y = std::floor(r.y + (r.h - size) / 2.0F);
    const float clip = list_->GetClipRectMax().x;
    for (float x = r.x + 3.0F; x + size < std::min(r.right(), clip); x += distance) {
        list_->AddRectFilled({x, y}, {x + size, y + size}, colour);
    }
}

float Painter::width(ImFont* font, std::string_view text) {
    if (text.empty()) return 0.0F;  // Dear ImGui would measure a null pointer
    return font->CalcTextSizeA(font_px(font), 1e9F, 0.0F, text.data(), text.data() + text.size()).x;
}

float Painter::height(ImFont* font) const { return font_px(font); }

void Painter::log_text(const view::Rect& box, std::string_view text) {
    if (log_ == nullptr || !log_->wants_texts) return;
    const ImVec2 min = list_->GetClipRectMin();
    const ImVec2 max = list_->GetClipRectMax();
    log_->texts.push_back({box, {min.x, min.y, max.x - min.x, max.y - min.y}, scrolls_, std::string(text)});
}

float Painter::text(ImFont* font, view::Point at, ImU32 colour, std::string_view text) {
    if (text.empty()) return 0.0F;
    const float w = width(font, text);
    const float h = font_px(font);
    list_->AddText(font, h, {std::floor(at.x), std::floor(at.y)}, colour, text.data(),
                   text.data() + text.size());
    log_text({at.x, at.y, w, h}, text);
    return w;
}

std::string shortened(ImFont* font, std::string_view text, float width) {
    if (Painter::width(font, text) <= width) return std::string(text);
    const float room = width - Painter::width(font, kEllipsis);
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t next = character_end(text, end);
        if (Painter::width(font, text.substr(0, next)) > room) break;
        end = next;
    }
    while (end > 0 && text[end - 1] == ' ') --end;
    return end == 0 ? std::string() : std::string(text.substr(0, end)) + kEllipsis;
}

float Painter::text_in(ImFont* font, const view::Rect& r, ImU32 colour, std::string_view text, Align align) {
    const float w = width(font, text);
    const float y = r.y + (r.h - font_px(font)) / 2.0F;
    if (w > r.w) {
        const std::string shorter = shortened(font, text, r.w);
        return this->text(font, {r.x, y}, colour, shorter);
    }
    const float x = align == Align::kLeft    ? r.x
                    : align == Align::kRight ? r.right() - w
                                             : r.x + (r.w - w) / 2.0F;
    return this->text(font, {x, y}, colour, text);
}

float Painter::paragraph(const std::vector<Run>& runs, const view::Rect& r, float line_h, bool draw) {
    float x = 0.0F;
    float y = 0.0F;
    bool at_line_start = true;
    bool glued = false;  // no space before this word: it stays with the one before
    float ascent = 0.0F;
    for (const Run& run : runs) ascent = std::max(ascent, run.font->Ascent);
    for (const Run& run : runs) {
        const float space = width(run.font, " ");
        const float down = std::round(ascent - run.font->Ascent);
        std::string_view rest = run.text;
        while (!rest.empty()) {
            if (rest[0] == '\n') {
                x = 0.0F;
                y += line_h;
                at_line_start = true;
                rest.remove_prefix(1);
                continue;
            }
            if (rest[0] == ' ') {
                if (!at_line_start) x += space;
                glued = false;
                rest.remove_prefix(1);
                continue;
            }
            const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
            const std::string_view word = rest.substr(0, end);
            const float w = width(run.font, word);
            if (!at_line_start && !(glued && x < r.w * 0.98F && w < space * 2.0F) && x + w > r.w) {
                x = 0.0F;
                y += line_h;
            }
            at_line_start = false;
            glued = true;
            if (draw) {
                x += text(run.font, {r.x + x, r.y + y + down}, run.colour,
                          w > r.w ? shortened(run.font, word, r.w) : std::string(word));
            } else {
                x += std::min(w, r.w);
            }
            rest.remove_prefix(end);
        }
    }
    return y + line_h;
}

float Painter::chip_width(std::string_view text) const { return width(fonts_->label, text) + px(18); }

float Painter::chip(view::Point at, float most, ImU32 fill_colour, std::string_view text, bool lit) {
    const view::Rect r{std::floor(at.x), std::floor(at.y), std::min(most, std::ceil(chip_width(text))),
                       chip_height()};
    if (r.w < px(20)) return 0.0F;
    fill(r, fill_colour, px(6));
    if (lit) outline(r, colour().playhead, px(6), px(2));
    text_in(fonts_->label, r.inset(px(9), 0.0F), theme_->text_on(fill_colour), text);
    return r.w;
}

void Painter::box(const view::Rect& r, bool lit) {
    fill(r, colour().panel, px(8));
    outline(r, lit ? colour().accent_line : colour().line, px(8));
}

float Painter::heading(const view::Rect& r, std::string_view text) {
    // Letters a little apart, as headings in capitals are read.
    const float spacing = px(1.2F);
    const float y = r.y + (r.h - font_px(fonts_->label)) / 2.0F;
    float x = r.x;
    std::string capitals;
    for (std::size_t i = 0; i < text.size(); i = character_end(text, i)) {
        std::string letter(text.substr(i, character_end(text, i) - i));
        if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
            letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
        const float w = width(fonts_->label, letter);
        if (x + w > r.right()) break;
        list_->AddText(fonts_->label, font_px(fonts_->label), {std::floor(x), std::floor(y)}, colour().dim,
                       letter.c_str());
        x += w + spacing;
        capitals += letter;
    }
    log_text({r.x, y, x - r.x, font_px(fonts_->label)}, capitals);
    return x;
}

bool Painter::hovered(const view::Rect& r) const {
    return ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) &&
           ImGui::IsMouseHoveringRect(corner(r), far_corner(r));
}

bool Painter::clicked(const view::Rect& r) const { return ImGui::IsMouseClicked(0) && hovered(r); }

bool Painter::button(const view::Rect& r, std::string_view label, ImFont* font, ButtonLook look, bool enabled,
                     std::string_view name) {
    const bool over = enabled && hovered(r);
    const bool held = over && ImGui::IsMouseDown(0);
    ImU32 back = colour().raised;
    ImU32 frame = colour().line;
    ImU32 ink = colour().text;
    if (look == ButtonLook::kChosen || look == ButtonLook::kMain) {
        back = colour().accent_fill;
        frame = colour().accent_line;
    }
    if (look == ButtonLook::kQuiet) {
        back = faded(back, 0.0F);
        frame = faded(frame, 0.0F);
    }
    if (over)
        back = look == ButtonLook::kPlain || look == ButtonLook::kQuiet ? colour().hover
                                                                        : mixed(back, colour().accent, 0.18F);
    if (held) back = mixed(back, colour().accent, 0.25F);
    if (!enabled) ink = faded(ink, 0.32F);
    if (look != ButtonLook::kQuiet || over) {
        fill(r, back, px(6));
        outline(r, enabled ? frame : faded(frame, 0.6F), px(6));
    }
    text_in(font, r.inset(px(4), 0.0F), ink, label, Align::kCentre);
    if (log_ != nullptr && !name.empty()) log_->buttons.push_back({std::string(name), r});
    return enabled && clicked(r);
}

void Painter::tooltip(std::string_view text) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(12), px(9)));
    ImGui::BeginTooltip();
    push_font(fonts_->small);
    ImGui::PushTextWrapPos(px(420));
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

Region::Region(const char* name, const view::Rect& area) {
    ImGui::SetNextWindowPos(corner(area));
    ImGui::SetNextWindowSize({std::max(1.0F, area.w), std::max(1.0F, area.h)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar(4);
}

Region::~Region() { ImGui::End(); }

ScrollRegion::ScrollRegion(const char* name, const view::Rect& area, float content_w, float content_h,
                           const Theme& theme, float row_h) {
    const float bar = theme.px(10);
    ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground;
    // Half a pixel of rounding must not bring a scroll bar.
    const bool wide = content_w > area.w + 1.0F;
    const float seen_h = area.h - (wide ? bar : 0.0F);
    const bool tall = content_h > seen_h + 1.0F;
    if (wide) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    if (!wide && !tall) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    if (tall && row_h > 0.0F) content_h = seen_h + std::ceil((content_h - seen_h) / row_h) * row_h;
    ImGui::SetCursorScreenPos(corner(area));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::SetNextWindowContentSize({wide ? content_w : 0.0F, tall ? content_h : 0.0F});
    begin_child(name, {std::max(1.0F, area.w), std::max(1.0F, area.h)}, flags);
    ImGui::PopStyleVar();
    const ImVec2 at = ImGui::GetWindowPos();
    origin_ = {at.x - ImGui::GetScrollX(), at.y - ImGui::GetScrollY()};
    visible_ = {area.x, area.y, area.w - (tall ? bar : 0.0F), seen_h};
}

ScrollRegion::~ScrollRegion() { ImGui::EndChild(); }

void ScrollRegion::show(float y, float h) {
    const float top = ImGui::GetScrollY();
    const float margin = std::min(std::floor(visible_.h * 0.25F / h), 3.0F) * h;
    // By whole rows, so that the first one in sight is not cut.
    if (y - margin < top) ImGui::SetScrollY(std::max(0.0F, std::floor((y - margin) / h) * h));
    if (y + h + margin > top + visible_.h)
        ImGui::SetScrollY(std::ceil((y + h + margin - visible_.h) / h) * h);
}

void set_style(const Theme& theme) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    const auto as_vec = [](ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); };
    const Palette& p = theme.colour;
    style.ScrollbarSize = theme.px(10);
    style.ScrollbarRounding = theme.px(5);
    style.PopupRounding = theme.px(8);
    style.WindowRounding = theme.px(8);
    style.FrameRounding = theme.px(6);
    style.FramePadding = {theme.px(12), theme.px(9)};
    style.ItemSpacing = {theme.px(8), theme.px(6)};
    style.Colors[ImGuiCol_Text] = as_vec(p.text);
    style.Colors[ImGuiCol_TextDisabled] = as_vec(p.faint);
    style.Colors[ImGuiCol_TextSelectedBg] = as_vec(mixed(p.panel, p.accent, 0.4F));
    style.Colors[ImGuiCol_WindowBg] = as_vec(p.background);
    style.Colors[ImGuiCol_ChildBg] = as_vec(faded(p.background, 0.0F));
    style.Colors[ImGuiCol_PopupBg] = as_vec(p.raised);
    style.Colors[ImGuiCol_Border] = as_vec(p.line);
    style.Colors[ImGuiCol_FrameBg] = as_vec(p.panel);
    style.Colors[ImGuiCol_ScrollbarBg] = as_vec(faded(p.background, 0.0F));
    style.Colors[ImGuiCol_ScrollbarGrab] = as_vec(p.line);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = as_vec(p.overview);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = as_vec(p.overview);
}

}  // namespace ui
