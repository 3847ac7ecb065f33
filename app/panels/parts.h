// Small things that several panels show in the same way: a command as a button, a task as a chip, the
// pointer.
#pragma once
#include <string>
#include <string_view>

#include "app/panels/panel.h"
#include "app/view/commands.h"
#include "app/view/highlight.h"

namespace panels {

/// A button for a command, with the command's key in its tooltip.
void command_button(ui::Painter& paint, const PanelInput& in, const view::Rect& r, view::CommandId id,
                    std::string_view label, ImFont* font, ui::ButtonLook look, Intents& out);

/// The field in which a list is searched; gives true and the new query when it was changed.
bool search_field(ui::Painter& paint, const PanelInput& in, const view::Rect& r, const char* hint,
                  std::string& query);

/// A task's chip: tells what the task is like when pointed at, selects its lane when clicked. Gives its
/// width.
float task_chip(ui::Painter& paint, const PanelInput& in, view::Point at, float most,
                const session::TaskState& task, std::string_view text, view::Hover& hover, Intents& out);

/// Where the task that is looked at stands: await chain, source line, variables. `task`: for its chain when
/// its frames are not known; may be null.
void draw_frames(const PanelInput& in, const view::Rect& inside, const session::TaskState* task);

/// Tells what the pointer is over, if it is over this panel and that is news.
void tell_hover(const ui::Painter& paint, const PanelInput& in, const view::Hover& hover, Intents& out);

/// `task` is the one that is pointed at anywhere, or whose lane is selected.
bool is_lit(const PanelInput& in, session::TaskId task);

ImU32 token_colour(const ui::Palette& colour, view::TokenKind kind);

view::Point pointer();

}  // namespace panels
