// The grammar is in the tables: `$x` is a place for something of kind x, and a template that begins a block
// ends with `$B` on a line of its own.
#include "tests/fuzz/generator.h"

#include <span>
#include <string_view>

namespace fuzz {

namespace {

using Templates = std::span<const std::string_view>;

// Expressions that await nothing.
constexpr std::string_view kExpressions[] = {
    "1",
    "v",
    "w",
    "'x'",
    "None",
    "[v, $e]",
    "($e, $e)",
    "{'k': $e}",
    "{1, 2, 3}",
    "(1 if $e else $e)",
    "str($e)",
    "repr($e)",
    "len(str($e))",
    "f'{v!r:>4}{w}'",
    "[i for i in range($n)]",
    "sum(i for i in range($n))",
    "(lambda a=$e: a)()",
    "g0($e)",
    "Box($e)",
    "Box($e).value",
    "($e == $e)",
    "($e is not $e)",
    "(not $e)",
    "isinstance($e, (int, str))",
    "sorted([3, 1, 2])",
    "asyncio.current_task().get_name()",
    "len(asyncio.all_tasks())",
    "t.done()",
    "t.cancelled()",
    "q.qsize()",
    "event.is_set()",
    "lock.locked()",
    "var.get()",
    "loop.time()",
    "(v if isinstance(v, int) and v < 9 else 2)",
    "$n * 2 ** $n",
    "[*range($n)][-1:]",
    "dict(zip('abc', range($n)))",
    "''.join(map(str, range($n)))",
    "type($e).__name__",
    "t",
    "future",
};

// Calls that give a coroutine.
constexpr std::string_view kCoroutines[] = {
    "asyncio.sleep(0)",
    "asyncio.sleep($n)",
    "asyncio.sleep($n * 0.1, $e)",
    "f0($e)",
    "f1($e)",
    "f2($e)",
    "q.put($e)",
    "q.get()",
    "lock.acquire()",
    "event.wait()",
    "semaphore.acquire()",
    "q.join()",
    "asyncio.to_thread(g0, $e)",
    "asyncio.to_thread(time.sleep, $n)",
    "asyncio.wait_for($c, $n)",
    "asyncio.wait_for($c, $n * 0.1)",
    "barrier.wait()",
    "eternal()",
    "agen($n).__anext__()",
};

// What may stand behind `await`.
constexpr std::string_view kAwaitables[] = {
    "$c",
    "t",
    "asyncio.gather($c, $c)",
    "asyncio.gather($c, $c, return_exceptions=True)",
    "asyncio.gather()",
    "asyncio.shield($c)",
    "asyncio.shield(t)",
    "asyncio.wait([t], timeout=$n)",
    "asyncio.wait([asyncio.create_task($c), t], return_when=asyncio.FIRST_COMPLETED)",
    "asyncio.ensure_future($c)",
    "asyncio.wrap_future(asyncio.run_coroutine_threadsafe($c, loop))",
    "loop.run_in_executor(None, g0, $e)",
    "future",
    "Awaitable()",
};

constexpr std::string_view kExceptions[] = {
    "ValueError", "asyncio.CancelledError", "Exception",    "TimeoutError",
    "KeyError",   "BaseException",          "RuntimeError", "asyncio.QueueEmpty",
};

// Statements of a coroutine.
constexpr std::string_view kStatements[] = {
    "v = $e",
    "await $a",
    "v = await $a",
    "t = asyncio.create_task($c)",
    "t = asyncio.create_task($c, name='n$n')",
    "t.cancel()",
    "t.cancel('why')",
    "print($e)",
    "w.append($e)",
    "return $e",
    "raise $x('r')",
    "raise $x from ValueError($e)",
    "pass",
    "assert $e, 'a'",
    "$c",
    "future = loop.create_future()",
    "future.set_result($e)",
    "future.set_exception($x('s'))",
    "future.cancel()",
    "loop.call_soon(print, $e)",
    "loop.call_later($n, w.append, $e)",
    "loop.call_later($n, t.cancel)",
    "loop.call_at(loop.time() + $n, event.set)",
    "t.add_done_callback(lambda done: w.append(done.cancelled()))",
    "q.put_nowait($e)",
    "q.get_nowait()",
    "q.task_done()",
    "event.set()",
    "event.clear()",
    "lock.release()",
    "semaphore.release()",
    "var.set($e)",
    "time.sleep($n)",
    "del v",
    "v, *w = [$e, $e]",
    "v = [await $a for _ in range($n)]",
    "v = [i async for i in agen($n)]",
    "asyncio.current_task().cancel()",
    "asyncio.current_task().uncancel()",
    "loop.set_debug(True)",
    "loop.stop()",
    "gc.collect()",
    "threading.Thread(target=g0, args=($e,)).start()",
    "loop.call_soon_threadsafe(event.set)",
    "loop.set_exception_handler(lambda l, c: w.append(c['message']))",
    "asyncio.current_task().set_name('renamed')",
    "asyncio.current_task().get_coro().close()",
    "import contextlib",
    "async for v in agen($n):\n$B",
    "for v in range($n):\n$B",
    "while len(w) < $n:\n    w.append(0)\n$B",
    "if $e:\n$B",
    "if $e:\n$B\nelse:\n$B",
    "async with lock:\n$B",
    "async with semaphore:\n$B",
    "async with condition:\n    condition.notify_all()\n$B",
    "async with asyncio.timeout($n):\n$B",
    "async with asyncio.timeout($n * 0.1):\n$B",
    "async with asyncio.TaskGroup() as group:\n    t = group.create_task($c)\n$B",
    "async with Manager():\n$B",
    "for v in asyncio.as_completed([$c, $c]):\n    await v\n$B",
    "try:\n$B\nexcept $x as e:\n$B",
    "try:\n$B\nexcept* $y:\n    pass",
    "try:\n$B\nfinally:\n$B",
    "try:\n$B\nexcept ($x, $x):\n    raise\nelse:\n$B",
    "match $e:\n    case [a, *b] if a:\n        w.append(b)\n    case {'k': a} | (a, _):\n        "
    "w.append(a)\n    case _:\n"
    "        pass",
    "with contextlib.suppress($x):\n$B",
    "async def inner(a=$e):\n$B\nt = asyncio.create_task(inner())",
};

constexpr std::string_view kEndings[] = {
    "asyncio.run(main())",
    "asyncio.run(main(), debug=True)",
    "with asyncio.Runner() as runner:\n    runner.run(main())\n    runner.run(f0(1))",
    "asyncio.new_event_loop().run_until_complete(main())",
    "for _ in range(2):\n    asyncio.run(main())",
    "main()",
};

constexpr std::string_view kPreface =
    "import asyncio, contextlib, contextvars, gc, threading, time\n"
    "var = contextvars.ContextVar('var', default=0)\n"
    "class Box:\n"
    "    def __init__(self, value): self.value = value\n"
    "    def __eq__(self, other): return self.value == other\n"
    "    def __del__(self): print('box')\n"
    "class Awaitable:\n"
    "    def __await__(self):\n"
    "        yield from asyncio.sleep(0.5).__await__()\n"
    "        return 7\n"
    "class Manager:\n"
    "    async def __aenter__(self): await asyncio.sleep(0)\n"
    "    async def __aexit__(self, *exc):\n"
    "        await asyncio.sleep(0.1)\n"
    "        return exc[0] is ValueError\n"
    "async def eternal(): await asyncio.get_running_loop().create_future()\n"
    "async def agen(n):\n"
    "    try:\n"
    "        for i in range(n):\n"
    "            await asyncio.sleep(0.1)\n"
    "            yield i\n"
    "    finally:\n"
    "        await asyncio.sleep(0)\n"
    "        print('closed')\n"
    "def g0(a=0):\n"
    "    time.sleep(0.1)\n"
    "    return [a]\n"
    "q = lock = event = condition = semaphore = barrier = loop = t = future = None\n"
    "v, w = 0, []\n";

constexpr std::string_view kGlobals =
    "    global q, lock, event, condition, semaphore, barrier, loop, t, future, v, w\n";

constexpr std::string_view kMain =
    "async def main():\n"
    "    global q, lock, event, condition, semaphore, barrier, loop, t, future, v, w\n"
    "    q, lock, event = asyncio.Queue(2), asyncio.Lock(), asyncio.Event()\n"
    "    condition, semaphore, barrier = asyncio.Condition(), asyncio.Semaphore(1), asyncio.Barrier(2)\n"
    "    loop = asyncio.get_running_loop()\n"
    "    future = loop.create_future()\n"
    "    t = asyncio.create_task(f0(1), name='first')\n";

class Generator {
  public:
    Generator(const std::uint8_t* bytes, std::size_t count) : at_(bytes), end_(bytes + count) {}

    std::string run() {
        out_ = kPreface;
        for (const char name : {'0', '1', '2'}) {
            out_ += "async def f";
            out_ += name;
            out_ += "(a=0):\n";
            out_ += kGlobals;
            block(1, 0);
        }
        out_ += kMain;
        block(1, 0);
        expand(choice(kEndings), 0, 0);
        out_ += '\n';
        return std::move(out_);
    }

  private:
    static constexpr int kDeepest = 5;
    static constexpr std::size_t kLongest = 6000;  // characters; from there on the first template is taken

    std::size_t next() { return at_ == end_ || out_.size() > kLongest ? 0 : *at_++; }
    std::string_view choice(Templates all) { return all[next() % all.size()]; }

    void indent(int depth) { out_.append(static_cast<std::size_t>(depth) * 4, ' '); }

    void block(int depth, int nesting) {
        for (std::size_t left = next() % 4 + 1; left > 0; --left) {
            indent(depth);
            expand(nesting < kDeepest ? choice(kStatements) : kStatements[0], depth, nesting + 1);
            out_ += '\n';
        }
    }

    /// A template that stands at some depth of blocks.
    void expand(std::string_view text, int depth, int nesting) {
        const bool ends = nesting >= kDeepest + 3;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n' && i + 2 < text.size() && text[i + 1] == '$' && text[i + 2] == 'B') {
                out_ += '\n';
                block(depth + 1, nesting);
                out_.pop_back();  // the newline: the template has its own, or who wanted it
                i += 2;
            } else if (text[i] == '\n') {
                out_ += '\n';
                indent(depth);
            } else if (text[i] != '$') {
                out_ += text[i];
            } else {
                switch (text[++i]) {
                    case 'e':
                        expand(ends ? kExpressions[0] : choice(kExpressions), depth, nesting + 1);
                        break;
                    case 'c': expand(ends ? kCoroutines[0] : choice(kCoroutines), depth, nesting + 1); break;
                    case 'a': expand(ends ? kAwaitables[0] : choice(kAwaitables), depth, nesting + 1); break;
                    case 'x': out_ += choice(kExceptions); break;
                    case 'y': out_ += next() % 2 == 0 ? "ValueError" : "TimeoutError"; break;
                    default: out_ += static_cast<char>('0' + next() % 5); break;
                }
            }
        }
    }

    const std::uint8_t* at_;
    const std::uint8_t* end_;
    std::string out_;
};

}  // namespace

std::string program_of(const std::uint8_t* bytes, std::size_t count) { return Generator(bytes, count).run(); }

}  // namespace fuzz
