# Only the chosen branch is evaluated.
print("yes" if [0] else 1 / 0, 1 / 0 if [] else "no")
# expect: yes no
