"""Measures the benchmark programs on Coroscope and on CPythons: CPU time of the whole process.

    bench.py COROSCOPE PYTHON ... [--programs NAME,...] [--runs 5] [--arguments "run"]

The programs run in turn (ours, the first CPython, the next, ours again, ...), and the medians are divided:
a ratio below 1 means that we are faster. `--arguments` is what follows COROSCOPE before the program's path.
Below the table, per program: our CPU time with recording over that without, and, for programs with events, the
bytes of an event and the longest time to any of 200 moments; last, what the command line takes to start.
Each program prints a checksum line, which must be the same everywhere. Exit status 1 if it is not.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parent / "programs"
# Against CPython 3.13 built without profile-guided optimisation, with full recording on.
TARGETS = {"switch": 0.10, "gather_wide": 0.06, "timers": 0.05, "queue_pc": 0.12, "chain": 0.25, "semaphore": 0.07,
           "cancel": 0.08, "taskgroup": 0.11, "lock": 0.08, "compute": 0.7, "objects": 0.7}


def measure(command):
    """(CPU seconds, peak memory in MiB, standard output); raises RuntimeError if the command fails."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    text = process.stdout.read().decode("utf-8", "replace").strip()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def recording_costs(binary, limits, path, runs):
    """(time with recording over time without, bytes an event, slowest moment in ms, events)."""
    on, off = [binary, "run", *limits, path], [binary, "run", "--no-recording", *limits, path]
    times, _, _ = compare([on, off], runs)
    _, _, text = measure([binary, "measure", *limits, path])
    facts = dict(line.split() for line in text.splitlines())
    return (times[0] / times[1], float(facts["bytes_per_event"]), float(facts["slowest_moment_ms"]),
            int(facts["events"]))


def print_recording_costs(binary, arguments, names, runs):
    limits = arguments.split()[1:]
    print(f"\n{'program':12} {'on/off':>7} {'events':>9} {'B/event':>8} {'moment ms':>10}   targets 1.25, 8, 16")
    for name in names:
        ratio, size, moment, events = recording_costs(binary, limits, str(PROGRAMS / f"{name}.py"), runs)
        details = f"{size:8.2f} {moment:10.2f}" if events > 1000 else ""
        print(f"{name:12} {ratio:7.3f} {events:9} {details}", flush=True)


def print_startup(binary, pythons, runs):
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "empty.py")
        Path(path).write_text("pass\n")
        times, _, _ = compare([[binary, "run", path], *([p, path] for p in pythons)], runs * 4)
    print("\nstart-up, CPU ms: ours " + f"{times[0] * 1000:.1f}"
          + "".join(f", {Path(p).name} {s * 1000:.1f}" for p, s in zip(pythons, times[1:])) + "  target 5")


def compare(commands, runs):
    """Medians of CPU time and of peak memory per command, and the set of what they printed."""
    times, memory, texts = [[] for _ in commands], [[] for _ in commands], set()
    for _ in range(runs):
        for index, command in enumerate(commands):
            seconds, mebibytes, text = measure(command)
            times[index].append(seconds)
            memory[index].append(mebibytes)
            texts.add(text)
    return [statistics.median(t) for t in times], [statistics.median(m) for m in memory], texts


def main():
    parser = argparse.ArgumentParser(description="CPU time of the benchmark programs, ours over CPython's.")
    parser.add_argument("binary")
    parser.add_argument("pythons", nargs="+")
    parser.add_argument("--programs", default=",".join(TARGETS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--arguments", default="run --max-seconds 600 --max-events 100000000 --max-memory 4000")
    options = parser.parse_args()
    failed = False
    print(f"{'program':12} {'ours s':>8} {'MiB':>6}" + "".join(f"  {Path(p).name + ' s':>12} {'ratio':>6}" for p in options.pythons)
          + "  target")
    for name in options.programs.split(","):
        path = str(PROGRAMS / f"{name}.py")
        commands = [[options.binary, *options.arguments.split(), path], *([p, path] for p in options.pythons)]
        try:
            times, memory, texts = compare(commands, options.runs)
        except RuntimeError as error:
            print(f"{name:12} {error}")
            failed = True
            continue
        row = f"{name:12} {times[0]:8.3f} {memory[0]:6.0f}"
        row += "".join(f"  {seconds:12.3f} {times[0] / seconds:6.3f}" for seconds in times[1:])
        print(f"{row}  {TARGETS[name]:.2f}" + ("" if len(texts) == 1 else "   THE CHECKSUMS DIFFER"), flush=True)
        failed |= len(texts) != 1
    print_recording_costs(options.binary, options.arguments, options.programs.split(","), options.runs)
    print_startup(options.binary, options.pythons, options.runs)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
