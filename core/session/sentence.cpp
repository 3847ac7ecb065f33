// Pieces of sentences.
#include "core/session/sentence.h"

#include <fmt/format.h>

#include <algorithm>

namespace session {

std::string plain_text(const Sentence& sentence) {
    std::string text;
    for (const SentenceSpan& span : sentence) text += span.text;
    return text;
}

SentenceBuilder& SentenceBuilder::add(std::string text, SpanRole role, TaskId task) {
    if (text.empty()) return *this;
    if (role == SpanRole::plain && !spans_.empty() && spans_.back().role == role)
        spans_.back().text += text;
    else
        spans_.push_back({std::move(text), role, task});
    return *this;
}

SentenceBuilder& SentenceBuilder::operator<<(std::string_view text) {
    return add(std::string(text), SpanRole::plain);
}
SentenceBuilder& SentenceBuilder::operator<<(std::uint64_t number) {
    return add(fmt::format("{}", number), SpanRole::plain);
}
SentenceBuilder& SentenceBuilder::span(SentenceSpan span) {
    spans_.push_back(std::move(span));
    return *this;
}
SentenceBuilder& SentenceBuilder::task(TaskId id) {
    const TaskState* const task = fold_.find_task(id);
    return add(task == nullptr ? std::string("a task") : recording_.text(task->name), SpanRole::task, id);
}
SentenceBuilder& SentenceBuilder::time(Seconds time) {
    return add(time.is_infinite() ? std::string("for ever") : plain_seconds(time) + " s", SpanRole::time);
}
SentenceBuilder& SentenceBuilder::code(std::string_view code) {
    return add(std::string(code), SpanRole::code);
}
SentenceBuilder& SentenceBuilder::at_line(std::uint32_t line, std::string_view before) {
    return line == 0 ? *this : *this << before << "line " << line;
}
SentenceBuilder& SentenceBuilder::tasks(const std::vector<TaskId>& ids, std::size_t more) {
    constexpr std::size_t kNamed = 3;
    const std::size_t named = ids.size() + more <= kNamed ? ids.size() : std::min(kNamed - 1, ids.size());
    more += ids.size() - named;
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0) *this << (i + 1 == named && more == 0 ? " and " : ", ");
        task(ids[i]);
    }
    return more == 0 ? *this : *this << " and " << more << " more";
}
SentenceBuilder& SentenceBuilder::handle(const ReadyHandle& handle) {
    if (handle.task) return task(handle.task);
    if (handle.timer) return *this << "a timer's callback";
    return handle.label ? (*this << "the callback ").code(handle.label) : *this << "a callback";
}
SentenceBuilder& SentenceBuilder::waiting(const WaitFor& waiting) {
    if (waiting.task && waiting.kind == trace::WaitKind::task) return task(waiting.task);
    const bool named = waiting.label || waiting.kind == trace::WaitKind::sleep;
    const std::string text = wait_text(recording_, waiting, fold_.step());
    return named ? code(text) : *this << text;
}

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string shortened(std::string_view text, std::size_t longest) {
    const std::size_t line_end = text.find('\n');
    const std::string_view line = text.substr(0, line_end);
    std::size_t characters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(line[i]) & 0xc0) != 0x80;
        if (begins && ++characters > longest) return std::string(line.substr(0, i)) + "…";
    }
    const bool more = line_end != std::string_view::npos && line_end + 1 < text.size();
    return std::string(line) + (more ? "…" : "");
}

}  // namespace session
