# A test case with asserts, subtests, skips and an asynchronous one; the result is asked by hand.
import asyncio
import unittest

class T(unittest.TestCase):
    def setUp(self):
        self.log = ["setUp"]
        self.addCleanup(self.log.clear)
    def test_equal(self):
        self.assertEqual(1 + 1, 2)
        self.assertIn("setUp", self.log)
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")
    def test_fails(self):
        self.assertEqual([1, 2], [1, 3])
    def test_error(self):
        raise KeyError("k")
    @unittest.skip("not now")
    def test_skipped(self):
        pass
    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

class A(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await asyncio.sleep(0.1)
        self.ready = True
    async def test_waits(self):
        self.assertTrue(self.ready)
        self.assertEqual(await asyncio.sleep(0.2, "done"), "done")
    async def test_times_out(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.1):
                await asyncio.sleep(1)

suite = unittest.TestSuite()
for case in (T, A):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
result = unittest.TestResult()
suite.run(result)
print(result)
print([str(t) for t, _ in result.failures], [str(t) for t, _ in result.errors])
print(result.skipped[0][1], len(result.expectedFailures), result.wasSuccessful())

# expect: <unittest.result.TestResult run=8 errors=1 failures=2>
# expect: ['test_fails (__main__.T.test_fails)', 'test_sub (__main__.T.test_sub) (i=1)'] ['test_error (__main__.T.test_error)']
# expect: not now 1 False
