"""The asserts of TestCase: what they compare, and what they say when it is not so.

The contexts that some give are in _contexts.py. CPython 3.14: Lib/unittest/case.py, TestCase.
"""
from collections import Counter

from ._contexts import _AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext
from ._messages import counts_that_differ, counts_that_differ_by_search, safe_repr, shortened

__unittest = True


def _diff(first, second):
    """Both objects line by line, with what differs marked; nothing while there is no difflib to mark it."""
    try:
        from difflib import ndiff
        from pprint import pformat
    except ModuleNotFoundError:
        return ""
    return "\n" + "\n".join(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


def _diff_of_lines(first, second):
    try:
        from difflib import ndiff
    except ModuleNotFoundError:
        return ""
    return "\n" + "".join(ndiff(first, second))


def _with_last_newline(first, second):
    """Both texts with a newline at the end if one lacks it, so that a diff can show where they end."""
    if first and second:
        if first[-1] != "\n" or second[-1] != "\n":
            return first + "\n", second + "\n"
    elif second and second[-1] != "\n":
        second += "\n"
    elif first and first[-1] != "\n":
        first += "\n"
    return first, second


class Asserts:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    # --- Truth, identity, order ---

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(expr)} is not false"))

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(expr)} is not true"))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}"))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, f"unexpectedly identical: {safe_repr(expr1)}"))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not None"))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(msg, f"{safe_repr(member)} not found in {safe_repr(container)}"))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            text = f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"
            self.fail(self._formatMessage(msg, text))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not less than {safe_repr(b)}"))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}"))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}"))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._formatMessage(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}"))

    # --- Classes and attributes ---

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            one_of = "any of " if isinstance(cls, tuple) else ""
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {one_of}{cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            if isinstance(cls, tuple):
                cls = next(c for c in cls if isinstance(obj, c))
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not isinstance(cls, type):
            self.fail(self._formatMessage(msg, f"{cls!r} is not a class"))
        if not issubclass(cls, superclass):
            one_of = "any of " if isinstance(superclass, tuple) else ""
            self.fail(self._formatMessage(msg, f"{cls!r} is not a subclass of {one_of}{superclass!r}"))

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        if not isinstance(cls, type):
            self.fail(self._formatMessage(msg, f"{cls!r} is not a class"))
        if issubclass(cls, superclass):
            if isinstance(superclass, tuple):
                superclass = next(s for s in superclass if issubclass(cls, s))
            self.fail(self._formatMessage(msg, f"{cls!r} is a subclass of {superclass!r}"))

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self.fail(self._formatMessage(msg, self._attribute_text(obj, f"has no attribute {name!r}")))

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            text = self._attribute_text(obj, f"has unexpected attribute {name!r}")
            self.fail(self._formatMessage(msg, text))

    @staticmethod
    def _attribute_text(obj, what):
        from types import ModuleType
        if isinstance(obj, ModuleType):
            return f"module {obj.__name__!r} {what}"
        if isinstance(obj, type):
            return f"type object {obj.__name__!r} {what}"
        return f"{type(obj).__name__!r} object {what}"

    # --- Equality ---

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            text = "%s != %s" % shortened(first, second)
            raise self.failureException(self._formatMessage(msg, text))

    def assertEqual(self, first, second, msg=None):
        assertion_func = self._getAssertEqualityFunc(first, second)
        assertion_func(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            text = f"{safe_repr(first)} == {safe_repr(second)}"
            raise self.failureException(self._formatMessage(msg, text))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            within = f"{safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            within = f"{places!r} places"
        text = f"{safe_repr(first)} != {safe_repr(second)} within {within} ({safe_repr(diff)} difference)"
        raise self.failureException(self._formatMessage(msg, text))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            text = f"{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} delta"
            text += f" ({safe_repr(diff)} difference)"
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            text = f"{safe_repr(first)} == {safe_repr(second)} within {places!r} places"
        raise self.failureException(self._formatMessage(msg, text))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        text = None
        lengths = []
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                text = f"{which} {name} has no length.    Non-sequence?"
                break
        if text is None:
            if seq1 == seq2:
                return
            text = self._sequence_difference(seq1, seq2, name, lengths, seq_type)
            if text is None:
                return
        text = self._truncateMessage(text, _diff(seq1, seq2))
        self.fail(self._formatMessage(msg, text))

    @staticmethod
    def _sequence_difference(seq1, seq2, name, lengths, seq_type):
        """Where two sequences differ first, and what one has beyond the other; None: only in their types."""
        unindexable = (TypeError, IndexError, NotImplementedError)
        len1, len2 = lengths
        text = "%ss differ: %s != %s\n" % ((name.capitalize(),) + shortened(seq1, seq2))
        for i in range(min(len1, len2)):
            pair = []
            for which, seq in (("first", seq1), ("second", seq2)):
                try:
                    pair.append(seq[i])
                except unindexable:
                    text += f"\nUnable to index element {i} of {which} {name}\n"
                    break
            if len(pair) < 2:
                break
            if pair[0] != pair[1]:
                text += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + shortened(*pair))
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return None
        if len1 != len2:
            which, longer, shorter_len = ("First", seq1, len2) if len1 > len2 else ("Second", seq2, len1)
            text += f"\n{which} {name} contains {abs(len1 - len2)} additional elements.\n"
            try:
                text += f"First extra element {shorter_len}:\n{safe_repr(longer[shorter_len])}\n"
            except unindexable:
                text += f"Unable to index element {shorter_len} of {which.lower()} {name}\n"
        return text

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        only = []
        for which, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                only.append(one.difference(other))
            except TypeError as e:
                self.fail(f"invalid type when attempting set difference: {e}")
            except AttributeError as e:
                self.fail(f"{which} argument does not support set difference: {e}")
        if not any(only):
            return
        lines = []
        for items, one, other in ((only[0], "first", "second"), (only[1], "second", "first")):
            if items:
                lines.append(f"Items in the {one} set but not the {other}:")
                lines += [repr(item) for item in items]
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = self._truncateMessage("%s != %s" % shortened(d1, d2), _diff(d1, d2))
            self.fail(self._formatMessage(msg, text))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            if Counter(first) == Counter(second):
                return
            differences = counts_that_differ(first, second)
        except TypeError:
            differences = counts_that_differ_by_search(first, second)
        if differences:
            lines = ["First has %d, Second has %d:  %r" % d for d in differences]
            text = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        one, other = _with_last_newline(first, second)
        diff = _diff_of_lines(one.splitlines(keepends=True), other.splitlines(keepends=True))
        text = self._truncateMessage("%s != %s" % shortened(first, second), diff)
        self.fail(self._formatMessage(msg, text))

    # --- Text ---

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            import re
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            found = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, found))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            part = text[match.start():match.end()]
            found = f"Regex matched: {part!r} matches {unexpected_regex.pattern!r} in {text!r}"
            raise self.failureException(self._formatMessage(msg, found))

    def _end_assert(self, s, affix, msg, method, word, found):
        """startswith and endswith: `affix` is a text, or a tuple of which one must fit."""
        if not isinstance(s, (str, bytes)):
            self.fail(self._formatMessage(msg, f"Expected str or bytes, not {type(s).__name__}"))
        wanted = affix if isinstance(affix, tuple) else (affix,)
        if any(type(a) is not type(s) and not isinstance(a, type(s)) for a in wanted):
            kinds = "str" if isinstance(s, str) else "bytes"
            other = next(a for a in wanted if not isinstance(a, type(s)))
            self.fail(self._formatMessage(msg, f"Expected {kinds}, not {type(other).__name__}"))
        if bool(getattr(s, method)(affix)) == found:
            return
        a = safe_repr(s, short=True)
        if found:
            one_of = "any of " if isinstance(affix, tuple) else ""
            text = f"{a} doesn't {word} with {one_of}{safe_repr(affix, short=True)}"
        else:
            if isinstance(affix, tuple):
                affix = next(x for x in affix if getattr(s, method)(x))
            text = f"{a} {word}s with {safe_repr(affix, short=True)}"
        self.fail(self._formatMessage(msg, text))

    def assertStartsWith(self, s, prefix, msg=None):
        self._end_assert(s, prefix, msg, "startswith", "start", True)

    def assertNotStartsWith(self, s, prefix, msg=None):
        self._end_assert(s, prefix, msg, "startswith", "start", False)

    def assertEndsWith(self, s, suffix, msg=None):
        self._end_assert(s, suffix, msg, "endswith", "end", True)

    def assertNotEndsWith(self, s, suffix, msg=None):
        self._end_assert(s, suffix, msg, "endswith", "end", False)

    # --- What a block does ---

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None      # no cycle through the frame of what was raised

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        try:
            return context.handle("assertRaisesRegex", args, kwargs)
        finally:
            context = None

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None, formatter=None):
        return _AssertLogsContext(self, logger, level, False, formatter)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, True)
