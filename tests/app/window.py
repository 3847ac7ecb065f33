"""The real app in a real X window: starts Xvfb and coroscope, presses keys and buttons as a person does.

What it relies on, and nothing more: with COROSCOPE_STATE_FILE=PATH the app appends to PATH, after its first
frame and after each frame in which an intent was applied or a button moved, one JSON line
    {"cursor": k, "count": n, "buttons": {"COMMAND ID": [x, y, width, height], ...}}
`cursor` is the step shown, from 0 to `count`; `buttons` are the visible ones, in pixels of the window.
"""
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

HOLD = 0.13  # seconds: Dear ImGui 1.86 loses presses that are shorter than a frame
PATIENCE = 20.0  # seconds to wait for anything; software rendering on a busy machine is slow


def wait_until(condition, what, patience=PATIENCE):
    """The first true value of condition(); raises AssertionError if it stays false."""
    end = time.monotonic() + patience
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"gave up waiting for {what}")
        time.sleep(0.03)


class Window:
    """A context: `with Window(coroscope, arguments) as window`. Everything it started ends with it."""

    def __init__(self, binary, arguments=(), size=(1280, 800)):
        self._binary, self._arguments, self._size = binary, list(arguments), size
        self._processes = []
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name)

    def __enter__(self):
        try:
            self._start_display()
            self._start_app()
            wait_until(lambda: self.state() is not None, "the first state of the app")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._folder.cleanup()

    def _start_display(self):
        display = self._path / "display"
        with display.open("w") as file:
            width, height = self._size
            self._processes.append(subprocess.Popen(
                ["Xvfb", "-displayfd", str(file.fileno()), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
                 "-noreset"],
                pass_fds=[file.fileno()], stderr=subprocess.DEVNULL))
        number = wait_until(lambda: display.read_text().endswith("\n") and display.read_text().strip(), "Xvfb")
        self._environment = {**os.environ, "DISPLAY": f":{number}", "LIBGL_ALWAYS_SOFTWARE": "1",
                             "HOME": str(self._path), "XDG_CONFIG_HOME": str(self._path / "config"),
                             "COROSCOPE_STATE_FILE": str(self._path / "state")}
        # The number is told a little before clients are let in.
        wait_until(lambda: self._xdotool("getdisplaygeometry", check=False).strip(), "a display that answers")

    def _start_app(self):
        self._log = self._path / "log"
        with self._log.open("w") as log:
            self._app = subprocess.Popen([self._binary, *self._arguments], env=self._environment,
                                         stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._processes.append(self._app)

        def find():
            if self._app.poll() is not None:
                raise AssertionError(f"the app ended with {self._app.returncode}:\n{self._log.read_text()}")
            found = self._xdotool("search", "--onlyvisible", "--name", "^Coroscope", check=False).split()
            return found[-1] if found else None

        self._window = wait_until(find, "the app's window")
        self._xdotool("windowfocus", self._window)

    def _xdotool(self, *words, check=True):
        done = subprocess.run(["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=PATIENCE)
        if check and done.returncode != 0:
            raise AssertionError(f"xdotool {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def state(self):
        """The newest state that the app wrote, or None before there is one."""
        try:
            lines = [line for line in (self._path / "state").read_text().split("\n")[:-1] if line]
        except FileNotFoundError:
            return None
        return json.loads(lines[-1]) if lines else None

    def wait_for(self, condition, what):
        """Waits for a state that satisfies the condition, and gives it."""
        try:
            return wait_until(lambda: (lambda state: condition(state) and state)(self.state()), what)
        except AssertionError as error:
            raise AssertionError(f"{error}; the last state is {self.state()}") from None

    def is_running(self):
        return self._app.poll() is None

    def press(self, key, *modifiers):
        for name in [*modifiers, key]:
            self._xdotool("keydown", name)
        time.sleep(HOLD)
        for name in [key, *reversed(modifiers)]:
            self._xdotool("keyup", name)
        time.sleep(HOLD)

    def tap(self, key, times=1):
        """Presses shorter than a frame, as quick as they can be made."""
        self._xdotool("key", "--delay", "1", *[key] * times)

    def type(self, text):
        self._xdotool("type", "--delay", "8", text)

    def click(self, command):
        """Clicks the middle of the button of a command."""
        x, y, width, height = self.state()["buttons"][command]
        self._xdotool("mousemove", "--window", self._window, str(int(x + width / 2)), str(int(y + height / 2)))
        time.sleep(HOLD)
        self._xdotool("mousedown", "1")
        time.sleep(HOLD)
        self._xdotool("mouseup", "1")
        time.sleep(HOLD)

    def drag(self, name, dx, dy):
        """Drags what the state lists under a name by so many pixels."""
        x, y, width, height = self.state()["buttons"][name]
        x, y = int(x + width / 2), int(y + height / 2)
        self._xdotool("mousemove", "--window", self._window, str(x), str(y))
        time.sleep(HOLD)
        self._xdotool("mousedown", "1")
        for part in (0.5, 1.0):
            time.sleep(HOLD)
            self._xdotool("mousemove", "--window", self._window, str(int(x + dx * part)), str(int(y + dy * part)))
        time.sleep(HOLD)
        self._xdotool("mouseup", "1")
        time.sleep(HOLD)

    def picture(self):
        """The bytes of the window's pixels, RGB."""
        return subprocess.run(["import", "-window", self._window, "-depth", "8", "rgb:-"], env=self._environment,
                              capture_output=True, check=True, timeout=PATIENCE).stdout
