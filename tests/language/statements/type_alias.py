# type makes an alias whose value is computed when asked for.
type Pair[T] = tuple[T, T]
type Later = undefined_yet
print(Pair, Pair.__name__, Pair.__value__, Pair.__type_params__)
try:
    Later.__value__
except NameError as e:
    print(e)
print(Pair[int])
# expect: Pair Pair tuple[T, T] (T,)
# expect: name 'undefined_yet' is not defined
# expect: Pair[int]
