// What the texts of tracebacks need of a program: its lines, and what kind of expression stands in one.
#pragma once

#include <string>
#include <vector>

#include "core/object/traceback_text.h"

namespace session {

class ProgramSource final : public object::TracebackSource {
  public:
    ProgramSource(std::string file_name, std::string_view text);
    const std::string& file_name() const { return file_name_; }
    std::string line(std::string_view file, int number) const override;
    Operation operation(const std::string& segment) const override;
    Statement statement(const std::string& lines) const override;
    std::string hint(const object::BaseException& e) const override;

  private:
    std::string file_name_;
    std::vector<std::string> lines_;
};

}  // namespace session
