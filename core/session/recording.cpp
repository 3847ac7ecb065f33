// Reading a trace once: positions for random access, the tables of tasks, outputs and notices, keyframes.
#include "core/session/recording.h"

#include <algorithm>
#include <utility>

#include "core/session/keyframes.h"

namespace session {

/// Gathers what the indexes need from each event.
struct Recording::Indexer {
    explicit Indexer(Index& index) : to(index) {}
    Index& to;
    StepIndex at = 0;  // the moment after the event

    void take(const trace::Event& event) {
        at += 1;
        if (const auto* spawn = event.get_if<trace::Spawn>()) {
            to.tasks.push_back({spawn->name, spawn->coro, spawn->by, at, 0});
        } else if (event.kind() == trace::Kind::finish) {
            finish(event.task);
        } else if (const auto* renamed = event.get_if<trace::Renamed>()) {
            to.renames.push_back({event.task, at, renamed->name});
        } else if (const auto* out = event.get_if<trace::Out>()) {
            to.outputs.push_back({at, event.t, event.task, out->text});
        } else if (const auto* warn = event.get_if<trace::Warn>()) {
            to.notices.push_back({at, event.t, event.task, true, warn->category, warn->text});
        } else if (const auto* report = event.get_if<trace::Report>()) {
            to.notices.push_back({at, event.t, event.task, false, report->message, report->exc});
        } else if (const auto* thread = event.get_if<trace::Thread>()) {
            take(*thread, event.t);
        } else if (event.kind() == trace::Kind::line) {
            to.has_lines = true;
        } else if (const auto* exit = event.get_if<trace::Exit>()) {
            to.exit = {true, exit->code, exit->exc};
        }
        to.end_time = std::max(to.end_time, event.t);
    }

  private:
    void finish(TaskId id) {
        if (!id || id.index() >= to.tasks.size() || to.tasks[id.index()].finished != 0) return;
        to.tasks[id.index()].finished = at;
        to.finished_tasks.push_back(id);
    }
    void take(const trace::Thread& thread, Seconds t) {
        const auto same = [&thread](const auto& open) { return open.first == thread.worker; };
        const auto place = std::find_if(open_.begin(), open_.end(), same);
        if (thread.what == trace::ThreadWhat::start) {
            if (place != open_.end()) open_.erase(place);
            open_.emplace_back(thread.worker, to.threads.size());
            to.threads.push_back({at, 0, Seconds::infinity()});
        } else if (place != open_.end()) {
            to.threads[place->second].end = at;
            to.threads[place->second].end_time = t;
            open_.erase(place);
        }
    }
    std::vector<std::pair<StringId, std::size_t>> open_;  // worker, and its place in `threads`
};

Recording::Recording() : Recording(Source{}, trace::EventLog{}) {}

Recording::Recording(Source source, trace::EventLog log, KeyframeSpacing spacing) {
    auto shared = std::make_shared<Shared>();
    shared->source = std::move(source);
    shared->log = std::move(log);
    shared->spacing = spacing;
    shared_ = std::move(shared);
}

void Recording::prepare() const { keyframes(); }

void Recording::build_index() const {
    auto index = std::make_unique<Index>();
    Indexer indexer(*index);
    for (trace::Reader reader(shared_->log); !reader.at_end();) {
        if (reader.position().index % kStride == 0) index->positions.push_back(reader.position());
        indexer.take(reader.next());
    }
    const auto earlier = [](const Rename& a, const Rename& b) {
        return a.task != b.task ? a.task < b.task : a.at < b.at;
    };
    std::stable_sort(index->renames.begin(), index->renames.end(), earlier);
    shared_->index = std::move(index);
}

const KeyframeTable& Recording::keyframes() const {
    if (!shared_->keyframes) {
        index();
        Fold fold(shared_->log);
        KeyframeWriter writer(fold, shared_->spacing);
        for (trace::Reader reader(shared_->log); !reader.at_end();) {
            fold.apply(reader.next());
            writer.offer(fold);
        }
        shared_->keyframes = std::make_shared<KeyframeTable>(writer.take());
    }
    return *shared_->keyframes;
}

namespace {

trace::Reader skipped(trace::Reader reader, StepIndex to) {
    while (reader.position().index < to) reader.next();
    return reader;
}

}  // namespace

trace::Reader Recording::reader(StepIndex index) const {
    index = std::min(index, size());
    if (index < kStride) return skipped(trace::Reader(shared_->log), index);
    const std::vector<trace::ReadPosition>& positions = this->index().positions;
    const std::size_t place = std::min<std::size_t>(index / kStride, positions.size() - 1);
    return skipped(trace::Reader(shared_->log, positions[place]), index);
}

trace::Event Recording::event(StepIndex index) const { return reader(index).next(); }

Seconds Recording::time_at(StepIndex k) const {
    return k == 0 ? Seconds() : event(std::min(k, size()) - 1).t;
}

StepIndex Recording::moment_at_time(Seconds t) const {
    if (size() == 0 || t <= Seconds()) return 0;
    // Positions hold the time of the event before them.
    const std::vector<trace::ReadPosition>& positions = index().positions;
    const auto earlier = [](const trace::ReadPosition& position, Seconds time) {
        return position.time < time;
    };
    const auto place = std::lower_bound(positions.begin(), positions.end(), t, earlier);
    const StepIndex from = place == positions.begin() ? 0 : (place - 1)->index;
    for (trace::Reader reader = this->reader(from); !reader.at_end();) {
        if (reader.next().t >= t) return reader.position().index;
    }
    return size();
}

trace::TaskName Recording::task_name(TaskId id, StepIndex k) const {
    trace::TaskName name = task(id).first_name;
    const auto before = [](const Rename& rename, TaskId wanted) { return rename.task < wanted; };
    const std::vector<Rename>& renames = index().renames;
    for (auto it = std::lower_bound(renames.begin(), renames.end(), id, before); it != renames.end(); ++it) {
        if (it->task != id || it->at > k) break;
        name = it->name;
    }
    return name;
}

bool Recording::operator==(const Recording& other) const {
    if (shared_ == other.shared_) return true;
    if (source().file_name != other.source().file_name || source().text != other.source().text) return false;
    if (size() != other.size() || limit() != other.limit()) return false;
    const trace::EventLog& a = log();
    const trace::EventLog& b = other.log();
    return a == b;
}

}  // namespace session
