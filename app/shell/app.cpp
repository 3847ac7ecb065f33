// One frame: look at the cursor's moment, draw every panel in its rectangle, apply what they ask for.
#include "app/shell/app.h"

#include "app/view/lessons.h"
#include "app/view/window_layout.h"
#include "core/session/narration.h"
#include "imgui.h"

namespace shell {
namespace {

// What takes less than this is waited for, so that nothing flickers.
constexpr std::chrono::milliseconds kPatience(60);

}  // namespace

App::App(Store store, void (*wake)()) : store_(std::move(store)), runner_(wake) {
    std::string note;
    state_.settings = store_.settings(note);
    state_.note = note;
}

bool App::open(const std::string& name, std::string& message) {
    std::optional<Program> program = found_program(name, message);
    if (!program) return false;
    program_ = std::move(*program);
    const std::optional<std::string> draft = store_.draft(program_.key);
    view::intent::Opened opened;
    opened.lesson_id = program_.lesson_id;
    opened.chapter = program_.chapter;
    opened.title = program_.title;
    opened.summary = program_.summary;
    opened.file_name = program_.file_name;
    opened.original = program_.text;
    opened.text = draft.value_or(program_.text);
    runner_.start(program_, opened.text);
    std::optional<RunOutcome> outcome = runner_.take(kPatience);
    opened.is_pending = !outcome;
    if (outcome) {
        // A draft that does not run leaves the original on the stage.
        if (!outcome->run && draft) {
            const std::optional<view::Problem> problem = outcome->problem;
            runner_.start(program_, program_.text);
            outcome = runner_.take(kPatience).value_or(RunOutcome{});
            outcome->problem = problem;
        }
        opened.run = outcome->run;
        opened.problem = outcome->problem;
        opened.note = outcome->note;
    }
    send(opened);
    return true;
}

void App::open_first() {
    std::string message;
    const std::vector<view::Lesson>& lessons = view::bundled_lessons();
    const std::string last = state_.settings.last_lesson;
    if (!last.empty() && view::find_lesson(lessons, last) != nullptr && open(last, message)) return;
    if (!lessons.empty()) open(lessons.front().id, message);
}

void App::send(const view::Intent& intent) {
    view::apply(state_, intent);
    do_requests();
}

void App::do_requests() {
    while (!state_.requests.empty()) {
        const std::vector<view::Request> requests = std::move(state_.requests);
        state_.requests.clear();
        for (const view::Request& request : requests) {
            std::visit([this](const auto& what) { do_request(what); }, request);
        }
    }
}

void App::do_request(const view::RunRequest& request) {
    runner_.start(program_, request.text);
    if (!take_run(kPatience)) view::apply(state_, view::intent::RunStarted{});
}

bool App::take_run(std::chrono::milliseconds at_most) {
    std::optional<RunOutcome> outcome = runner_.take(at_most);
    if (!outcome) return false;
    if (outcome->run) {
        view::apply(state_, view::intent::Ran{outcome->run, outcome->note});
    } else if (outcome->problem) {
        view::apply(state_, view::intent::RunFailed{*outcome->problem});
    }
    return true;
}

bool App::take_values(std::chrono::milliseconds at_most) {
    const Runner::Looked looked = runner_.take_looked(at_most);
    if (!looked.run) return false;
    view::apply(state_, view::intent::ValuesCame{looked.run, looked.values});
    return true;
}

// Short runs are looked at at once, so that nothing flickers.
void App::do_request(const view::ValuesRequest& request) {
    constexpr view::StepIndex kQuick = 3000;
    runner_.look(state_.run, request);
    if (request.last <= kQuick) take_values(kPatience);
}

void App::do_request(const view::OpenRequest& request) {
    std::string message;
    if (!open(request.lesson, message)) view::apply(state_, view::intent::Noted{message});
}

void App::do_request(const view::SaveDraftRequest&) {
    if (state_.is_edited()) {
        store_.save_draft(program_.key, state_.draft);
    } else {
        store_.drop_draft(program_.key);
    }
}

void App::do_request(const view::DropDraftRequest&) { store_.drop_draft(program_.key); }

void App::save_all() {
    do_request(view::SaveDraftRequest{});
    do_request(view::SaveSettingsRequest{});
}

void App::do_request(const view::SaveSettingsRequest&) { store_.save(state_.settings); }

void App::look_at_cursor() {
    if (shown_run_ == state_.run.get() && now_.step == state_.cursor && looked_values_ == state_.values &&
        looked_lane_ == state_.selected_lane)
        return;
    look_at_moment();
    looked_values_ = state_.values;
    looked_lane_ = state_.selected_lane;
    looked_at_ = view::looked_at(state_, now_);
    for (const session::FrameValues& frame : looked_at_.frames) {
        for (const session::Variable& variable : frame.variables) glyphs_grew_ |= glyphs_.add(variable.value);
    }
}

void App::look_at_moment() {
    if (shown_run_ == state_.run.get() && now_.step == state_.cursor) return;
    if (shown_run_ != state_.run.get()) {
        glyphs_grew_ |= glyphs_.add(state_.run->recording.source().text);
        for (const view::OutputLine& line : state_.run->output) glyphs_grew_ |= glyphs_.add(line.text);
        for (const std::string& label : state_.run->timeline.labels) glyphs_grew_ |= glyphs_.add(label);
    }
    shown_run_ = state_.run.get();
    now_ = session::snapshot_at(state_.run->recording, state_.cursor);
    explanation_ = session::narrate(state_.run->recording, state_.cursor);
    for (const session::SentenceSpan& span : explanation_) glyphs_grew_ |= glyphs_.add(span.text);
}

bool App::prepare() {
    look_at_cursor();
    glyphs_grew_ |= glyphs_.add(state_.draft);
    glyphs_grew_ |= glyphs_.add(state_.title);
    const float scale = state_.settings.text_scale * device_scale_;
    const bool theme_changed = theme_.name() != state_.settings.theme || baked_scale_ != scale;
    if (theme_changed) {
        theme_ = ui::Theme::named(state_.settings.theme, scale);
        ui::set_style(theme_);
    }
    if (baked_scale_ == scale && !glyphs_grew_) return false;
    fonts_ = ui::bake_fonts(scale, glyphs_);
    baked_scale_ = scale;
    glyphs_grew_ = false;
    if (!fonts_.note.empty() && state_.note.empty()) state_.note = fonts_.note;
    return true;
}

void App::draw() {
    log_.buttons.clear();
    log_.texts.clear();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const view::WindowLayout layout =
        view::window_layout(size.x, size.y, theme_.scale(), state_.settings, state_.run->code_w);
    const bool moved = followed_ != state_.cursor || followed_run_ != state_.run.get();
    const bool chose = followed_lesson_ != state_.lesson_index || followed_entry_ != state_.palette_index ||
                       followed_page_ != state_.page;
    const auto input = [&](const view::Rect& area, bool follow) {
        return panels::PanelInput{state_,       now_,       theme_, fonts_,        area,
                                  explanation_, looked_at_, follow, layout.narrow, &log_};
    };
    panels::draw_top_bar(input(layout.top, false), intents_);
    const view::Rect body{0.0F, layout.top.bottom(), size.x, size.y - layout.top.bottom()};
    if (state_.page == view::Page::kLessons) {
        panels::draw_lessons(input(body, chose), intents_);
    } else if (state_.page == view::Page::kPalette) {
        panels::draw_palette(input(body, chose), intents_);
    } else if (state_.page == view::Page::kKeys) {
        panels::draw_keys(input(body, false), intents_);
    } else {
        // Of windows that do not come to the front, the one drawn first is in front of the others.
        panels::draw_splits(input(layout.window, false), layout, intents_);
        if (state_.mode == view::Mode::kEdit) {
            panels::draw_editor(input(layout.code, moved), intents_);
        } else {
            panels::draw_code(input(layout.code, moved), intents_);
        }
        panels::draw_output(input(layout.output, moved), intents_);
        panels::draw_stage(input(layout.stage, moved), intents_);
        panels::draw_timeline(input(layout.timeline, moved), intents_);
        panels::draw_foot(input(layout.foot, moved), intents_);
        ImGui::GetForegroundDrawList()->AddLine(
            {layout.split_columns.x + layout.split_columns.w / 2.0F, layout.code.y},
            {layout.split_columns.x + layout.split_columns.w / 2.0F, layout.foot.y}, theme_.colour.line);
    }
    followed_ = state_.cursor;
    followed_run_ = state_.run.get();
    followed_lesson_ = state_.lesson_index;
    followed_entry_ = state_.palette_index;
    followed_page_ = state_.page;
}

bool App::settle() {
    const view::Intents intents = std::move(intents_);
    intents_.clear();
    for (const view::Intent& intent : intents) send(intent);
    return !intents.empty();
}

}  // namespace shell
