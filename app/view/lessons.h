// The list of bundled lessons: what their headings say, and searching it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace view {

struct Lesson {
    std::string id;  // path below scenarios/ without ".py"
    std::string chapter;
    std::string title;
    std::string summary;      // one sentence, may be empty
    std::string_view source;  // without the lines of its heading
};

/// Every bundled lesson, by path.
const std::vector<Lesson>& bundled_lessons();

/// Reads the comment lines at the top of a script. `# Chapter: ...`, `# Title: ...` and `# About: ...` are
/// taken by name; without them the first comment is the title, and the folder is the chapter.
Lesson lesson_from(std::string_view path, std::string_view source);

/// By id, or by its last part, or by number ("3"); null if there is none.
const Lesson* find_lesson(const std::vector<Lesson>& lessons, std::string_view name);

/// Positions of the lessons in which every word of the query occurs, case aside.
std::vector<std::size_t> matching_lessons(const std::vector<Lesson>& lessons, std::string_view query);

}  // namespace view
