// The app without its window: state, fonts, theme, the snapshot that is shown, and the frame that all panels
// make together. The window and `shot` both use it, so that they show the same.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/panels/panel.h"
#include "app/shell/programs.h"
#include "app/shell/runner.h"
#include "app/shell/store.h"
#include "app/ui/fonts.h"
#include "app/ui/theme.h"
#include "app/view/app_state.h"

namespace shell {

class App {
  public:
    /// Needs a Dear ImGui context.
    /// `wake` is called from another thread when a program has run, so that somebody calls take_run().
    explicit App(Store store, void (*wake)() = nullptr);

    const view::AppState& state() const { return state_; }
    const ui::DrawLog& log() const { return log_; }
    const ui::Theme& theme() const { return theme_; }

    /// Opens a lesson or file; false, and a message, if there is none.
    bool open(const std::string& name, std::string& message);
    /// What a person sees when nothing was asked for: the last lesson, or the first.
    void open_first();
    /// Shows the outcome of a run that took longer than a person notices. True: there was one.
    bool take_run(std::chrono::milliseconds at_most = std::chrono::milliseconds(0));

    /// Shows the variables that were looked at meanwhile. True: there were some.
    bool take_values(std::chrono::milliseconds at_most = std::chrono::milliseconds(0));

    /// Changes the state at once, and does what it asks for. Not while a frame is drawn.
    void send(const view::Intent& intent);
    /// Before the end: what was typed and not saved yet.
    void save_all();
    /// Pixels of the screen for one of the interface's at text scale 1.
    void set_device_scale(float scale) { device_scale_ = scale; }

    /// Before ImGui::NewFrame(): bakes fonts if the text's size or letters have changed. True: the atlas is
    /// new.
    bool prepare();
    /// Between NewFrame() and Render().
    void draw();
    /// After Render(): applies what the panels asked for. True: another frame is needed to show it.
    bool settle();

  private:
    void do_requests();
    void do_request(const view::RunRequest& request);
    void do_request(const view::OpenRequest& request);
    void do_request(const view::ValuesRequest& request);
    void do_request(const view::SaveDraftRequest&);
    void do_request(const view::DropDraftRequest&);
    void do_request(const view::SaveSettingsRequest&);
    void look_at_cursor();
    void look_at_moment();

    Store store_;
    Runner runner_;
    view::AppState state_;
    Program program_;
    ui::GlyphNeeds glyphs_;
    ui::Fonts fonts_;
    ui::Theme theme_;
    float baked_scale_ = 0.0F;
    float device_scale_ = 1.0F;
    bool glyphs_grew_ = false;
    session::Snapshot now_;
    const view::RunView* shown_run_ = nullptr;
    session::Sentence explanation_;
    view::LookedAt looked_at_;
    view::ValuesPtr looked_values_;  // that looked_at_ is of
    std::optional<std::size_t> looked_lane_;
    std::uint64_t followed_ = ~std::uint64_t{0};  // the moment that the panels have scrolled to
    const view::RunView* followed_run_ = nullptr;
    std::size_t followed_lesson_ = ~std::size_t{0};
    std::size_t followed_entry_ = 0;
    view::Page followed_page_ = view::Page::kNone;
    ui::DrawLog log_;
    view::Intents intents_;
};

}  // namespace shell
