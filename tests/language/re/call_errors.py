# Wrong arguments, unknown groups and bad templates.
import re

for f in [lambda: re.match("a", b"a"), lambda: re.match("a", None), lambda: re.match(5, "a"), lambda: re.sub("a", r"\3", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.match("a", "a").group(2), lambda: re.sub("a", r"\q", "a"), lambda: re.compile(re.compile("a"), re.I), lambda: re.match("(a)|b", "b").group(1), lambda: re.match("(a)(b)?", "a").groups("z"), lambda: re.Pattern(), lambda: re.sub("a", 5, "a"), lambda: re.sub("a", lambda m: 5, "a")]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

# expect: TypeError cannot use a string pattern on a bytes-like object
# expect: TypeError expected string or bytes-like object, got 'NoneType'
# expect: TypeError first argument must be string or compiled pattern
# expect: PatternError invalid group reference 3 at position 1
# expect: IndexError unknown group name 'x'
# expect: IndexError no such group
# expect: PatternError bad escape \q at position 0
# expect: ValueError cannot process flags argument with a compiled pattern
# expect: None
# expect: ('a', 'z')
# expect: TypeError cannot create 're.Pattern' instances
# expect: TypeError decoding to str: need a bytes-like object, int found
# expect: TypeError sequence item 0: expected str instance, int found
