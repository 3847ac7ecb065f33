# Template and Formatter.
import string

t = string.Template("$who owes ${what} for $$5 and $more")
print(t.safe_substitute(who="ann", what="bob"), t.get_identifiers(), t.is_valid())
print(t.substitute({"who": 1, "what": 2}, more=3))
for bad in (lambda: t.substitute(who=1), lambda: string.Template("a\nb $ c").substitute()):
    try:
        bad()
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)


class Percent(string.Template):
    delimiter = "%"


print(Percent("%x $x %%").substitute(x=1))
print(list(string.Formatter().parse("a{b.c[0]!r:>{w}}d{{e}}")))
print(string.Formatter().format("{0:>5}|{name!r}|{}", 1, name="n") if False else
      string.Formatter().format("{0:>5}|{name!r}|{1[k]}", 1, {"k": 2}, name="n"))
print(string.capwords("hello  big world"), string.ascii_lowercase[:5], string.digits, string.punctuation)
# expect: ann owes bob for $5 and $more ['who', 'what', 'more'] True
# expect: 1 owes 2 for $5 and 3
# expect: KeyError 'what'
# expect: ValueError Invalid placeholder in string: line 2, col 3
# expect: 1 $x %
# expect: [('a', 'b.c[0]', '>{w}', 'r'), ('d{', None, None, None), ('e}', None, None, None)]
# expect:     1|'n'|2
# expect: Hello Big World abcde 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
