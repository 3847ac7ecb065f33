# A list in itself prints as [...].
l = [1]; l.append(l); d = {}; d["d"] = d
print(l, d, [l])
# expect: [1, [...]] {'d': {...}} [[1, [...]]]
