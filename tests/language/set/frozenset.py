# Frozensets hash, and give frozensets.
print(frozenset([1, 2]), frozenset(), frozenset([1]) | {2}, {1} | frozenset([2]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): "x"}[frozenset([1])], frozenset("a") == {"a"})
# expect: frozenset({1, 2}) frozenset() frozenset({1, 2}) {1, 2} True x True
