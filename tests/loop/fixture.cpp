#include "tests/loop/fixture.h"

#include <sstream>

#include "core/loop/exceptions.h"
#include "core/loop/types.h"
#include "core/object/exception.h"
#include "core/object/native.h"
#include "core/object/str.h"
#include "core/trace/json_line.h"
#include "core/trace/json_out.h"

namespace test {

namespace {

struct FakeCoroutine : object::Object {
    std::vector<Fixture::Step>* steps = nullptr;
    std::size_t next = 0;
    std::string* name = nullptr;
};
object::Type fake_type;

struct NotingCallable : object::Object {
    Fixture* fixture = nullptr;
    std::string* name = nullptr;
};
object::Type noting_type;

Resumed resume(object::Object* self, ResumeKind kind, Value sent) {
    auto& fake = *static_cast<FakeCoroutine*>(self);
    if (fake.next == fake.steps->size()) return returned(Value::none());
    const Fixture::Step step = (*fake.steps)[fake.next++];
    return step(kind, sent);
}

void ready_fakes() {
    static const bool done = [] {
        loop::ready_loop_types();
        fake_type.slots.resume = resume;
        fake_type.slots.clear = [](object::Object* o) {
            auto& fake = *static_cast<FakeCoroutine*>(o);
            delete std::exchange(fake.steps, nullptr);
            delete std::exchange(fake.name, nullptr);
        };
        object::ready_type(fake_type,
                           {"fake", "tests", &loop::coroutine_type, sizeof(FakeCoroutine), 0, false});
        object::define_getsets(fake_type, {{"__qualname__", [](const Value& v) -> Outcome {
                                                return object::make_str(*object::as<FakeCoroutine>(v)->name);
                                            }}});
        noting_type.slots.call = [](const Value& self, const object::Args&) -> Outcome {
            auto& callable = *object::as<NotingCallable>(self);
            callable.fixture->calls.push_back(*callable.name);
            return Value::none();
        };
        noting_type.slots.clear = [](object::Object* o) {
            delete std::exchange(static_cast<NotingCallable*>(o)->name, nullptr);
        };
        object::ready_type(noting_type, {"callable", "tests", nullptr, sizeof(NotingCallable), 0, false});
        object::define_getsets(noting_type,
                               {{"__qualname__", [](const Value& v) -> Outcome {
                                     return object::make_str(*object::as<NotingCallable>(v)->name);
                                 }}});
        return true;
    }();
    (void)done;
}

object::Heap& ready(object::Heap& heap) {
    ready_fakes();
    return heap;
}

}  // namespace

Fixture::Fixture()
    : heap_(std::size_t{1} << 28), heap_active_(ready(heap_)), world_(recorder_), world_active_(world_) {
    loop_ = loop::new_event_loop();
    loop_->running_ = true;
    world_.set_running_loop(loop_.get());
}

Fixture::~Fixture() { loop_->closed_ = true; }

Value Fixture::coroutine(const std::string& name, std::vector<Step> steps) {
    auto* fake = loop::make<FakeCoroutine>(&fake_type);
    fake->steps = new std::vector<Step>(std::move(steps));
    fake->name = new std::string(name);
    return Value::adopt(fake);
}

Ref<Task> Fixture::task(const std::string& name, std::vector<Step> steps) {
    Outcome made = loop::create_task(*loop_, coroutine(name, std::move(steps)));
    return Ref<Task>(object::as<Task>(made.take()));
}

Value Fixture::callable(const std::string& name) {
    auto* noting = loop::make<NotingCallable>(&noting_type);
    noting->fixture = this;
    noting->name = new std::string(name);
    return Value::adopt(noting);
}

void Fixture::run_once() {
    const Outcome ran = loop_->run_once();
    ASSERT(ran.ok());
}

void Fixture::run_ready() {
    while (!loop_->ready_.empty()) run_once();
}

std::vector<std::string> Fixture::events() {
    recorder_.exit(0, {});
    std::istringstream in(trace::to_json(recorder_.finish(), trace::Lines::leave_out));
    std::vector<std::string> events;
    for (std::string line; std::getline(in, line);) {
        const trace::JsonObject event = trace::parse_json_object(line);
        std::string text = event.find("ev")->string;
        if (text == "exit") continue;
        for (const char* field :
             {"task", "on", "how", "value", "name", "message", "exc", "what", "fn", "text"}) {
            const trace::JsonValue* v = event.find(field);
            if (v && v->kind == trace::JsonValue::Kind::string) text += " " + v->string;
        }
        events.push_back(text);
    }
    return events;
}

Resumed yielded(Value v) { return {Resumed::Kind::yielded, std::move(v)}; }
Resumed returned(Value v) { return {Resumed::Kind::returned, std::move(v)}; }
Resumed raised(object::Type* type, const std::string& message) {
    return {Resumed::Kind::raised, Value(object::make_exception(type, message))};
}
Resumed awaiting(Future& future) {
    future.blocking = true;
    return yielded(Value(&future));
}
std::string message_of(const Outcome& outcome) {
    return outcome.raised() ? object::describe(*outcome.exception()) : "no exception";
}
std::string exception_text(const Value& exception) { return object::describe(*object::as_exception(exception)); }

}  // namespace test
