// Headings of scripts and the search over them.
#include "app/view/lessons.h"

#include <algorithm>

#include "app/view/bundled_scenarios.h"

namespace view {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

// "01_running_together" becomes "Running together".
std::string words_of(std::string_view name) {
    while (!name.empty() &&
           ((name.front() >= '0' && name.front() <= '9') || name.front() == '_' || name.front() == '-')) {
        name.remove_prefix(1);
    }
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

std::string_view without_blank_lines(std::string_view text) {
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r')) text.remove_prefix(1);
    return text;
}

bool take_field(std::string_view comment, std::string_view key, std::string& to) {
    if (comment.size() <= key.size() || lower(comment.substr(0, key.size())) != key ||
        comment[key.size()] != ':')
        return false;
    to = std::string(trimmed(comment.substr(key.size() + 1)));
    return true;
}

}  // namespace

Lesson lesson_from(std::string_view path, std::string_view source) {
    Lesson lesson;
    if (path.size() > 3 && path.substr(path.size() - 3) == ".py") path.remove_suffix(3);
    lesson.id = std::string(path);
    lesson.source = source;
    const std::size_t slash = path.rfind('/');
    if (slash != std::string_view::npos) lesson.chapter = words_of(path.substr(0, slash));
    std::string first;
    bool is_heading = true;  // nothing but fields so far
    std::string_view rest = source;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = trimmed(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.empty() || line[0] != '#') break;
        const std::string_view comment = trimmed(line.substr(1));
        if (take_field(comment, "title", lesson.title) || take_field(comment, "chapter", lesson.chapter) ||
            take_field(comment, "about", lesson.summary) || take_field(comment, "summary", lesson.summary)) {
            if (is_heading) lesson.source = without_blank_lines(rest);
            continue;
        }
        is_heading = false;
        if (first.empty()) first = std::string(comment);
    }
    if (lesson.title.empty()) {
        lesson.title = slash == std::string_view::npos ? words_of(path) : words_of(path.substr(slash + 1));
        if (lesson.summary.empty()) lesson.summary = first;
    } else if (lesson.summary.empty()) {
        lesson.summary = first;
    }
    return lesson;
}

const std::vector<Lesson>& bundled_lessons() {
    static const std::vector<Lesson> all = [] {
        std::vector<Lesson> lessons;
        for (const base::EmbeddedFile& file : bundled_scenarios())
            lessons.push_back(lesson_from(file.path, file.text));
        return lessons;
    }();
    return all;
}

const Lesson* find_lesson(const std::vector<Lesson>& lessons, std::string_view name) {
    for (const Lesson& lesson : lessons) {
        if (lesson.id == name) return &lesson;
    }
    for (const Lesson& lesson : lessons) {
        const std::size_t slash = lesson.id.rfind('/');
        if (slash != std::string::npos && lesson.id.substr(slash + 1) == name) return &lesson;
    }
    if (!name.empty() && name.size() < 4 &&
        std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        const auto number = static_cast<std::size_t>(std::stoi(std::string(name)));
        if (number >= 1 && number <= lessons.size()) return &lessons[number - 1];
    }
    return nullptr;
}

std::vector<std::size_t> matching_lessons(const std::vector<Lesson>& lessons, std::string_view query) {
    std::vector<std::size_t> found;
    const std::string wanted = lower(query);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const Lesson& lesson = lessons[i];
        const std::string text =
            lower(lesson.chapter + " " + lesson.title + " " + lesson.summary + " " + lesson.id);
        bool all = true;
        std::string_view rest = wanted;
        while (all && !(rest = trimmed(rest)).empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            all = text.find(rest.substr(0, end)) != std::string::npos;
            rest.remove_prefix(end);
        }
        if (all) found.push_back(i);
    }
    return found;
}

}  // namespace view
