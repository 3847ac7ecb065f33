# What frames an exception passed through, as data.
import traceback


def fail():
    raise KeyError("k")


try:
    fail()
except KeyError as e:
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line, frame)
    shown = traceback.TracebackException.from_exception(e)
    print("".join(shown.format()), end="")
    print(list(shown.format_exception_only()), str(shown), shown.exc_type_str, len(shown.stack))
print(traceback.format_list([("f.py", 3, "g", "x = 1")]))


def here():
    return traceback.extract_stack()[-1]


print(here().name, here().lineno, here().line)
# expect: <module> 10 fail() <FrameSummary file summaries.py, line 10 in <module>>
# expect: fail 6 raise KeyError("k") <FrameSummary file summaries.py, line 6 in fail>
# expect: Traceback (most recent call last):
# expect:   File "summaries.py", line 10, in <module>
# expect:     fail()
# expect:     ~~~~^^
# expect:   File "summaries.py", line 6, in fail
# expect:     raise KeyError("k")
# expect: KeyError: 'k'
# expect: ["KeyError: 'k'\n"] 'k' KeyError 2
# expect: ['  File "f.py", line 3, in g\n    x = 1\n']
# expect: here 21 return traceback.extract_stack()[-1]
