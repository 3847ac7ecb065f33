// GLFW's events become intents (where a key is a command) or go to Dear ImGui; a frame is drawn only when
// something has happened.
#include "app/shell/window.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/shell/app.h"
#include "app/shell/input_queue.h"
#include "app/shell/state_file.h"
#include "app/view/commands.h"
#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"

#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace shell {
namespace {

constexpr double kCaretBlink_s = 0.3;
constexpr int kFramesAfterInput = 3;  // Dear ImGui shows the effect of an event some frames later

view::Key special_key(int key) {
    using view::Key;
    switch (key) {
        case GLFW_KEY_SPACE: return Key::kSpace;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return Key::kEnter;
        case GLFW_KEY_ESCAPE: return Key::kEscape;
        case GLFW_KEY_RIGHT: return Key::kRight;
        case GLFW_KEY_LEFT: return Key::kLeft;
        case GLFW_KEY_UP: return Key::kUp;
        case GLFW_KEY_DOWN: return Key::kDown;
        case GLFW_KEY_HOME: return Key::kHome;
        case GLFW_KEY_END: return Key::kEnd;
        case GLFW_KEY_PAGE_UP: return Key::kPageUp;
        case GLFW_KEY_PAGE_DOWN: return Key::kPageDown;
        case GLFW_KEY_F1: return Key::kF1;
        case GLFW_KEY_F5: return Key::kF5;
        case GLFW_KEY_F10: return Key::kF10;
        case GLFW_KEY_KP_ADD: return Key::kEqual;
        case GLFW_KEY_KP_SUBTRACT: return Key::kMinus;
        default: return Key::kNone;
    }
}

view::Key key_of(int key, int scancode) {
    const view::Key special = special_key(key);
    if (special != view::Key::kNone) return special;
    // The letter that this keyboard's layout prints, where it is one that we know.
    const char* name = glfwGetKeyName(key, scancode);
    if (name != nullptr && name[0] >= 'a' && name[0] <= 'z' && name[1] == 0)
        return view::letter(static_cast<char>(name[0] - 'a' + 'A'));
    if (key > GLFW_KEY_SPACE && key <= GLFW_KEY_GRAVE_ACCENT) return static_cast<view::Key>(key);
    return view::Key::kNone;
}

class Window {
  public:
    bool open(const std::string& program, std::string& message) {
        glfwSetErrorCallback(
            [](int, const char* text) { std::fprintf(stderr, "coroscope: window: %s\n", text); });
        if (glfwInit() == 0) {
            message = "no display to open a window on";
            return false;
        }
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        app_ = std::make_unique<App>(Store::of_user(), glfwPostEmptyEvent);
        if (program.empty()) {
            app_->open_first();
        } else if (!app_->open(program, message)) {
            return false;
        }
        const auto [width, height] = size_on_screen();
        window_ = glfwCreateWindow(width, height, title().c_str(), nullptr, nullptr);
        if (window_ == nullptr) {
            message = "no window with OpenGL 3.3 could be opened";
            return false;
        }
        glfwMakeContextCurrent(window_);
        if (gladLoadGL(glfwGetProcAddress) == 0) {
            message = "OpenGL 3.3 could not be loaded";
            return false;
        }
        glfwSwapInterval(1);
        glfwSetWindowSizeLimits(window_, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
        glfwSetWindowUserPointer(window_, this);
        ImGui_ImplGlfw_InitForOpenGL(window_, false);
        ImGui_ImplOpenGL3_Init("#version 330");
        install_callbacks();
        float scale = 1.0F;
        glfwGetWindowContentScale(window_, &scale, nullptr);
        app_->set_device_scale(std::clamp(scale, 1.0F, 3.0F));
        return true;
    }

    void run() {
        double last = glfwGetTime();
        std::string shown_title;
        while (glfwWindowShouldClose(window_) == 0) {
            const bool was_active = is_active();
            wait();
            take_input();
            const double now = glfwGetTime();
            // What an event has just started does not get the time that was waited for it.
            if (was_active) elapse(now - last);
            if (app_->take_run()) wake();
            if (app_->take_values()) wake();
            last = now;
            if (frames_wanted_ <= 0) continue;
            --frames_wanted_;
            frame();
            if (shown_title != title()) {
                shown_title = title();
                glfwSetWindowTitle(window_, shown_title.c_str());
            }
        }
    }

    ~Window() {
        if (window_ != nullptr) {
            if (app_) {
                app_->send(view::intent::Resized{width_, height_});
                app_->save_all();
            }
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
        }
        app_.reset();
        if (ImGui::GetCurrentContext() != nullptr) ImGui::DestroyContext();
        if (window_ != nullptr) glfwDestroyWindow(window_);
        glfwTerminate();
    }

  private:
    std::string title() const {
        const view::AppState& state = app_->state();
        const std::string& what = state.title.empty() ? state.file_name : state.title;
        return what.empty() ? "Coroscope" : "Coroscope - " + what;
    }

    std::pair<int, int> size_on_screen() const {
        int width = app_->state().settings.window_w;
        int height = app_->state().settings.window_h;
        if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
            int x = 0, y = 0, w = 0, h = 0;
            glfwGetMonitorWorkarea(monitor, &x, &y, &w, &h);
            if (w > 0 && h > 0) {
                width = std::min(width, w);
                height = std::min(height, h);
            }
        }
        return {width, height};
    }

    static Window& of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

    void install_callbacks() {
        glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
            of(w).on_key(key, scancode, action, mods);
        });
        glfwSetCharCallback(window_,
                            [](GLFWwindow* w, unsigned character) { of(w).on_character(character); });
        glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
            of(w).wake();
            ImGui_ImplGlfw_MouseButtonCallback(w, button, action, mods);
        });
        glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
            of(w).wake();
            ImGui_ImplGlfw_ScrollCallback(w, x, y);
        });
        glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double, double) { of(w).wake(); });
        glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
            of(w).wake();
            ImGui_ImplGlfw_CursorEnterCallback(w, entered);
            if (entered == 0) of(w).app_->send(view::intent::PointAt{});
        });
        glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
            of(w).wake();
            ImGui_ImplGlfw_WindowFocusCallback(w, focused);
        });
        glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { of(w).wake(); });
        glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { of(w).wake(); });
    }

    void wake() { frames_wanted_ = kFramesAfterInput; }

    void on_key(int key, int scancode, int action, int mods) {
        wake();
        const bool down = action != GLFW_RELEASE;
        swallow_character_ = false;
        if (down) {
            view::Chord chord{key_of(key, scancode), (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0,
                              (mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_ALT) != 0};
            if (const view::Command* command = view::command_for(app_->state(), chord)) {
                swallow_character_ = true;
                app_->send(command->intent);
                return;
            }
        }
        InputEvent event;
        event.key = key;
        event.scancode = scancode;
        event.action = action;
        event.modifiers = mods;
        input_.push(event);
    }

    void on_character(unsigned character) {
        wake();
        if (swallow_character_) return;
        // On some layouts these signs are on other keys than the table says.
        const view::Key key = character == '?'   ? view::Key::kSlash
                              : character == '+' ? view::Key::kEqual
                              : character == '-' ? view::Key::kMinus
                                                 : view::Key::kNone;
        if (const view::Command* command =
                view::command_for(app_->state(), {key, false, character == '?', false})) {
            app_->send(command->intent);
            return;
        }
        InputEvent event;
        event.kind = InputEvent::Kind::kCharacter;
        event.character = character;
        input_.push(event);
    }

    void take_input() {
        input_.begin_frame();
        InputEvent event;
        while (input_.pop(event)) {
            if (event.kind == InputEvent::Kind::kCharacter) {
                ImGui_ImplGlfw_CharCallback(window_, event.character);
            } else {
                ImGui_ImplGlfw_KeyCallback(window_, event.key, event.scancode, event.action, event.modifiers);
            }
        }
        if (!input_.empty()) wake();
    }

    void wait() {
        if (frames_wanted_ > 0) return glfwPollEvents();
        if (view::is_gliding(app_->state())) return glfwPollEvents();
        double timeout = view::next_deadline_s(app_->state());
        const bool has_caret = app_->state().mode == view::Mode::kEdit ||
                               app_->state().page == view::Page::kLessons ||
                               app_->state().page == view::Page::kPalette;
        if (has_caret) timeout = timeout < 0.0 ? kCaretBlink_s : std::min(timeout, kCaretBlink_s);
        if (timeout < 0.0) return glfwWaitEvents();
        glfwWaitEventsTimeout(std::max(timeout, 0.001));
        if (has_caret) frames_wanted_ = std::max(frames_wanted_, 1);
    }

    bool is_active() const {
        const view::AppState& state = app_->state();
        return state.playing || state.draft_waits || view::is_gliding(state);
    }

    void elapse(double seconds) {
        const view::AppState& state = app_->state();
        const session::StepIndex cursor = state.cursor;
        const bool waited = state.draft_waits;
        app_->send(view::intent::Elapsed{std::min(seconds, 0.5)});
        if (view::is_gliding(state) || cursor != state.cursor || waited != state.draft_waits ||
            !state.playing)
            wake();
    }

    void frame() {
        glfwGetWindowSize(window_, &width_, &height_);
        if (app_->prepare()) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
            ImGui_ImplOpenGL3_CreateFontsTexture();
        }
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        ImGui::NewFrame();
        app_->draw();
        ImGui::Render();
        int w = 0;
        int h = 0;
        glfwGetFramebufferSize(window_, &w, &h);
        glViewport(0, 0, w, h);
        const ImVec4 back = ImGui::ColorConvertU32ToFloat4(app_->theme().colour.background);
        glClearColor(back.x, back.y, back.z, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window_);
        if (app_->settle()) frames_wanted_ = std::max(frames_wanted_, 2);
        state_file_.tell(app_->state(), app_->log());
    }

    GLFWwindow* window_ = nullptr;
    std::unique_ptr<App> app_;
    InputQueue input_;
    StateFile state_file_;
    bool swallow_character_ = false;
    int frames_wanted_ = kFramesAfterInput;
    int width_ = 0;
    int height_ = 0;
};

}  // namespace

int run_window(const std::string& program) {
    Window window;
    std::string message;
    if (!window.open(program, message)) {
        std::fprintf(stderr, "coroscope: %s\n", message.c_str());
        return 2;
    }
    window.run();
    return 0;
}

}  // namespace shell
