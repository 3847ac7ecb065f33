// Tells tests of the real app what it shows: a JSON line after each frame in which something has changed, in
// the file that COROSCOPE_STATE_FILE names. Without the variable nothing is written.
#pragma once
#include <string>

#include "app/ui/painter.h"
#include "app/view/app_state.h"

namespace shell {

class StateFile {
  public:
    StateFile();
    void tell(const view::AppState& state, const ui::DrawLog& log);

  private:
    std::string path_;
    std::string last_;
};

}  // namespace shell
