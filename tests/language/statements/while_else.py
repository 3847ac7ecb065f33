# The else of a loop runs when the loop was not broken.
n = 0
while n < 2:
    n += 1
else:
    print("ended", n)
while True:
    break
else:
    print("not here")
print("after")
# expect: ended 2
# expect: after
