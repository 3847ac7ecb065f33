// The life of one run: heap, world, machine and library are made, the program runs, the interpreter ends.
#include "core/session/run.h"

#include <algorithm>
#include <utility>

#include "core/base/fiber.h"
#include "core/code/compiler.h"
#include "core/loop/event_loop.h"
#include "core/loop/types.h"
#include "core/loop/world.h"
#include "core/modules/library.h"
#include "core/object/exception.h"
#include "core/object/function.h"
#include "core/object/heap.h"
#include "core/object/names.h"
#include "core/object/native.h"
#include "core/object/number.h"
#include "core/object/str.h"
#include "core/session/program_source.h"
#include "core/trace/recorder.h"
#include "core/vm/machine.h"
#include "core/vm/program_stack.h"
#include "core/vm/threads.h"

namespace session {

using namespace object;

namespace {

/// What the doors of the machine and the world, which are plain functions, need to know of the run.
struct RunState {
    const Limits* limits;
    const ProgramSource* source;
    std::string limit_message;
    std::uint32_t line = 0;  ///< where the program was when it was stopped
};
constinit thread_local RunState* state = nullptr;

/// Asked by the machine now and then: is a bound reached? Then nothing is recorded or reported from here on.
bool interrupt() {
    loop::World& world = loop::World::current();
    if (!world.within_limits()) {
        if (state->line == 0) state->line = vm::program_line();
        return true;
    }
    std::string reason;
    if (Heap::current().exhausted())
        reason = "the program used more memory than it may";
    else if (state->limits->interrupt && state->limits->interrupt(state->limits->who))
        reason = "the program ran too long";
    if (reason.empty()) return false;
    const std::uint32_t line = state->line = vm::program_line();
    state->limit_message = "Limit: " + reason + (line ? " (line " + std::to_string(line) + ")" : "");
    const Outcome stopped = world.stop(state->limit_message);
    return true;
}

void record_line(const code::Code& code, std::int32_t line) {
    loop::World& world = loop::World::current();
    world.line(world.intern(code.qualname), static_cast<std::uint32_t>(line));
}

Outcome warn_of_object(Type* category, std::string_view text) {
    return modules::issue_warning(category, text, modules::WarnedOf::object);
}
Outcome warn_of_code(Type* category, std::string_view text) { return modules::issue_warning(category, text); }

void warn(Type* category, const std::string& text) {
    Outcome o = modules::issue_warning(category, text, modules::WarnedOf::object);
    if (o.raised() && Heap::current().unraisable)
        Heap::current().unraisable(Value(o.exception()), "Exception ignored in warning");
}

/// CPython 3.14: Python/errors.c, format_unraisable_v.
void unraisable(const Value& exception, const std::string& message) {
    if (!loop::World::current().stopped()) modules::report_unraisable(exception, message);
}

std::string text_of_traceback(const Value& exception) {
    return traceback_text(*as_exception(exception), *state->source);
}

void set_doors(vm::Machine& machine, loop::World& world) {
    machine.doors.line = record_line;
    machine.doors.warn = warn;
    machine.doors.asyncgen_first_iteration = loop::asyncgen_firstiter_hook;
    machine.doors.asyncgen_finalizer = loop::asyncgen_finalizer_hook;
    Heap::current().unraisable = unraisable;
    Heap::current().interrupt = interrupt;
    world.doors.new_stacks = vm::new_stacks;
    world.doors.exchange_stacks = vm::exchange_stacks;
    world.doors.drop_stacks = vm::drop_stacks;
    world.doors.program_frame = vm::program_frame_of;
    world.doors.program_line = vm::program_line;
    world.doors.program_place = vm::program_place;
    world.doors.warn = warn_of_object;
    Heap::current().warn = warn_of_code;
    world.doors.traceback_text = text_of_traceback;
    world.doors.source_line = [](std::string_view file, std::int64_t line) -> Value {
        const std::string text = state->source->line(file, static_cast<int>(line));
        const std::size_t begin = text.find_first_not_of(" \t\f");
        return begin == std::string::npos ? Value() : make_str(text.substr(begin));
    };
    world.doors.make_deque = [](const Value& list) -> Outcome {
        const Value deque = TRY(modules::module_attr("collections", "deque"));
        return call(deque, {list});
    };
}

struct Result {
    std::int32_t code = 0;
    std::string exc;   ///< last line of the traceback
    std::string text;  ///< all of it
    std::uint32_t line = 0;
};

/// Where an exception came from: its innermost frame in the program's file.
std::uint32_t line_of(const BaseException& e, std::string_view file) {
    std::int32_t line = 0;
    for (const Traceback* t = e.traceback.get(); t != nullptr; t = t->next.get()) {
        if (t->file != nullptr && t->file->view() == file) line = t->line;
    }
    return static_cast<std::uint32_t>(std::max(0, line));
}

/// What an uncaught exception means for the end. CPython 3.14: Python/pythonrun.c, handle_system_exit.
Result result_of(const Value& exception, const ProgramSource& source) {
    BaseException& e = *as_exception(exception);
    loop::World& world = loop::World::current();
    if (is_a(exception, &exc::SystemExit)) {
        const Value code = e.payload;
        if (code.is_undefined() || code.is_none()) return {};
        std::int64_t number = 0;
        if (is_int(code))
            return {fits_int64(code, number) ? static_cast<std::int32_t>(number) : -1, {}, {}, 0};
        world.standard_error += str_text(code) + "\n";
        return {1, describe(e), {}, 0};
    }
    Result result{1, describe(e), traceback_text(e, source), line_of(e, source.file_name())};
    world.standard_error += result.text;
    return result;
}

/// Bytes: room for the deepest native recursion (object::Nesting) and parser.
constexpr std::size_t kStackSize = std::size_t{16} << 20;

Run run_here(const Source& source, const Limits& limits, Lines lines, const KeyframeSpacing& spacing,
             trace::Watch watch) {
    Run result;
    Heap heap(limits.max_memory);
    const Heap::Activation heap_active(heap);
    loop::ready_loop_types();
    trace::RecorderLimits recorder_limits;
    recorder_limits.max_events = limits.max_events;
    trace::Recorder recorder(recorder_limits, watch);
    const ProgramSource program_source(source.file_name, source.text);
    RunState own_state{&limits, &program_source, {}, 0};
    RunState* const before = std::exchange(state, &own_state);
    {
        loop::World world(recorder);
        const loop::World::Activation world_active(world);
        vm::Machine machine;
        modules::Library library;
        set_doors(machine, world);
        if (!limits.record) world.record_little();
        library.source = &program_source;

        Result end;
        {
            Value failure;
            code::CompileResult compiled =
                code::compile(source.text, source.file_name, code::Origin::Program);
            for (const syntax::Diagnostic& w : compiled.warnings) {
                Outcome o =
                    modules::issue_warning_at(&exc::SyntaxWarning, w.message, source.file_name, w.line);
                static_cast<void>(o);
            }
            if (compiled.ok()) {
                const Value main = library.make_main(source.file_name);
                machine.trace_lines = lines == Lines::record;
                Outcome ran = machine.run_module(compiled.code.get(), &module_dict(main));
                machine.trace_lines = false;
                if (ran.raised()) failure = Value(ran.exception());
            } else {
                result.diagnostics = compiled.errors;
                Outcome e = modules::raise_syntax_error(compiled.errors.front(), source.file_name);
                failure = Value(e.exception());
            }
            if (!machine.stopping() && !world.stopped() && !failure.is_undefined())
                end = result_of(failure, program_source);
            if (!machine.stopping() && !world.stopped()) {
                world.finish_threads();
                heap.collect();
            }
        }
        if (!machine.stopping() && !world.stopped()) library.finalize();

        result.limit_message = own_state.limit_message;
        if (result.limit_message.empty() && world.stop_reason().starts_with("Limit: "))
            result.limit_message = world.stop_reason();
        if (!result.limit_message.empty()) {
            end = {1, result.limit_message, {}, own_state.line};
            result.ending = Ending::limit;
        } else if (world.stopped()) {
            end = {1, world.stop_reason(), {}, 0};
            world.standard_error += world.stop_reason() + "\n";
        }
        if (result.ending != Ending::limit) result.ending = end.code == 0 ? Ending::finished : Ending::failed;
        result.exit_code = end.code;
        result.failure_line = end.line;
        result.failure_text = std::move(end.text);
        const base::StringId exc = end.exc.empty() ? base::StringId() : recorder.intern(end.exc);
        recorder.exit(end.code, exc);
        world.close();
        result.standard_error = std::move(world.standard_error);
        machine.stop();
        world.drop_threads();
        heap.end();
    }
    state = before;
    result.recording = Recording(source, recorder.finish(), spacing);
    return result;
}

}  // namespace

Run run(const Source& source, const Limits& limits, Lines lines, const KeyframeSpacing& spacing,
        trace::Watch watch) {
    Run result;
    auto body = [&] { result = run_here(source, limits, lines, spacing, watch); };
    base::call_on_stack(
        kStackSize, [](void* what) { (*static_cast<decltype(body)*>(what))(); }, &body);
    return result;
}

}  // namespace session
