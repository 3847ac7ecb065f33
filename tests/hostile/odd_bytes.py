"""Scripts that are hardly text: NUL bytes, broken UTF-8, marks, line ends, lone surrogates, patterns that explode."""
from case import bounded, endless, fails, fine

NUL = "SyntaxError: source code cannot contain null bytes"
NOT_UTF8 = "SyntaxError: (unicode error) 'utf-8' codec can't decode byte"

CASES = [
    fine("empty", b""),
    fine("one_newline", b"\n"),
    fine("only_a_mark", b"\xef\xbb\xbf"),
    fine("byte_order_mark", b"\xef\xbb\xbfprint(1)\n", "1"),
    fails("byte_order_mark_twice", b"\xef\xbb\xbf\xef\xbb\xbfprint(1)\n", "SyntaxError: invalid non-printable character U+FEFF", 1),
    fails("utf_16", "print(1)\n".encode("utf-16"), "SyntaxError"),
    fine("crlf", b"if 1:\r\n    print('a')\r\n    print('''b\r\nc''' == 'b\\nc')\r\n", "True"),
    fine("only_cr", b"x = 1\rprint(x)\r", "1"),
    fine("form_feed", b"\x0cprint(1)\n", "1"),
    fails("nul_alone", b"\0", NUL),
    fails("nul_in_code", b"x = 1\ny = \0\n", NUL),
    fails("nul_in_string", b"x = 'a\0b'\n", NUL),
    fails("nul_in_comment", b"x = 1 # a\0b\nprint(x)\n", NUL),
    fails("nuls", b"\0" * 1_000_000, NUL),
    fails("broken_utf_8", b"x = '\xff\xfe'\n", "SyntaxError"),
    fails("broken_utf_8_in_comment", b"x = 1\n# \x80\n", "SyntaxError"),
    fails("utf_8_that_ends_early", b"x = '\xe2\x82", "SyntaxError"),
    fails("surrogate_in_utf_8", b"x = '\xed\xa0\x80'\n", "SyntaxError"),
    fails("overlong_utf_8", b"x = '\xc0\xaf'\n", "SyntaxError"),
    fails("bytes_of_all_kinds", bytes(range(1, 256)) * 100, "Error"),
    fails("noise", bytes((i * i * 31 + i // 7) % 255 + 1 for i in range(500_000)), "SyntaxError"),
    fails("control_character", b"x = \x07\n", "SyntaxError: invalid non-printable character U+0007", 1),
    fails("unknown_encoding", b"# -*- coding: klingon -*-\nx = 1\n", "SyntaxError"),
    fine("declared_latin_1", b"# -*- coding: latin-1 -*-\nprint(len('\xe9'))\n", "1"),
    fails("lone_surrogate_printed", b"print('\\ud800')\n", "UnicodeEncodeError"),
    fine("lone_surrogate_kept", b"print(len('\\ud800' + '\\udc00'))\n", "2"),
    fine("wide_characters", "x = '\U0001f600' * 1000\nprint(len(x))\n", "1000"),
    fine("name_in_many_scripts", "\u03b1\u03b2 = 1\n\u53d8\u91cf = 2\nprint(\u03b1\u03b2 + \u53d8\u91cf)\n", "3"),
    fails("right_to_left_override", "x = 1 \u202e\n", "SyntaxError: invalid non-printable character U+202E", 1),
    fails("no_break_space", "x =\u00a01\n", "SyntaxError: invalid non-printable character U+00A0", 1),
    fails("mixed_tabs", "if 1:\n        x = 1\n\ty = 2\n", "TabError: inconsistent use of tabs and spaces in indentation", 3),
    fails("indentation_without_end", "".join(" " * i + "if 1:\n" for i in range(2_000)), "IndentationError"),
    fails("dedent_to_nowhere", "if 1:\n        x = 1\n    y = 2\n", "IndentationError: unindent does not match any outer indentation level", 3),
    fine("null_escapes", "print(repr('\\0\\x00'))\n", ""),
    # Patterns: matching may take exponential time.
    endless("pattern_that_explodes", "import re\nprint(re.match('(a+)+$', 'a' * 60 + 'b'))\nwhile True: pass\n", 0),
    endless("pattern_that_explodes_often", "import re\nwhile True:\n    re.search('(x+x+)+y', 'x' * 40)\n", 0),
    fails("pattern_too_deep", "import re\nre.compile('(' * 100000 + ')' * 100000)\n", "", 2),
    fails("pattern_too_large", "import re\nre.compile('(a{1,65000}){1,65000}')\nre.compile('a{99999999999}')\n", "Error"),
    fine("pattern_on_long_text", "import re\nprint(len(re.findall('a.', 'ab' * 500000)))\n", "500000"),
    bounded("pattern_with_deep_match", "import re\nprint(bool(re.match('(a|b)*$', 'ab' * 500000)))\n", "Limit: a regular expression needs more memory than it may", 2),
    endless("substitution_that_grows", "import re\nx = 'a'\nwhile True:\n    x = re.sub('a', 'aa', x)\n").__class__(
        "substitution_that_grows", b"import re\nx = 'a'\nwhile True:\n    x = re.sub('a', 'aa', x)\n", 3, "Limit: ", 0, True, ""),
]
