// One thread that waits for a program, runs it, and waits for the next.
#include "app/shell/runner.h"

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
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
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
        changed_.wait(lock, [this] { return ends_ || has_job_; });
        if (ends_) return;
        const Program program = program_;
        const std::string text = text_;
        const std::uint64_t number = started_;
        has_job_ = false;
        cancelled_ = false;
        lock.unlock();
        RunOutcome outcome = run_program(program, text, cancelled_);
        lock.lock();
        if (number != started_) continue;  // a newer program was started meanwhile
        outcome_ = std::move(outcome);
        finished_ = number;
        changed_.notify_all();
        if (wake_ != nullptr) wake_();
    }
}

}  // namespace shell
