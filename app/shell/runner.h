// Runs programs beside the window, one at a time, so that a script that takes long never holds the window up.
// A new program stops the one before.
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/shell/programs.h"

namespace shell {

class Runner {
  public:
    /// `wake` is called from the other thread when there is an outcome; may be null.
    explicit Runner(void (*wake)() = nullptr) : wake_(wake) {}
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    void start(const Program& program, const std::string& text);
    /// The outcome of the last start, once; waits for it, but not longer than this.
    std::optional<RunOutcome> take(std::chrono::milliseconds at_most = std::chrono::milliseconds(0));
    /// Looks at variables, after what runs now; takes the place of an earlier wish.
    void look(view::RunPtr run, const view::ValuesRequest& request);
    /// What was looked at, once; run null: nothing new.
    struct Looked {
        view::RunPtr run;
        view::ValuesPtr values;
    };
    Looked take_looked(std::chrono::milliseconds at_most = std::chrono::milliseconds(0));

    /// Started, and its outcome not taken yet.
    bool is_busy() const { return is_busy_; }

  private:
    void work();
    void run_job(std::unique_lock<std::mutex>& lock);
    void look_job(std::unique_lock<std::mutex>& lock);
    void start_thread();

    void (*wake_)();
    bool is_busy_ = false;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable changed_;
    // Under the mutex.
    bool ends_ = false;
    bool has_job_ = false;
    bool looks_ = false;  // the thread looks at variables now
    view::RunPtr wanted_;
    view::ValuesRequest request_;
    Looked looked_;
    Program program_;
    std::string text_;
    std::uint64_t started_ = 0;
    std::uint64_t finished_ = 0;
    std::optional<RunOutcome> outcome_;
    std::atomic<bool> cancelled_{false};
};

}  // namespace shell
