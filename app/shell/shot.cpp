// Runs some frames of the app on a Dear ImGui context of its own, so that scrolling has settled, and
// rasterises.
#include "app/shell/shot.h"

#include <algorithm>
#include <cmath>

#include "app/shell/app.h"
#include "app/shell/rasteriser.h"
#include "imgui.h"

namespace shell {
namespace {

constexpr int kFramesToSettle = 4;
constexpr std::chrono::milliseconds kLongestRun(60'000);

class Context {
  public:
    Context(int width, int height) : context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
        io.DeltaTime = 1.0F / 60.0F;
    }
    ~Context() { ImGui::DestroyContext(context_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

  private:
    ImGuiContext* context_;
};

view::Rect panel_rect(const view::WindowLayout& layout, const std::string& name) {
    if (name == "top") return layout.top;
    if (name == "code") return layout.code;
    if (name == "output") return layout.output;
    if (name == "stage") return layout.stage;
    if (name == "timeline") return layout.timeline;
    if (name == "foot") return layout.foot;
    return {};
}

Image cut(const Image& image, const view::Rect& r) {
    const int x0 = std::clamp(static_cast<int>(r.x), 0, image.width);
    const int y0 = std::clamp(static_cast<int>(r.y), 0, image.height);
    Image part;
    part.width = std::clamp(static_cast<int>(r.w), 1, image.width - x0);
    part.height = std::clamp(static_cast<int>(r.h), 1, image.height - y0);
    for (int y = 0; y < part.height; ++y) {
        const auto* row =
            image.rgba.data() + (static_cast<std::size_t>(y0 + y) * static_cast<std::size_t>(image.width) +
                                 static_cast<std::size_t>(x0)) *
                                    4;
        part.rgba.insert(part.rgba.end(), row, row + static_cast<std::ptrdiff_t>(part.width) * 4);
    }
    return part;
}

void go_to(App& app, const ShotRequest& request) {
    const view::RunView& run = *app.state().run;
    if (request.end) return app.send(view::intent::GoLast{});
    if (request.time) {
        const session::Seconds t = session::Seconds::from_double(*request.time);
        return app.send(
            view::intent::GoTo{run.stops.stop(run.stops.stop_number(run.recording.moment_at_time(t)))});
    }
    const std::size_t step = std::min(request.step.value_or(0), run.stops.stop_count() - 1);
    app.send(view::intent::GoTo{run.stops.stop(step)});
}

}  // namespace

const std::vector<std::string>& shot_panel_names() {
    static const std::vector<std::string> names{"top", "code", "output", "stage", "timeline", "foot"};
    return names;
}

ShotOutcome shot(const ShotRequest& request) {
    Context context(request.width, request.height);
    ShotOutcome outcome;
    App app{Store()};
    if (!app.open(request.program, outcome.message)) return outcome;
    app.take_run(kLongestRun);
    if (request.theme == "light") app.send(view::intent::NextTheme{});
    if (request.axis == "steps") app.send(view::intent::SetAxis{view::AxisKind::kSteps});
    app.send(view::intent::ScaleText{request.text_scale - 1.0F});
    go_to(app, request);
    app.send(view::intent::Elapsed{1.0});
    if (!app.state().has_values() || app.state().values == nullptr) app.take_values(kLongestRun);
    if (request.page == "lessons") app.send(view::intent::TogglePage{view::Page::kLessons});
    if (request.page == "keys") app.send(view::intent::TogglePage{view::Page::kKeys});
    if (request.page == "palette") app.send(view::intent::TogglePage{view::Page::kPalette});
    if (request.page == "edit") app.send(view::intent::SetMode{view::Mode::kEdit});
    for (int i = 0; i < kFramesToSettle; ++i) {
        app.prepare();
        ImGui::NewFrame();
        app.draw();
        ImGui::Render();
        if (i + 1 < kFramesToSettle) app.settle();
    }
    unsigned char* pixels = nullptr;
    Texture atlas;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &atlas.width, &atlas.height);
    atlas.rgba = pixels;
    const ImDrawData& drawn = *ImGui::GetDrawData();
    outcome.vertices = drawn.TotalVtxCount;
    outcome.image = rasterised(drawn, atlas, app.theme().colour.background);
    if (request.panels.empty()) return outcome;
    const view::WindowLayout layout =
        view::window_layout(static_cast<float>(request.width), static_cast<float>(request.height),
                            app.theme().scale(), app.state().settings, app.state().run->code_w);
    view::Rect all = panel_rect(layout, request.panels[0]);
    for (const std::string& name : request.panels) {
        const view::Rect r = panel_rect(layout, name);
        const float x = std::min(all.x, r.x);
        const float y = std::min(all.y, r.y);
        all = {x, y, std::max(all.right(), r.right()) - x, std::max(all.bottom(), r.bottom()) - y};
    }
    outcome.image = cut(outcome.image, all);
    return outcome;
}

}  // namespace shell
