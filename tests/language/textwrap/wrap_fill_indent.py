# Text is wrapped at spaces, hyphens and dashes; shortened, dedented, indented.
import textwrap
from textwrap import *
t = "The quick-brown fox -- it jumped over the lazy dog's back; well-known e-mail a--b (see http://example.com/a-b-c) 2020-01-02 x-y. End of it.  Next one?  'Yes'!"
for w in (10, 17, 30, 70):
    print(wrap(t, w))
print(fill(t, 40, initial_indent="* ", subsequent_indent="  "))
print(shorten("Hello  world!", width=12), shorten("Hello world!", width=11), shorten("Hello world", width=10, placeholder="..."))
print(repr(dedent("""
    a
      b

    c
""")), repr(dedent("\tx\n\t y\n   \n")))
print(repr(indent("a\n\nb\n", "> ")), repr(indent("a\n\nb", "+ ", lambda l: True)))
print(wrap("verylongwordwithoutbreaks", 7), wrap("verylongwordwithoutbreaks", 7, break_long_words=False))
print(wrap("a\tb  c\nd", 20), wrap("a  b   c", 3, drop_whitespace=False), wrap("a-b-c-d-e-f", 4), wrap("aa-bb-cc-dd", 4, break_on_hyphens=False))
print(wrap("One two three four five six seven", 10, max_lines=2), wrap("One.  Two. Three", 40, fix_sentence_endings=True))
try: wrap("x", 0)
except ValueError as e: print(e)
try: shorten("hello", 2)
except ValueError as e: print(e)
try: dedent(3)
except TypeError as e: print(e)
print(TextWrapper(width=20).fill("a " * 30))
print(wrap(""), repr(fill("")), wrap("   "))
# expect: ['The quick-', 'brown fox', '-- it', 'jumped', 'over the', "lazy dog's", 'back;', 'well-known', 'e-mail a--', 'b (see htt', 'p://exampl', 'e.com/a-b-', 'c)', '2020-01-02', 'x-y. End', 'of it.', 'Next one?', "'Yes'!"]
# expect: ['The quick-brown', 'fox -- it jumped', 'over the lazy', "dog's back; well-", 'known e-mail a--b', '(see http://examp', 'le.com/a-b-c)', '2020-01-02 x-y.', 'End of it.  Next', "one?  'Yes'!"]
# expect: ['The quick-brown fox -- it', "jumped over the lazy dog's", 'back; well-known e-mail a--b', '(see http://example.com/a-b-c)', '2020-01-02 x-y. End of it.', "Next one?  'Yes'!"]
# expect: ["The quick-brown fox -- it jumped over the lazy dog's back; well-known", 'e-mail a--b (see http://example.com/a-b-c) 2020-01-02 x-y. End of it.', "Next one?  'Yes'!"]
# expect: * The quick-brown fox -- it jumped over
# expect:   the lazy dog's back; well-known e-mail
# expect:   a--b (see http://example.com/a-b-c)
# expect:   2020-01-02 x-y. End of it.  Next one?
# expect:   'Yes'!
# expect: Hello world! Hello [...] Hello...
# expect: '\na\n  b\n\nc\n' 'x\n y\n\n'
# expect: '> a\n\n> b\n' '+ a\n+ \n+ b'
# expect: ['verylon', 'gwordwi', 'thoutbr', 'eaks'] ['verylongwordwithoutbreaks']
# expect: ['a       b  c d'] ['a  ', 'b', '   ', 'c'] ['a-b-', 'c-d-', 'e-f'] ['aa-b', 'b-cc', '-dd']
# expect: ['One two', '[...]'] ['One.  Two.  Three']
# expect: invalid width 0 (must be > 0)
# expect: placeholder too large for max width
# expect: expected str object, not 'int'
# expect: a a a a a a a a a a
# expect: a a a a a a a a a a
# expect: a a a a a a a a a a
# expect: [] '' []
