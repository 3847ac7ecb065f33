// One thread that waits for a program, runs it, and waits for the next.
#include "app/shell/runner.h"

#include <utility>

namespace shell {

Runner::~Runner() {
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        ends_ = true;
        cancelled_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Runner::start(const Program& program, const std::string& text) {
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        program_ = program;
        text_ = text;
        has_job_ = true;
        ++started_;
        outcome_.reset();
        cancelled_ = true;  // what runs now is of no interest any more
    }
    is_busy_ = true;
    start_thread();
    changed_.notify_all();
}

void Runner::start_thread() {
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
}

void Runner::look(view::RunPtr run, const view::ValuesRequest& request) {
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        wanted_ = std::move(run);
        request_ = request;
        looked_ = {};
        if (looks_) cancelled_ = true;
    }
    start_thread();
    changed_.notify_all();
}

Runner::Looked Runner::take_looked(std::chrono::milliseconds at_most) {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait_for(lock, at_most, [this] { return (!wanted_ && !looks_) || looked_.run; });
    return std::exchange(looked_, {});
}

std::optional<RunOutcome> Runner::take(std::chrono::milliseconds at_most) {
    if (!is_busy_) return std::nullopt;
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait_for(lock, at_most, [this] { return finished_ == started_; });
    if (finished_ != started_) return std::nullopt;
    is_busy_ = false;
    std::optional<RunOutcome> outcome = std::move(outcome_);
    outcome_.reset();
    return outcome;
}

void Runner::work() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || has_job_ || wanted_; });
        if (ends_) return;
        if (has_job_) {
            run_job(lock);
        } else {
            look_job(lock);
        }
    }
}

void Runner::run_job(std::unique_lock<std::mutex>& lock) {
    const Program program = program_;
    const std::string text = text_;
    const std::uint64_t number = started_;
    has_job_ = false;
    wanted_.reset();
    cancelled_ = false;
    lock.unlock();
    RunOutcome outcome = run_program(program, text, cancelled_);
    lock.lock();
    if (number != started_) return;  // a newer program was started meanwhile
    outcome_ = std::move(outcome);
    finished_ = number;
    changed_.notify_all();
    if (wake_ != nullptr) wake_();
}

void Runner::look_job(std::unique_lock<std::mutex>& lock) {
    const view::RunPtr run = std::exchange(wanted_, nullptr);
    const view::ValuesRequest request = request_;
    looks_ = true;
    cancelled_ = false;
    lock.unlock();
    view::ValuesPtr values = values_of(*run, request, cancelled_);
    lock.lock();
    looks_ = false;
    if (values) looked_ = {run, std::move(values)};
    changed_.notify_all();
    if (wake_ != nullptr) wake_();
}

}  // namespace shell
