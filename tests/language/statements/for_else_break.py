# break skips the else of for; continue does not.
for i in range(3):
    if i == 1:
        continue
    print(i)
else:
    print("else")
for i in range(3):
    if i == 1:
        break
else:
    print("no else")
print("last", i)
# expect: 0
# expect: 2
# expect: else
# expect: last 1
