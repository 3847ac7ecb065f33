// `coroscope lessons`: the bundled lessons, for people and for programs.
#include "app/view/lessons.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"

namespace cli {
namespace {

void print_json() {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const view::Lesson& lesson : view::bundled_lessons()) {
        all.push_back({{"id", lesson.id},
                       {"chapter", lesson.chapter},
                       {"title", lesson.title},
                       {"summary", lesson.summary}});
    }
    std::printf("%s\n", all.dump(2).c_str());
}

void print_table() {
    const std::string* chapter = nullptr;
    for (const view::Lesson& lesson : view::bundled_lessons()) {
        if (chapter == nullptr || *chapter != lesson.chapter) std::printf("%s\n", lesson.chapter.c_str());
        chapter = &lesson.chapter;
        std::printf("  %-36s %s\n", lesson.id.c_str(), lesson.title.c_str());
    }
}

}  // namespace

void add_lessons(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("lessons", "list the bundled lessons: id, chapter, title");
    auto as_json = std::make_shared<bool>(false);
    command->add_flag("--json", *as_json, "as JSON");
    command->callback([as_json, &status] {
        if (*as_json) {
            print_json();
        } else {
            print_table();
        }
        status = 0;
    });
}

}  // namespace cli
