# What is wrong with a pattern, and where.
import re

for p in ["(", "a)", "*a", "a**", "[a", "a{3,2}", r"\1", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?<=a+)b", "(?z)", r"\q", "a\\", "[b-a]", "(?P=x)", "(?", "(?i", "x(?i)y", "(?P<a", "(?<a)", "(?(1)a|b|c)", "(?(2)a)", r"\x1", "(?#x"]:
    try:
        re.compile(p)
        print(p, "ok")
    except re.error as e:
        print(type(e).__name__, e, e.pos, e.lineno)

# expect: PatternError missing ), unterminated subpattern at position 0 0 1
# expect: PatternError unbalanced parenthesis at position 1 1 1
# expect: PatternError nothing to repeat at position 0 0 1
# expect: PatternError multiple repeat at position 2 2 1
# expect: PatternError unterminated character set at position 0 0 1
# expect: PatternError min repeat greater than max repeat at position 2 2 1
# expect: PatternError invalid group reference 1 at position 1 1 1
# expect: PatternError redefinition of group name 'n' as group 2; was group 1 at position 12 12 1
# expect: PatternError bad character in group name '1' at position 4 4 1
# expect: PatternError look-behind requires fixed-width pattern None None
# expect: PatternError unknown extension ?z at position 1 1 1
# expect: PatternError bad escape \q at position 0 0 1
# expect: PatternError bad escape (end of pattern) at position 1 1 1
# expect: PatternError bad character range b-a at position 1 1 1
# expect: PatternError unknown group name 'x' at position 4 4 1
# expect: PatternError unexpected end of pattern at position 2 2 1
# expect: PatternError missing -, : or ) at position 3 3 1
# expect: PatternError global flags not at the start of the expression at position 1 1 1
# expect: PatternError missing >, unterminated name at position 4 4 1
# expect: PatternError unknown extension ?<a at position 1 1 1
# expect: PatternError conditional backref with more than two branches at position 8 8 1
# expect: PatternError invalid group reference 2 at position 3 3 1
# expect: PatternError incomplete escape \x1 at position 0 0 1
# expect: PatternError missing ), unterminated comment at position 0 0 1
