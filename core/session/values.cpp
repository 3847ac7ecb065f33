// Looking at the machine event by event, and giving back what was seen. What did not change between moments
// is kept once.
#include "core/session/values.h"

#include <algorithm>

#include "core/loop/task.h"
#include "core/loop/world.h"
#include "core/object/str.h"
#include "core/session/brief_repr.h"
#include "core/vm/program_frames.h"

namespace session {

using object::Object;

namespace {

constexpr std::size_t kMostTasks = 40;      // whose frames are looked at, besides the running one
constexpr std::size_t kMostFrames = 12;     // of a chain, innermost ones
constexpr std::size_t kMostVariables = 24;  // of a frame

std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) {
    hash = (hash ^ more) * 0x9e3779b97f4a7c15U;
    return hash ^ (hash >> 29);
}

}  // namespace

/// Collects a Values while the program runs.
class ValueWatcher {
  public:
    ValueWatcher(StepIndex first, StepIndex last) : last_(last) { to_.first_ = first; }

    static void seen(void* who) { static_cast<ValueWatcher*>(who)->look(); }
    Values take() { return std::move(to_); }

  private:
    void look() {
        if (to_.first_ + to_.moments_.size() > last_) return;
        Values::Moment moment;
        moment.begin = static_cast<std::uint32_t>(to_.chains_.size());
        loop::World& world = loop::World::current();
        const loop::Task* const running = world.current_task();
        const bool on_worker = world.thread() != nullptr;
        frames_.clear();
        Object* const coroutine =
            running != nullptr && running->coro.is_heap() ? running->coro.object() : nullptr;
        // A task that has just been handed control has not gone on yet.
        if (!vm::add_running_frames(coroutine, on_worker, frames_))
            vm::add_suspended_frames(coroutine, frames_);
        if (!on_worker && world.running_loop() != nullptr) moment.globals = globals();
        // asyncio.run(main()) itself says nothing while the loop or a function runs inside it.
        const bool is_inside = frames_.size() > 1 || world.running_loop() != nullptr;
        if (is_inside && !frames_.empty() && is_module(frames_.front())) frames_.erase(frames_.begin());
        add_chain(running != nullptr ? running->id : TaskId{});
        std::size_t shown = 0;
        for (const loop::Task* task : world.tasks()) {
            if (task == nullptr || task == running || !task->id || !task->coro.is_heap()) continue;
            if (++shown > kMostTasks) break;
            frames_.clear();
            vm::add_suspended_frames(task->coro.object(), frames_);
            add_chain(task->id);
        }
        moment.count = static_cast<std::uint32_t>(to_.chains_.size()) - moment.begin;
        to_.moments_.push_back(moment);
    }

    /// Of the outermost frame, which is the module's.
    std::uint32_t globals() {
        outer_.clear();
        vm::add_running_frames(nullptr, false, outer_);
        return outer_.empty() || !is_module(outer_.front()) ? UINT32_MAX : frame(outer_.front());
    }

    static bool is_module(const vm::ProgramFrame& frame) {
        return frame.code->kind == code::CodeKind::Module;
    }

    void add_chain(TaskId task) {
        if (frames_.empty()) return;
        Values::Chain chain;
        chain.task = task;
        chain.begin = static_cast<std::uint32_t>(to_.chain_frames_.size());
        const std::size_t skipped = frames_.size() > kMostFrames ? frames_.size() - kMostFrames : 0;
        for (std::size_t i = skipped; i < frames_.size(); ++i) to_.chain_frames_.push_back(frame(frames_[i]));
        chain.count = static_cast<std::uint32_t>(to_.chain_frames_.size()) - chain.begin;
        to_.chains_.push_back(chain);
    }

    std::uint32_t frame(const vm::ProgramFrame& from) {
        Values::Frame frame;
        frame.function = text(from.code->qualname->view());
        frame.line = static_cast<std::uint32_t>(std::max(0, from.line));
        variables_.clear();
        vm::add_variables(from, variables_);
        for (const vm::Variable& variable : variables_) {
            const std::string_view name = variable.name->view();
            if (is_module(from) && (name.substr(0, 2) == "__" || !is_data(*variable.value))) continue;
            if (frame.variables.size() == kMostVariables) break;
            frame.variables.push_back({text(name), text(brief_repr(*variable.value))});
        }
        std::uint64_t hash = mixed(frame.function, frame.line);
        for (const Values::Named& v : frame.variables)
            hash = mixed(hash, (std::uint64_t{v.name} << 32) | v.value);
        const auto [place, is_new] =
            known_frames_.try_emplace(hash, static_cast<std::uint32_t>(to_.frames_.size()));
        if (!is_new && to_.frames_[place->second] == frame) return place->second;
        to_.frames_.push_back(std::move(frame));
        place->second = static_cast<std::uint32_t>(to_.frames_.size() - 1);
        return place->second;
    }

    std::uint32_t text(std::string_view text) {
        const auto [place, is_new] =
            known_texts_.try_emplace(std::string(text), static_cast<std::uint32_t>(to_.texts_.size()));
        if (is_new) to_.texts_.emplace_back(text);
        return place->second;
    }

    StepIndex last_;
    Values to_;
    std::vector<vm::ProgramFrame> frames_, outer_;
    std::vector<vm::Variable> variables_;
    std::unordered_map<std::uint64_t, std::uint32_t> known_frames_;
    std::unordered_map<std::string, std::uint32_t> known_texts_;
};

const Values::Chain* Values::find(TaskId task, StepIndex k) const {
    if (!covers(k)) return nullptr;
    const Moment& moment = moments_[k - first_];
    for (std::uint32_t i = 0; i < moment.count; ++i) {
        if (chains_[moment.begin + i].task == task) return &chains_[moment.begin + i];
    }
    return nullptr;
}

std::vector<FrameValues> Values::frames(TaskId task, StepIndex k, StepIndex before) const {
    std::vector<FrameValues> result;
    const Chain* const chain = find(task, k);
    if (chain == nullptr) return result;
    const Chain* const old = before == k ? nullptr : find(task, before);
    for (std::uint32_t i = 0; i < chain->count; ++i) {
        const Frame& frame = frames_[chain_frames_[chain->begin + i]];
        const Frame* was = nullptr;
        if (old != nullptr && i < old->count) was = &frames_[chain_frames_[old->begin + i]];
        if (was != nullptr && was->function != frame.function) was = nullptr;
        FrameValues& to = result.emplace_back();
        to.function = texts_[frame.function];
        to.line = frame.line;
        to.variables = variables(frame, was);
    }
    return result;
}

std::vector<Variable> Values::globals(StepIndex k, StepIndex before) const {
    if (!covers(k) || moments_[k - first_].globals == UINT32_MAX) return {};
    const bool compares = before != k && covers(before) && moments_[before - first_].globals != UINT32_MAX;
    return variables(frames_[moments_[k - first_].globals],
                     compares ? &frames_[moments_[before - first_].globals] : nullptr);
}

std::vector<Variable> Values::variables(const Frame& frame, const Frame* was) const {
    std::vector<Variable> result;
    for (const Named& variable : frame.variables) {
        const bool same = was == nullptr || std::find(was->variables.begin(), was->variables.end(),
                                                      variable) != was->variables.end();
        result.push_back({texts_[variable.name], texts_[variable.value], !same});
    }
    return result;
}

Values values_between(const Source& source, const Limits& limits, Lines lines, StepIndex first,
                      StepIndex last) {
    first = std::max<StepIndex>(1, first);
    ValueWatcher watcher(first, last);
    Limits bounded = limits;
    bounded.max_events = std::min(limits.max_events, last);
    run(source, bounded, lines, {}, {first, ValueWatcher::seen, &watcher});
    return watcher.take();
}

}  // namespace session
