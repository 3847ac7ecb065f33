// The event loop as the machine it is: who runs, who is ready and in what order, which timers are set, who
// waits for what, what the worker threads do, and who has finished.
#include <algorithm>
#include <cmath>

#include "app/panels/parts.h"
#include "app/view/stage_text.h"
#include "app/view/time_text.h"

namespace panels {
namespace {

using session::Snapshot;
using session::TaskState;

class Stage {
  public:
    Stage(const PanelInput& in, Intents& out)
        : in_(in), out_(out), paint_(in.theme, in.fonts, in.log), row_h_(paint_.px(29)) {
        if (in.area.h < paint_.px(310)) row_h_ = paint_.chip_height() + paint_.px(2);
    }

    void draw() {
        paint_.fill(in_.area, paint_.colour().background);
        const bool workers =
            std::any_of(in_.state.run->timeline.lanes.begin(), in_.state.run->timeline.lanes.end(),
                        [](const view::Lane& lane) { return lane.kind == view::LaneKind::kWorker; });
        const view::StageLayout layout = view::stage_layout(in_.area, in_.theme.scale(), workers, in_.narrow);
        is_cramped_ = in_.narrow || layout.waiting.w < paint_.px(236);
        heading(layout.heading);
        running(layout.running);
        ready(layout.ready);
        timers(layout.timers);
        waiting(layout.waiting);
        finished(layout.finished);
        this->workers(layout.workers);
        tell_hover(paint_, in_, hover_, out_);
    }

  private:
    void heading(const view::Rect& r) {
        std::string text = "Event loop";
        if (in_.now.loop.tick > 0) text += " \u00b7 tick " + std::to_string(in_.now.loop.tick);
        text += " \u00b7 t = " + view::short_seconds_text(in_.now.time);
        const float end = paint_.heading(r, text);
        const view::Rect rest{end + paint_.px(14), r.y, r.right() - end - paint_.px(14), r.h};
        if (in_.now.loop.phase == session::LoopPhase::running || rest.w < paint_.px(80)) return;
        paint_.text_in(in_.fonts.small, rest, paint_.colour().faint,
                       view::loop_text(in_.recording(), in_.now), ui::Align::kRight);
    }

    // The frame and title of a box; gives what is left inside. A long hint gives way to the title.
    view::Rect box(const view::Rect& r, std::string_view title, std::string_view hint, bool lit = false) {
        paint_.box(r, lit);
        view::Rect inside =
            r.inset(paint_.px(in_.narrow ? 10.0F : 13.0F), paint_.px(in_.narrow ? 5.0F : 7.0F));
        view::Rect head = inside.cut_top(paint_.px(25));
        head.cut_left(paint_.text_in(in_.fonts.strong, head, paint_.colour().text, title) + paint_.px(8));
        if (ui::Painter::width(in_.fonts.small, hint) <= head.w) {
            paint_.text_in(in_.fonts.small, {head.x, head.y + 1.0F, head.w, head.h}, paint_.colour().faint,
                           hint);
        }
        inside.cut_top(paint_.px(3));
        return inside;
    }

    void empty(const view::Rect& inside, const std::string& text) {
        const float line_h = paint_.px(20);
        view::Rect r = inside;
        if (r.h < line_h) return;
        const std::vector<ui::Run> runs{{text, paint_.colour().faint, in_.fonts.small}};
        if (paint_.paragraph(runs, r, line_h, false) > r.h) {
            paint_.text_in(in_.fonts.small, r.cut_top(line_h), paint_.colour().faint, text);
        } else {
            paint_.paragraph(runs, r, line_h);
        }
    }

    // A small window has room for the name only.
    std::string label(const TaskState& task) const {
        return is_cramped_ ? view::task_name(in_.recording(), task)
                           : session::task_label(in_.recording(), task);
    }

    // ---- Running now ----

    void running(const view::Rect& r) {
        const session::LoopState& loop = in_.now.loop;
        const TaskState* task = in_.now.find_task(loop.running);
        const bool blocked = loop.phase == session::LoopPhase::blocked;
        view::Rect inside =
            box(r, blocked ? "Blocked" : "Running now", "one task at a time", task != nullptr);
        if (task != nullptr) return running_task(*task, inside, blocked);
        if (loop.phase == session::LoopPhase::running) {
            const std::string text =
                view::callback_text(in_.recording(), in_.now, loop.callback, loop.callback_timer);
            paint_.chip({inside.x, inside.y}, inside.w, paint_.colour().raised, text);
            inside.cut_top(row_h_ + paint_.px(2));
        }
        const bool is_module =
            loop.phase == session::LoopPhase::not_started || loop.phase == session::LoopPhase::stopped;
        if (is_module) module_line(inside);
        say(inside, nobody_text(), paint_.colour().faint);
        looked_at(inside);
    }

    std::string nobody_text() const {
        const session::LoopState& loop = in_.now.loop;
        switch (loop.phase) {
            case session::LoopPhase::not_started:
                if (in_.recording().size() == 0) return "Nobody: no program has run.";
                return in_.narrow
                           ? "No loop yet: module code."
                           : "No loop yet: the module's own lines run. asyncio.run() will start the loop.";
            case session::LoopPhase::running:
                return "A callback: a plain function that the loop itself calls.";
            case session::LoopPhase::between: return "Nobody: the loop takes the next handle.";
            case session::LoopPhase::selecting:
                if (in_.now.ready.empty() && !loop.sleeps_until.is_infinite()) {
                    return "Nobody. Every task waits, so the loop sleeps until its next timer, at " +
                           view::seconds_text(loop.sleeps_until) + ".";
                }
                return "Nobody. The iteration is over; the loop looks for timers that are due.";
            case session::LoopPhase::stopped:
                return "The loop has stopped; the module's own lines run again.";
            case session::LoopPhase::ended:
                return in_.recording().exit().code == 0 ? "The program has ended."
                                                        : "The program has ended with an error.";
            case session::LoopPhase::blocked: return view::loop_text(in_.recording(), in_.now) + ".";
        }
        return {};
    }

    void module_line(view::Rect& inside) {
        if (in_.now.line == 0) return;
        const std::string text = "line " + std::to_string(in_.now.line);
        paint_.chip({inside.x, inside.y}, inside.w, paint_.colour().raised, text);
        inside.cut_top(row_h_ + paint_.px(2));
    }

    void running_task(const TaskState& task, view::Rect inside, bool blocked) {
        task_chip(paint_, in_, {inside.x, inside.y}, inside.w, task, label(task), hover_, out_);
        inside.cut_top(row_h_ + paint_.px(2));
        if (blocked)
            say(inside,
                "holds the thread until " + view::seconds_text(in_.now.loop.blocked_until) +
                    ": nobody else can run, not even timers that are due.",
                paint_.colour().error);
        draw_frames(in_, inside, &task);
    }

    // A paragraph at the top of what is left.
    void say(view::Rect& inside, const std::string& text, ImU32 ink) {
        const float line_h = paint_.px(20);
        const std::vector<ui::Run> runs{{text, ink, in_.fonts.small}};
        const float h = paint_.paragraph(runs, inside, line_h, false);
        if (h > inside.h) {
            paint_.text_in(in_.fonts.small, inside.cut_top(line_h), ink, text);
            return;
        }
        paint_.paragraph(runs, inside.cut_top(h), line_h);
        inside.cut_top(paint_.px(5));
    }

    // Below what the loop does: where the one that is looked at stands.
    void looked_at(view::Rect& inside) {
        if (in_.looked_at.frames.empty() || inside.h < paint_.px(60)) return;
        if (const TaskState* task = in_.now.find_task(in_.looked_at.task)) {
            task_chip(paint_, in_, {inside.x, inside.y}, inside.w, *task, label(*task), hover_, out_);
            inside.cut_top(row_h_ + paint_.px(2));
        }
        draw_frames(in_, inside, nullptr);
    }

    // ---- Lists ----

    // Rows of one height, of which only the visible ones are drawn.
    template <class DrawRow>
    void rows(const char* name, const view::Rect& inside, std::size_t count, DrawRow draw_row) {
        const float content = row_h_ * static_cast<float>(count);
        view::Rect whole_rows = inside;  // none is cut in half
        if (inside.h > row_h_) whole_rows.h = std::floor(inside.h / row_h_) * row_h_;
        ui::ScrollRegion scroll(name, whole_rows, 0.0F, content, in_.theme, row_h_);
        ui::Painter outer = paint_;
        paint_ = ui::Painter(in_.theme, in_.fonts, in_.log);
        paint_.set_scrolls(true);
        const float top = scroll.origin().y;
        const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((inside.y - top) / row_h_)));
        for (std::size_t i = first; i < count; ++i) {
            const view::Rect r{inside.x, top + static_cast<float>(i) * row_h_,
                               scroll.visible().w - paint_.px(2), row_h_};
            if (r.y >= inside.bottom()) break;
            draw_row(i, r);
        }
        paint_ = outer;
    }

    void ready(const view::Rect& r) {
        const std::vector<session::ReadyHandle>& queue = in_.now.ready;
        std::string hint =
            queue.empty() ? "first in, first out" : std::to_string(queue.size()) + ", first in, first out";
        const std::size_t fence = std::min<std::size_t>(in_.now.loop.fence, queue.size());
        const bool in_iteration = in_.now.loop.phase == session::LoopPhase::running ||
                                  in_.now.loop.phase == session::LoopPhase::between ||
                                  in_.now.loop.phase == session::LoopPhase::blocked;
        bool shows_fence = in_iteration && fence < queue.size();
        // The fence takes a row where it divides the queue; at its head only if there is room to spare.
        if (shows_fence && fence == 0 &&
            row_h_ * static_cast<float>(queue.size() + 1) > r.h - paint_.px(is_cramped_ ? 38.0F : 42.0F)) {
            shows_fence = false;
            hint = std::to_string(queue.size()) + ", next iteration";
        }
        const view::Rect inside = box(r, "Ready queue", hint);
        if (queue.empty()) {
            if (in_.now.ended) return empty(inside, "empty: the program has ended");
            if (in_.now.loop.phase == session::LoopPhase::not_started)
                return empty(inside, "empty: no task was created yet");
            return empty(inside,
                         in_.now.loop.running ? "empty: nobody else can run" : "empty: nobody can run");
        }
        rows("ready", inside, queue.size() + (shows_fence ? 1 : 0),
             [&](std::size_t i, const view::Rect& row) {
                 if (shows_fence && i == fence) return draw_fence(row, fence == 0);
                 const std::size_t position = shows_fence && i > fence ? i - 1 : i;
                 draw_ticket(row, position, queue[position]);
             });
    }

    void draw_fence(const view::Rect& row, bool is_first) {
        const float y = std::floor(row.y + row.h / 2.0F);
        const ImU32 ink = paint_.colour().warning;
        std::string above = is_first ? "" : "this iteration \u2191";
        std::string below = is_first ? "\u2193 all in the next iteration" : "\u2193 next iteration";
        if (ui::Painter::width(in_.fonts.small, above + below) + paint_.px(24) > row.w) {
            above = is_first ? "" : "this \u2191";
            below = is_first ? "\u2193 next iteration" : "\u2193 next";
        }
        float x = row.x;
        if (!above.empty()) x += paint_.text_in(in_.fonts.small, row, ink, above) + paint_.px(8);
        const float w = ui::Painter::width(in_.fonts.small, below);
        const float right = std::max(x, row.right() - w - paint_.px(8));
        for (float dash = x; dash + paint_.px(5) < right; dash += paint_.px(9)) {
            paint_.line({dash, y}, {dash + paint_.px(5), y}, ink, paint_.px(1.5F));
        }
        paint_.text_in(in_.fonts.small,
                       {right + paint_.px(8), row.y, row.right() - right - paint_.px(8) + 1.0F, row.h}, ink,
                       below);
    }

    void draw_ticket(view::Rect row, std::size_t position, const session::ReadyHandle& handle) {
        const view::Rect number = row.cut_left(paint_.px(22));
        paint_.text_in(in_.fonts.small, number, paint_.colour().faint, std::to_string(position + 1));
        const TaskState* task = in_.now.find_task(handle.task);
        const float top = row.y + std::floor((row.h - paint_.chip_height()) / 2.0F);
        const float most = std::max(paint_.px(60), row.w * 0.62F);
        float w = 0.0F;
        if (task != nullptr) {
            w = task_chip(paint_, in_, {row.x, top}, most, *task, label(*task), hover_, out_);
        } else {
            const std::string text =
                view::callback_text(in_.recording(), in_.now, handle.label, handle.timer);
            w = paint_.chip({row.x, top}, row.w, paint_.colour().raised, text);
            const view::Rect chip{row.x, top, w, paint_.chip_height()};
            if (paint_.hovered(chip)) {
                const std::string name(in_.recording().text(handle.label));
                paint_.tooltip("A callback: the loop itself calls it, no task runs." +
                               (name.empty() ? "" : "\n" + name));
            }
        }
        row.cut_left(w + paint_.px(10));
        hint(row, view::reason_text(in_.recording(), in_.now, handle),
             handle.reason.why == trace::ReadyWhy::spawned ? "new" : "");
    }

    // Small text at the end of a row; if it does not fit, the whole of it in a tooltip, and in the row the
    // short form or the beginning.
    void hint(const view::Rect& row, const std::string& text, std::string_view shorter = {}) {
        if (row.w < paint_.px(28) || text.empty()) return;
        const bool fits = ui::Painter::width(in_.fonts.small, text) <= row.w;
        paint_.text_in(in_.fonts.small, row, paint_.colour().dim, fits || shorter.empty() ? text : shorter);
        if (!fits && paint_.hovered(row)) paint_.tooltip(text);
    }

    // Half a number is worse than none.
    void number_hint(const view::Rect& row, const std::string& text) {
        if (ui::Painter::width(in_.fonts.small, text) <= row.w) hint(row, text);
    }

    void timers(const view::Rect& r) {
        if (r.empty()) return;
        const std::vector<session::TimerEntry>& timers = in_.now.timers;
        const view::Rect inside = box(r, "Timers", "next on top");
        if (timers.empty()) return empty(inside, "none: nobody sleeps");
        rows("timers", inside, timers.size(), [&](std::size_t i, view::Rect row) {
            const session::TimerEntry& timer = timers[i];
            const float top = row.y + std::floor((row.h - paint_.chip_height()) / 2.0F);
            const TaskState* owner = in_.now.find_task(timer.owner);
            std::string text = view::short_seconds_text(timer.when) + " \u2192 ";
            if (owner != nullptr && timer.wakes_owner) {
                text += label(*owner);
                row.cut_left(task_chip(paint_, in_, {row.x, top}, row.w, *owner, text, hover_, out_) +
                             paint_.px(10));
            } else {
                text += view::callback_text(in_.recording(), in_.now, timer.label, {});
                row.cut_left(paint_.chip({row.x, top}, row.w, paint_.colour().raised, text) + paint_.px(10));
                if (owner != nullptr) return hint(row, "set by " + view::task_name(in_.recording(), *owner));
            }
            const bool overdue = timer.when < in_.now.time;
            number_hint(row, overdue ? "overdue by " + view::short_duration_text(in_.now.time - timer.when)
                                     : "in " + view::short_duration_text(timer.when - in_.now.time));
        });
    }

    void waiting(const view::Rect& r) {
        const std::vector<session::TaskId>& waiting = in_.looked_at.waiting;
        const std::vector<session::TaskId>& sleeping = in_.looked_at.sleeping;
        // Without a box for timers, who sleeps is here too.
        const std::size_t count = waiting.size() + (in_.narrow ? sleeping.size() : 0);
        const view::Rect inside = box(r, "Waiting", "for something to finish");
        if (count == 0) return empty(inside, "nobody waits for a task, queue or lock");
        rows("waiting", inside, count, [&](std::size_t i, view::Rect row) {
            const TaskState& task =
                in_.now.task(i < waiting.size() ? waiting[i] : sleeping[i - waiting.size()]);
            const float top = row.y + std::floor((row.h - paint_.chip_height()) / 2.0F);
            const float most = std::max(paint_.px(76), row.w * 0.55F);
            row.cut_left(task_chip(paint_, in_, {row.x, top}, most, task, label(task), hover_, out_) +
                         paint_.px(10));
            const std::string what = session::wait_text(in_.recording(), task.waiting, in_.now.step);
            hint(row, in_.narrow ? what : "\u2190 " + what);
        });
    }

    void workers(const view::Rect& r) {
        if (r.empty()) return;
        const std::vector<session::WorkerState>& workers = in_.now.workers;
        const view::Rect inside = box(r, "Worker threads", "beside the loop");
        if (workers.empty()) return empty(inside, "none is busy");
        rows("workers", inside, workers.size(), [&](std::size_t i, view::Rect row) {
            const session::WorkerState& worker = workers[i];
            const float top = row.y + std::floor((row.h - paint_.chip_height()) / 2.0F);
            const std::string text(in_.recording().text(worker.function));
            const float most = std::max(paint_.px(60), row.w * 0.6F);
            row.cut_left(paint_.chip({row.x, top}, most, in_.theme.state(view::Look::kThread), text) +
                         paint_.px(10));
            std::string until = worker.until.is_infinite() ? "" : "until " + view::seconds_text(worker.until);
            hint(row, until);
        });
    }

    void finished(const view::Rect& r) {
        if (r.empty()) return;
        const view::Timeline& timeline = in_.state.run->timeline;
        const std::vector<session::TaskId>& order = in_.recording().finished_tasks();
        std::size_t count = std::min<std::size_t>(in_.now.finished, order.size());
        // The tasks with which asyncio.run ends are nobody's result.
        while (count > 0 && !timeline.is_shown(timeline.lane_of(order[count - 1]))) --count;
        const view::Rect inside =
            box(r, "Finished", count == 0 ? "" : std::to_string(count) + (count == 1 ? " task" : " tasks"));
        if (count == 0) return empty(inside, "no task has ended yet");
        rows("finished", inside, count, [&](std::size_t i, view::Rect row) {
            const TaskState& task = in_.now.task(order[count - 1 - i]);  // the last one on top
            const float top = row.y + std::floor((row.h - paint_.chip_height()) / 2.0F);
            std::string value(in_.recording().text(task.value));
            const char* sign = "\u2713 ";
            if (task.phase == session::TaskPhase::raised) sign = "\u2717 ";
            if (task.phase == session::TaskPhase::cancelled) sign = "\u2212 ";
            const float most = std::max(paint_.px(60), row.w * 0.6F);
            row.cut_left(task_chip(paint_, in_, {row.x, top}, most, task, sign + label(task), hover_, out_) +
                         paint_.px(10));
            if (task.phase == session::TaskPhase::cancelled) value = "cancelled";
            hint(row, task.phase == session::TaskPhase::returned ? "\u2192 " + value : value);
        });
    }

    const PanelInput& in_;
    Intents& out_;
    ui::Painter paint_;
    float row_h_;
    bool is_cramped_ = false;
    view::Hover hover_;
};

}  // namespace

void draw_stage(const PanelInput& in, Intents& out) {
    ui::Region region("stage", in.area);
    Stage(in, out).draw();
}

}  // namespace panels
