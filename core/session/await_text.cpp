// A look at one line, without parsing: good enough for a label, never used to decide an order.
#include "core/session/await_text.h"

namespace session {

using trace::WaitKind;

namespace {

constexpr std::size_t kLongest = 48;

struct Sign {
    std::string_view text;
    WaitKind kind;
};

constexpr Sign kSigns[] = {
    {"gather(", WaitKind::gather},
    {"as_completed(", WaitKind::as_completed},
    {"asyncio.wait(", WaitKind::wait},
    {"shield(", WaitKind::shield},
    {"to_thread(", WaitKind::thread},
    {"run_in_executor(", WaitKind::thread},
    {"TaskGroup(", WaitKind::task_group},
    {"sleep(", WaitKind::sleep},
    {".get()", WaitKind::queue_get},
    {".put(", WaitKind::queue_put},
    {".join()", WaitKind::queue_join},
    {"lock", WaitKind::lock},
    {"Lock", WaitKind::lock},
    {"sem", WaitKind::semaphore},
    {"Semaphore", WaitKind::semaphore},
    {".wait_for(", WaitKind::condition},
};

/// Up to the end of the expression that begins the text: a closing bracket of an outer one, a comma or colon.
std::string_view expression_of(std::string_view text) {
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = '\0';
            continue;
        }
        if (c == '"' || c == '\'') quote = c;
        if (c == '(' || c == '[' || c == '{') depth += 1;
        if (c == ')' || c == ']' || c == '}') depth -= 1;
        const bool ends = depth < 0 || (depth == 0 && (c == ',' || c == ':' || c == ';' || c == '#'));
        if (ends) return text.substr(0, i);
        if (depth == 0 && text.substr(i, 4) == " as ") return text.substr(0, i);
    }
    return text;
}

std::string_view after_word(std::string_view line, std::string_view word) {
    const std::size_t place = line.find(word);
    return place == std::string_view::npos ? std::string_view() : line.substr(place + word.size());
}

}  // namespace

SourceLines::SourceLines(std::string_view text) : text_(text) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') starts_.push_back(i + 1);
    }
}

std::string_view SourceLines::line(std::uint32_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const std::size_t start = starts_[number - 1];
    const std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
    std::string_view line = text_.substr(start, end - start);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

AwaitText await_text(std::string_view line) {
    AwaitText result;
    std::string_view rest = after_word(line, "await ");
    if (rest.empty()) rest = after_word(line, "async with ");
    if (rest.empty() && !after_word(line, "async for ").empty()) rest = after_word(line, " in ");
    rest = expression_of(rest);
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\t')) rest.remove_suffix(1);
    if (rest.empty()) return result;
    for (const Sign& sign : kSigns) {
        if (rest.find(sign.text) == std::string_view::npos) continue;
        result.kind = sign.kind;
        break;
    }
    // An expression that goes on in the next line or is long is named by what is called.
    const std::size_t bracket = rest.find('(');
    const bool is_whole = rest.size() <= kLongest && rest.back() != '(' && rest.back() != '[';
    result.expression =
        is_whole || bracket == std::string_view::npos ? rest.substr(0, kLongest) : rest.substr(0, bracket);
    return result;
}

}  // namespace session
