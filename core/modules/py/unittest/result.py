"""TestResult: what came of the tests, with the tracebacks of those that failed.

CPython 3.14: Lib/unittest/result.py.
"""
import sys

from _traceback_text import pieces

from ._messages import strclass

__unittest = True


def failfast(method):
    """Stops the run before a method tells of a failure, if the result wants that."""
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    inner.__name__ = method.__name__
    inner.__qualname__ = method.__qualname__
    inner.__doc__ = method.__doc__
    return inner


def _is_ours(tb):
    return "__unittest" in tb.tb_frame.f_globals


def _without_asserts(tb):
    """Ends a traceback before its first frame in this package, unless it begins there."""
    last = None
    while tb and not _is_ours(tb):
        last = tb
        tb = tb.tb_next
    if last is not None:
        last.tb_next = None


class TestResult:
    """What came of the tests: lists of pairs of a test and a text."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called by TestRunner after test run"""

    def startTestRun(self):
        """Called once before any tests are executed."""

    def stopTestRun(self):
        """Called once after all tests are executed."""

    def startTest(self, test):
        """Called when the given test is about to be run"""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called when the given test has been run"""
        self._restoreStdout()
        self._mirrorOutput = False

    # --- buffer=True: what a test prints shows only if it fails ---

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            from io import StringIO
            self._stderr_buffer = StringIO()
            self._stdout_buffer = StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _printed(self):
        """The texts that the test wrote, each with its title."""
        shown = []
        for title, stream in (("Stdout", sys.stdout), ("Stderr", sys.stderr)):
            text = stream.getvalue()
            if text:
                shown.append(f"\n{title}:\n{text}" if text.endswith("\n") else f"\n{title}:\n{text}\n")
            else:
                shown.append("")
        return shown

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            output, error = self._printed()
            if output:
                self._original_stdout.write(output)
            if error:
                self._original_stderr.write(error)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for stream in (self._stdout_buffer, self._stderr_buffer):
            stream.seek(0)
            stream.truncate()

    # --- How a test ended ---

    @failfast
    def addError(self, test, err):
        """Called when an error has occurred."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """Called when a test has failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; `err` is None if it ended successfully."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        into = self.failures if issubclass(err[0], test.failureException) else self.errors
        into.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """Called when a test has completed successfully"""

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called when an expected failure/error occurred."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """Called when a test was expected to fail, but succeed."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """Called when a test finished to run, regardless of its outcome."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Tells whether or not this result was a success."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Indicates that the tests should be aborted."""
        self.shouldStop = True

    # --- Tracebacks ---

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        shown = self._clean_tracebacks(kind, value, tb, test)
        kept = value.__traceback__
        value.__traceback__ = shown
        text = "".join(pieces(value))
        value.__traceback__ = kept
        if self.buffer:
            text += "".join(self._printed())
        return text

    def _clean_tracebacks(self, exctype, value, tb, test):
        """The traceback without frames of this package; those of causes and contexts are cut in place."""
        shown = None
        left = [(exctype, value, tb)]
        seen = {id(value)}
        while left:
            kind, one, tb = left.pop()
            while tb and _is_ours(tb):
                tb = tb.tb_next
            if kind is test.failureException:
                _without_asserts(tb)
            if one is value:
                shown = tb
            else:
                one.__traceback__ = tb
            for other in (one.__cause__, one.__context__):
                if other is not None and id(other) not in seen:
                    left.append((type(other), other, other.__traceback__))
                    seen.add(id(other))
        return shown

    def __repr__(self):
        return (f"<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)}"
                f" failures={len(self.failures)}>")
