// Parse, find the tasks, derive the details, and record it all as if it had just happened.
#include "core/session/import_trace.h"

#include <utility>

#include "core/session/import_details.h"
#include "core/session/import_names.h"
#include "core/trace/recorder.h"

namespace session {

using trace::Event;

namespace {

/// Puts decoded events, whose ids are those of the parsed trace, into a Recorder.
class Rerecorder {
  public:
    explicit Rerecorder(const trace::JsonTrace& parsed)
        : parsed_(parsed), texts_(parsed.strings.size() + 1), stacks_(parsed.stacks.size() + 1) {}

    trace::EventLog record(const std::vector<Event>& events) {
        for (const Event& event : events) {
            recorder_.at(event.t);
            std::visit([this, &event](const auto& what) { put(event, what); }, event.what);
        }
        return recorder_.finish();
    }

  private:
    StringId text(StringId id) {
        if (!id) return id;
        StringId& known = texts_[id.number];
        if (!known) known = recorder_.intern(parsed_.strings.text(id));
        return known;
    }
    StackId stack(StackId id) {
        if (!id) return id;
        StackId& known = stacks_[id.number];
        if (known) return known;
        std::vector<trace::Frame> frames;
        for (const trace::Frame& frame : parsed_.stacks.frames(id))
            frames.push_back({text(frame.function), frame.line});
        known = recorder_.stack(frames);
        return known;
    }
    trace::TaskName name(trace::TaskName given) {
        return given.is_numbered() ? given : trace::TaskName::given(text(given.text()));
    }

    void put(const Event&, const trace::Tick& e) { recorder_.tick(e.n, e.ready); }
    void put(const Event&, const trace::Spawn& e) {
        recorder_.spawn(name(e.name), text(e.coro), e.by, e.eager);
    }
    void put(const Event& event, const trace::Step&) { recorder_.step(event.task); }
    void put(const Event& event, const trace::Suspend& e) {
        if (e.on == trace::SuspendOn::yield) recorder_.suspend_on_yield(event.task, stack(e.stack));
        if (e.on == trace::SuspendOn::future) recorder_.suspend_on_future(event.task, stack(e.stack));
        if (e.on == trace::SuspendOn::task) recorder_.suspend_on_task(event.task, e.task, stack(e.stack));
    }
    void put(const Event& event, const trace::Finish& e) {
        recorder_.finish(event.task, e.how, text(e.value));
    }
    void put(const Event& event, const trace::Cancel& e) { recorder_.cancel(event.task, e.by); }
    void put(const Event&, const trace::Callback& e) { recorder_.callback(text(e.name)); }
    void put(const Event& event, const trace::Timer& e) {
        recorder_.timer(event.task, e.when, text(e.label));
    }
    void put(const Event& event, const trace::Block& e) {
        recorder_.end_block(recorder_.begin_block(event.task, e.line), e.dur);
    }
    void put(const Event&, const trace::Thread& e) {
        recorder_.thread(e.what, text(e.function), text(e.worker));
    }
    void put(const Event& event, const trace::Out& e) {
        recorder_.out(event.task, parsed_.strings.text(e.text));
    }
    void put(const Event& event, const trace::Warn& e) {
        recorder_.warn(event.task, parsed_.strings.text(e.category), parsed_.strings.text(e.text));
    }
    void put(const Event& event, const trace::Report& e) {
        recorder_.report(event.task, parsed_.strings.text(e.message), text(e.exc));
    }
    void put(const Event& event, const trace::Line& e) {
        recorder_.line(event.task, text(e.function), e.line);
    }
    void put(const Event&, const trace::Exit& e) { recorder_.exit(e.code, text(e.exc)); }
    void put(const Event& event, const trace::Ready& e) {
        if (event.task)
            recorder_.ready(event.task, e.why, e.by_task, text(e.by_label));
        else
            recorder_.ready_callback(text(e.label), e.why, e.by_task, text(e.by_label));
    }
    void put(const Event&, const trace::TimerCancelled& e) { recorder_.timer_cancelled(e.id); }
    void put(const Event&, const trace::TimerDue& e) { recorder_.timer_due(e.id); }
    void put(const Event& event, const trace::Waiting& e) {
        recorder_.waiting(event.task, e.kind, e.amount, text(e.label));
    }
    void put(const Event& event, const trace::Renamed& e) { recorder_.renamed(event.task, name(e.name)); }

    const trace::JsonTrace& parsed_;
    std::vector<StringId> texts_;
    std::vector<StackId> stacks_;
    trace::Recorder recorder_;
};

}  // namespace

ImportedLog import_log(std::string_view json, std::string_view source, trace::JsonLimits limits) {
    trace::JsonTrace parsed = trace::parse_json(json, limits);
    std::vector<Event> events;
    if (parsed.errors.empty()) events = resolve_names(parsed);
    if (!parsed.errors.empty()) return {trace::EventLog(), std::move(parsed.errors)};
    events = derive_details(std::move(events), parsed.strings, parsed.stacks, source);
    return {Rerecorder(parsed).record(events), {}};
}

ImportResult import_trace(std::string_view json, Source source, trace::JsonLimits limits) {
    ImportedLog imported = import_log(json, source.text, limits);
    if (!imported.errors.empty()) return {Recording(), std::move(imported.errors)};
    return {Recording(std::move(source), std::move(imported.log)), {}};
}

}  // namespace session
