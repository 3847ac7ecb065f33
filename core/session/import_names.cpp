// Follows just enough of the schedule to choose among tasks of one name.
#include "core/session/import_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace session {

using base::StringId;
using base::TaskId;
using trace::Event;
using trace::Kind;

namespace {

class NameResolver {
  public:
    explicit NameResolver(trace::JsonTrace& parsed) : parsed_(parsed) {}

    std::vector<Event> resolve() {
        result_.reserve(parsed_.events.size() + parsed_.events.size() / 16);
        for (const trace::NamedEvent& named : parsed_.events) {
            now_ = named.event.t;
            if (!take(named)) {
                const StringId name = unknown_ ? unknown_ : named.task;
                const auto shown = parsed_.strings.text(name).substr(0, 60);
                parsed_.errors.push_back({named.line, fmt::format("no task is called `{}` here", shown)});
                break;
            }
        }
        return std::move(result_);
    }

  private:
    struct Task {
        StringId name;
        bool done = false;
        bool running = false;
        std::uint64_t ready_since = 0;  // 0: not known to be ready
    };

    bool take(const trace::NamedEvent& named) {
        Event event = named.event;
        switch (event.kind()) {
            case Kind::spawn: return spawn(event, named);
            case Kind::step: return step(event, named.task);
            case Kind::suspend: return suspend(event, named);
            case Kind::finish: return finish(event, named.task);
            case Kind::cancel: return cancel(event, named);
            default: break;
        }
        return running(named.task, event.task) && add(event);
    }

    bool spawn(Event& event, const trace::NamedEvent& named) {
        auto& spawn = std::get<trace::Spawn>(event.what);
        if (!running(named.other, spawn.by)) return false;
        Task task;
        task.name = named.task;
        task.ready_since = ++clock_;
        tasks_.push_back(task);
        event.task = TaskId{static_cast<std::uint32_t>(tasks_.size())};
        live_[named.task.number].push_back(event.task);
        spawn.name = name_of(named.task);
        return add(event);
    }
    bool step(Event& event, StringId name) {
        TaskId id = next_to_run(live_with(name));
        if (!id) {
            id = next_to_run(all_live());
            if (!id) return miss(name);
            rename(id, name);
        }
        Task& task = tasks_[id.index()];
        task.running = true;
        task.ready_since = 0;
        stack_.push_back(id);
        event.task = id;
        return add(event);
    }
    bool suspend(Event& event, const trace::NamedEvent& named) {
        auto& suspend = std::get<trace::Suspend>(event.what);
        if (!running(named.task, event.task)) return false;
        if (named.other && !other(named.other, suspend.task)) return false;
        leave(event.task);
        if (suspend.on == trace::SuspendOn::yield) tasks_[event.task.index()].ready_since = ++clock_;
        return add(event);
    }
    bool finish(Event& event, StringId name) {
        if (!running(name, event.task)) return false;
        leave(event.task);
        tasks_[event.task.index()].done = true;
        forget(event.task);
        return add(event);
    }
    bool cancel(Event& event, const trace::NamedEvent& named) {
        auto& cancel = std::get<trace::Cancel>(event.what);
        return running(named.other, cancel.by) && other(named.task, event.task) && add(event);
    }

    /// The task that runs, or ran last, under this name.
    bool running(StringId name, TaskId& to) {
        to = TaskId{};
        if (!name) return true;
        for (std::size_t i = stack_.size(); i > 0 && !to; --i) {
            if (is_called(stack_[i - 1], name)) to = stack_[i - 1];
        }
        if (!to && is_called(last_, name)) to = last_;
        if (!to && !live_with(name).empty()) to = live_with(name).front();
        if (!to && !stack_.empty()) {
            to = stack_.back();
            rename(to, name);
        }
        return to || miss(name);
    }
    /// Another task that is talked about.
    bool other(StringId name, TaskId& to) {
        const std::vector<TaskId>& named = live_with(name);
        for (const TaskId id : named) {
            if (!to || (tasks_[to.index()].running && !tasks_[id.index()].running)) to = id;
        }
        for (std::size_t i = tasks_.size(); i > 0 && !to; --i) {
            const TaskId id{static_cast<std::uint32_t>(i)};
            if (is_called(id, name)) to = id;
        }
        for (std::size_t i = tasks_.size(); i > 0 && !to && tasks_.size() - i < kFar; --i) {
            const TaskId id{static_cast<std::uint32_t>(i)};
            if (tasks_[i - 1].done || tasks_[i - 1].running) continue;
            to = id;
            rename(to, name);
        }
        return to || miss(name);
    }

    TaskId next_to_run(const std::vector<TaskId>& candidates) const {
        TaskId best;
        for (std::size_t i = 0; i < candidates.size() && i < kFar; ++i) {
            const TaskId id = candidates[i];
            const Task& task = tasks_[id.index()];
            if (task.running || task.done) continue;
            const std::uint64_t since = best ? tasks_[best.index()].ready_since : 0;
            const bool sooner = task.ready_since != 0 && (since == 0 || task.ready_since < since);
            if (!best || sooner) best = id;
        }
        return best;
    }
    std::vector<TaskId> all_live() const {
        std::vector<TaskId> result;
        for (std::size_t i = tasks_.size(); i > 0 && result.size() < kFar; --i) {
            if (!tasks_[i - 1].done) result.push_back(TaskId{static_cast<std::uint32_t>(i)});
        }
        std::reverse(result.begin(), result.end());
        return result;
    }
    const std::vector<TaskId>& live_with(StringId name) {
        const auto place = live_.find(name.number);
        return place == live_.end() ? nobody_ : place->second;
    }
    bool is_called(TaskId id, StringId name) const { return id && tasks_[id.index()].name == name; }
    void leave(TaskId id) {
        const auto place = std::find(stack_.begin(), stack_.end(), id);
        if (place != stack_.end()) stack_.erase(place);
        tasks_[id.index()].running = false;
        last_ = id;
    }
    void forget(TaskId id) {
        std::vector<TaskId>& named = live_[tasks_[id.index()].name.number];
        const auto place = std::find(named.begin(), named.end(), id);
        if (place != named.end()) named.erase(place);
    }
    void rename(TaskId id, StringId name) {
        forget(id);
        tasks_[id.index()].name = name;
        live_[name.number].push_back(id);
        result_.push_back({now_, id, trace::Renamed{name_of(name)}});
    }
    trace::TaskName name_of(StringId name) {
        return trace::task_name_of(std::string(parsed_.strings.text(name)), parsed_.strings);
    }
    bool miss(StringId name) {
        unknown_ = name;
        return false;
    }
    bool add(const Event& event) {
        result_.push_back(event);
        return true;
    }

    static constexpr std::size_t kFar = 1000;  // how many tasks are looked at for a new name
    trace::JsonTrace& parsed_;
    std::vector<Event> result_;
    std::vector<Task> tasks_;
    std::unordered_map<std::uint32_t, std::vector<TaskId>> live_;  // by name; never iterated
    const std::vector<TaskId> nobody_;
    std::vector<TaskId> stack_;
    TaskId last_;
    StringId unknown_;
    base::Seconds now_;
    std::uint64_t clock_ = 0;
};

}  // namespace

std::vector<Event> resolve_names(trace::JsonTrace& parsed) { return NameResolver(parsed).resolve(); }

}  // namespace session
