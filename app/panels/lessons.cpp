// The list of lessons by chapter, with a search field; operated by keys alone or by the pointer.
#include <cmath>

#include "app/panels/parts.h"

namespace panels {
namespace {

struct Entry {
    std::size_t lesson = 0;
    bool is_chapter = false;
    std::size_t index = 0;  // among the matching
};

std::vector<Entry> entries_of(const std::vector<view::Lesson>& lessons,
                              const std::vector<std::size_t>& matching) {
    std::vector<Entry> entries;
    const std::string* chapter = nullptr;
    for (std::size_t i = 0; i < matching.size(); ++i) {
        const view::Lesson& lesson = lessons[matching[i]];
        if (chapter == nullptr || *chapter != lesson.chapter) entries.push_back({matching[i], true, i});
        chapter = &lesson.chapter;
        entries.push_back({matching[i], false, i});
    }
    return entries;
}

}  // namespace

void draw_lessons(const PanelInput& in, Intents& out) {
    ui::Region region("lessons", in.area);
    ui::Painter paint(in.theme, in.fonts, in.log);
    paint.fill(in.area, paint.colour().background);
    const std::vector<view::Lesson>& lessons = view::bundled_lessons();
    const float w = std::min(in.area.w - paint.px(40), paint.px(860));
    view::Rect page{in.area.x + std::floor((in.area.w - w) / 2.0F), in.area.y, w, in.area.h};
    page.cut_top(paint.px(24));
    std::string query = in.state.lesson_query;
    if (search_field(paint, in, page.cut_top(paint.px(46)), "Search lessons: gather, cancel, queue \u2026",
                     query))
        out.push_back(view::intent::FilterLessons{query});
    page.cut_top(paint.px(8));
    view::Rect hint = page.cut_bottom(paint.px(40));
    paint.text_in(in.fonts.small, hint, paint.colour().faint,
                  "\u2191 \u2193 choose     Enter open     Esc back", ui::Align::kCentre);

    const std::vector<std::size_t> matching = view::matching_lessons(lessons, in.state.lesson_query);
    if (matching.empty()) {
        const std::string text =
            lessons.empty()
                ? "No lessons are bundled with this build."
                : "No lesson has all of these words. Try fewer, such as \"gather\" or \"cancel\".";
        paint.text_in(in.fonts.regular, page.cut_top(paint.px(60)), paint.colour().dim, text,
                      ui::Align::kCentre);
        return;
    }
    const std::vector<Entry> entries = entries_of(lessons, matching);
    const float row_h = paint.px(52);
    const float chapter_h = paint.px(44);
    float content = 0.0F;
    float chosen_y = 0.0F;
    for (const Entry& entry : entries) {
        if (!entry.is_chapter && entry.index == in.state.lesson_index) chosen_y = content;
        content += entry.is_chapter ? chapter_h : row_h;
    }
    ui::ScrollRegion scroll("lesson list", page, 0.0F, content, in.theme);
    ui::Painter inner(in.theme, in.fonts, in.log);
    inner.set_scrolls(true);
    // Follow the keys, and leave the wheel alone.
    if (in.follow) scroll.show(chosen_y, row_h);
    float y = scroll.origin().y;
    for (const Entry& entry : entries) {
        const float h = entry.is_chapter ? chapter_h : row_h;
        const view::Rect row{page.x, y, scroll.visible().w - inner.px(4), h};
        y += h;
        if (row.bottom() < page.y || row.y > page.bottom()) continue;
        const view::Lesson& lesson = lessons[entry.lesson];
        if (entry.is_chapter) {
            inner.heading({row.x + inner.px(12), row.y + inner.px(12), row.w, row.h - inner.px(12)},
                          lesson.chapter.empty() ? "Lessons" : lesson.chapter);
            continue;
        }
        const bool chosen = entry.index == in.state.lesson_index;
        const bool over = inner.hovered(row);
        if (chosen || over)
            inner.fill({row.x, row.y, row.w, row.h - 2.0F},
                       chosen ? inner.colour().accent_fill : inner.colour().raised, inner.px(7));
        if (chosen)
            inner.outline({row.x, row.y, row.w, row.h - 2.0F}, inner.colour().accent_line, inner.px(7));
        view::Rect text = row.inset(inner.px(14), inner.px(5));
        const bool open = lesson.id == in.state.lesson_id;
        if (open) {
            const float tag = inner.width(in.fonts.small, "open") + inner.px(6);
            inner.text_in(in.fonts.small, text.cut_right(tag), inner.colour().accent, "open",
                          ui::Align::kRight);
        }
        inner.text_in(in.fonts.strong, text.cut_top(inner.px(20)), inner.colour().text, lesson.title);
        inner.text_in(in.fonts.small, text, inner.colour().dim, lesson.summary);
        if (inner.clicked(row)) out.push_back(view::intent::OpenLesson{lesson.id});
    }
}

}  // namespace panels
