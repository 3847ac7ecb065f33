// Where the app keeps what survives it: settings and drafts, in the user's config folder. A file that cannot
// be read is ignored with a note; a folder that cannot be written makes nothing fail.
#pragma once
#include <optional>
#include <string>

#include "app/view/app_state.h"

namespace shell {

class Store {
  public:
    /// Keeps nothing and knows nothing: for pictures and tests.
    Store() = default;
    /// $XDG_CONFIG_HOME/coroscope, or ~/.config/coroscope.
    static Store of_user();
    explicit Store(std::string folder) : folder_(std::move(folder)) {}

    /// Defaults where nothing is saved. `note` says what was ignored.
    view::Settings settings(std::string& note) const;
    void save(const view::Settings& settings) const;

    std::optional<std::string> draft(const std::string& program) const;
    void save_draft(const std::string& program, const std::string& text) const;
    void drop_draft(const std::string& program) const;

  private:
    std::string draft_path(const std::string& program) const;
    std::string folder_;
};

/// The bytes of a file; nothing if it cannot be read or is larger than 16 MiB.
std::optional<std::string> file_text(const std::string& path);

}  // namespace shell
