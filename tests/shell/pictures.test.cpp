// The rasteriser, and pictures of the whole window.
#include <cstring>

#include "app/shell/rasteriser.h"
#include "app/shell/shot.h"
#include "imgui.h"
#include "tests/support/catch_compat.h"

namespace {

// A draw list over a white texture of one pixel.
class Canvas {
  public:
    Canvas() : context_(ImGui::CreateContext()), list_(ImGui::GetDrawListSharedData()) {
        list_._ResetForNewFrame();
        list_.Flags = ImDrawListFlags_None;
        list_.PushClipRect({0, 0}, {32, 32});
    }
    ~Canvas() { ImGui::DestroyContext(context_); }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    ImDrawList& list() { return list_; }
    shell::Image picture() {
        ImDrawList* lists[] = {&list_};
        ImDrawData data;
        data.Valid = true;
        data.CmdLists = lists;
        data.CmdListsCount = 1;
        data.DisplaySize = {32, 32};
        static const std::uint8_t kWhite[4] = {255, 255, 255, 255};
        return shell::rasterised(data, {kWhite, 1, 1}, IM_COL32(10, 20, 30, 255));
    }

  private:
    ImGuiContext* context_;
    ImDrawList list_;
};

const std::uint8_t* pixel(const shell::Image& image, int x, int y) {
    return image.rgba.data() + (y * image.width + x) * 4;
}

std::string conformance(const char* name) {
    return std::string(COROSCOPE_SOURCE_DIR) + "/tests/conformance/" + name;
}

}  // namespace

TEST_CASE("a rectangle covers its pixels, each once, and no other") {
    Canvas canvas;
    canvas.list().AddRectFilled({4, 5}, {9, 12}, IM_COL32(255, 0, 0, 128));
    const shell::Image image = canvas.picture();
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            const bool inside = x >= 4 && x < 9 && y >= 5 && y < 12;
            INFO(x << "," << y);
            // Half red over (10, 20, 30); a pixel blended twice would be redder.
            CHECK(pixel(image, x, y)[0] == (inside ? 133 : 10));
            CHECK(pixel(image, x, y)[1] == (inside ? 10 : 20));
            CHECK(pixel(image, x, y)[3] == 255);
        }
    }
}

TEST_CASE("nothing is drawn outside the clip rectangle or the picture") {
    Canvas canvas;
    canvas.list().PushClipRect({8, 8}, {16, 16}, true);
    canvas.list().AddRectFilled({-100, -100}, {500, 500}, IM_COL32(255, 255, 255, 255));
    canvas.list().PopClipRect();
    const shell::Image image = canvas.picture();
    int white = 0;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) white += pixel(image, x, y)[0] == 255 ? 1 : 0;
    }
    CHECK(white == 64);
}

TEST_CASE("two pictures of a moment are the same, and two moments are not") {
    shell::ShotRequest request;
    request.program = conformance("gather/results_keep_argument_order.py");
    request.width = 960;
    request.height = 640;
    request.step = 20;
    const shell::ShotOutcome first = shell::shot(request);
    const shell::ShotOutcome again = shell::shot(request);
    REQUIRE(first.message.empty());
    CHECK(first.image.rgba == again.image.rgba);
    CHECK(first.vertices < 20000);
    request.step = 30;
    CHECK(shell::shot(request).image.rgba != first.image.rgba);
    request.step = 20;
    request.theme = "light";
    CHECK(shell::shot(request).image.rgba != first.image.rgba);
}

TEST_CASE("a picture can be cut to panels, and a step too far is the last") {
    shell::ShotRequest request;
    request.program = conformance("gather/results_keep_argument_order.py");
    request.step = 1000000;
    request.panels = {"timeline"};
    const shell::ShotOutcome cut = shell::shot(request);
    CHECK(cut.image.width < 1600);
    CHECK(cut.image.height < 900);
    CHECK(cut.image.rgba.size() ==
          static_cast<std::size_t>(cut.image.width) * static_cast<std::size_t>(cut.image.height) * 4);
    request.step.reset();
    request.end = true;
    CHECK(shell::shot(request).image.rgba == cut.image.rgba);
}

TEST_CASE("there is no picture of what is not there") {
    shell::ShotRequest request;
    request.program = "no/such/file.py";
    const shell::ShotOutcome outcome = shell::shot(request);
    CHECK(outcome.image.rgba.empty());
    CHECK_FALSE(outcome.message.empty());
}
