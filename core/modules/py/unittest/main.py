"""unittest.main: runs the tests of the program itself and ends it with what came of them.

There is no command line here, so that no arguments are read but those that a program passes.
CPython 3.14: Lib/unittest/main.py.
"""
import sys

from . import loader, runner

__unittest = True

_NO_TESTS_EXITCODE = 5


class TestProgram:
    """What `unittest.main()` makes: finds the tests of a module and runs them."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        self.exit = exit
        self.failfast = bool(failfast)
        self.catchbreak = bool(catchbreak)
        self.verbosity = verbosity
        self.buffer = bool(buffer)
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = "default" if warnings is None else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self._read_arguments(list(sys.argv if argv is None else argv)[1:])
        self.createTests()
        self.runTests()

    def _read_arguments(self, arguments):
        names = []
        for argument in arguments:
            if argument in ("-v", "--verbose"):
                self.verbosity = 2
            elif argument in ("-q", "--quiet"):
                self.verbosity = 0
            elif argument in ("-f", "--failfast"):
                self.failfast = True
            elif argument in ("-b", "--buffer"):
                self.buffer = True
            elif not argument.startswith("-"):
                names.append(argument)
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)

    def createTests(self):
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        test_runner = self.testRunner or runner.TextTestRunner
        if isinstance(test_runner, type):
            test_runner = self._made(test_runner)
        self.result = test_runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)

    def _made(self, cls):
        """A runner; those of a program may know fewer arguments."""
        wanted = {"verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer,
                  "warnings": self.warnings}
        for more in ({"tb_locals": self.tb_locals, "durations": self.durations}, {}):
            try:
                return cls(**wanted, **more)
            except TypeError:
                pass
        return cls()


main = TestProgram
