"""TestSuite: tests that run one after another, with what classes and modules set up around them.

CPython 3.14: Lib/unittest/suite.py.
"""
import sys

from . import case
from ._messages import strclass

__unittest = True


class BaseTestSuite:
    """Tests and suites, without anything around them."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run, so that what it holds can die."""
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without a result: what they raise comes out."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests and suites, with setUpClass, setUpModule and what ends them."""

    def run(self, result, debug=False):
        outermost = getattr(result, "_testRunEntered", False) is False
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_no_suite(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or result._moduleSetUpFailed:
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        current = test.__class__
        if current == result._previousTestClass or result._moduleSetUpFailed:
            return
        if getattr(current, "__unittest_skip__", False):
            return
        try:
            current._classSetupFailed = False
        except TypeError:
            pass        # no class of a program
        setUpClass = getattr(current, "setUpClass", None)
        if setUpClass is None:
            return
        name = f"setUpClass ({strclass(current)})"
        with _output_of(result):
            try:
                setUpClass()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                current._classSetupFailed = True
                _add_error(result, e, name)
                current.doClassCleanups()
                for exc_info in current.tearDown_exceptions:
                    _add_error(result, exc_info[1], name, exc_info)

    def _handleModuleFixture(self, test, result):
        current = test.__class__.__module__
        if current == _previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        setUpModule = getattr(module, "setUpModule", None)
        if setUpModule is None:
            return
        name = f"setUpModule ({current})"
        with _output_of(result):
            try:
                setUpModule()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                _add_error(result, e, name)
                try:
                    case.doModuleCleanups()
                except Exception as e:
                    _add_error(result, e, name)

    def _handleModuleTearDown(self, result):
        previous = _previous_module(result)
        if previous is None or result._moduleSetUpFailed or previous not in sys.modules:
            return
        tearDownModule = getattr(sys.modules[previous], "tearDownModule", None)
        name = f"tearDownModule ({previous})"
        with _output_of(result):
            for end in (tearDownModule, case.doModuleCleanups):
                try:
                    if end is not None:
                        end()
                except Exception as e:
                    if isinstance(result, _DebugResult):
                        raise
                    _add_error(result, e, name)

    def _tearDownPreviousClass(self, test, result):
        previous = result._previousTestClass
        if test.__class__ == previous or previous is None:
            return
        if getattr(previous, "_classSetupFailed", False) or result._moduleSetUpFailed:
            return
        if getattr(previous, "__unittest_skip__", False):
            return
        tearDownClass = getattr(previous, "tearDownClass", None)
        doClassCleanups = getattr(previous, "doClassCleanups", None)
        name = f"tearDownClass ({strclass(previous)})"
        with _output_of(result):
            try:
                if tearDownClass is not None:
                    tearDownClass()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                _add_error(result, e, name)
            if doClassCleanups is not None:
                doClassCleanups()
                for exc_info in previous.tearDown_exceptions:
                    if isinstance(result, _DebugResult):
                        raise exc_info[1]
                    _add_error(result, exc_info[1], name, exc_info)


def _is_no_suite(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


def _previous_module(result):
    previous = result._previousTestClass
    return None if previous is None else previous.__module__


def _add_error(result, exception, name, exc_info=None):
    error = _ErrorHolder(name)
    if isinstance(exception, case.SkipTest):
        result.addSkip(error, str(exception))
    else:
        result.addError(error, exc_info or sys.exc_info())


class _output_of:
    """While a class or a module sets up, what it prints goes where the result wants it."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, "_setupStdout", lambda: None)()

    def __exit__(self, *exc_info):
        getattr(self.result, "_restoreStdout", lambda: None)()


class _ErrorHolder:
    """Stands in a result for what is no test."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """Remembers the class before while a suite runs without a result."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
