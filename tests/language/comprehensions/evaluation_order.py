# In a dict comprehension the key comes before the value; conditions from the left.
def say(x):
    print(x, end=" ")
    return x
print({say(k): say(k * 10) for k in (1, 2)})
print([say(i) for i in range(4) if say(i) % 2 if say(i) > 1])
print({say("a"): say(1), say("b"): say(2)})
# expect: 1 10 2 20 {1: 10, 2: 20}
# expect: 0 1 1 2 3 3 3 [3]
# expect: a 1 b 2 {'a': 1, 'b': 2}
