// Reads the field's scrolling and caret out of Dear ImGui's internals, which its public interface does not
// tell.
#include "app/ui/text_editor.h"

#include <algorithm>
#include <cmath>

#include "app/ui/imcompat.h"
#include "imgui_internal.h"

namespace ui {
namespace {

constexpr const char* kIndent = "    ";

struct Editing {
    std::string* text = nullptr;
    int length_before = 0;
};

void expand_tabs(ImGuiInputTextCallbackData& edit) {
    for (int i = 0; i < edit.BufTextLen; ++i) {
        if (edit.Buf[i] != '\t') continue;
        edit.DeleteChars(i, 1);
        edit.InsertChars(i, kIndent);
    }
}

// Only after a line break that was typed: pasted text has its own indentation.
void indent_new_line(ImGuiInputTextCallbackData& edit, int length_before) {
    const int at = edit.CursorPos;
    if (edit.BufTextLen != length_before + 1 || at == 0 || edit.Buf[at - 1] != '\n') return;
    const int end = at - 1;
    int begin = end;
    while (begin > 0 && edit.Buf[begin - 1] != '\n') --begin;
    std::string indent;
    for (int i = begin; i < end && edit.Buf[i] == ' '; ++i) indent += ' ';
    int last = end;
    while (last > begin && edit.Buf[last - 1] == ' ') --last;
    if (last > begin && edit.Buf[last - 1] == ':') indent += kIndent;
    edit.InsertChars(at, indent.c_str());
}

int on_edit(ImGuiInputTextCallbackData* edit) {
    auto& editing = *static_cast<Editing*>(edit->UserData);
    if (edit->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        editing.text->resize(static_cast<std::size_t>(edit->BufTextLen));
        edit->Buf = editing.text->data();
    } else if (edit->EventFlag == ImGuiInputTextFlags_CallbackEdit) {
        indent_new_line(*edit, editing.length_before);
        expand_tabs(*edit);
        editing.length_before = edit->BufTextLen;
    }
    return 0;
}

void read_caret(const ImGuiInputTextState& state, TextEdit& result) {
    const float blink = std::fmod(std::max(0.0F, state.CursorAnim), 1.2F);
    if (blink > 0.8F) return;
    result.caret_line = 0;
    for (int i = 0; i < std::min(state.GetCursorPos(), state.CurLenW); ++i) {
        if (state.TextW[i] == '\n') {
            ++result.caret_line;
            result.caret_column = 0;
        } else {
            ++result.caret_column;
        }
    }
}

}  // namespace

TextEdit edit_text(const char* id, const view::Rect& area, std::string& text, ImFont* font, float pad,
                   bool take_focus) {
    TextEdit result;
    push_font(font);
    ImGui::SetCursorScreenPos({area.x, area.y});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, pad));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
    if (take_focus) ImGui::SetKeyboardFocusHere();
    Editing editing{&text, static_cast<int>(text.size())};
    const ImGuiInputTextFlags flags = ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_CallbackResize |
                                      ImGuiInputTextFlags_CallbackEdit;
    const ImVec2 size{std::max(1.0F, area.w), std::max(1.0F, area.h)};
    result.changed =
        ImGui::InputTextMultiline(id, text.data(), text.capacity() + 1, size, flags, on_edit, &editing);
    // Dear ImGui ends the text with a null character and leaves the rest of the buffer as it was.
    if (result.changed) text.resize(std::char_traits<char>::length(text.c_str()));
    result.is_focused = ImGui::IsItemActive();
    const ImVector<ImGuiWindow*>& children = ImGui::GetCurrentWindow()->DC.ChildWindows;
    if (!children.empty()) result.scroll_y = children.back()->Scroll.y;
    if (const ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetItemID())) {
        result.scroll_x = state->ScrollX;
        if (result.is_focused) read_caret(*state, result);
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return result;
}

}  // namespace ui
