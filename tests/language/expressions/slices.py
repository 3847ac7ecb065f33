# Slices of lists take every sign of step.
l = list(range(10))
print(l[2:5], l[:3], l[-3:], l[::3], l[::-2], l[8:2:-2], l[100:], l[-100:2], l[5:2])
print(slice(1, 10, 2).indices(5), slice(None, None, -1).indices(3), slice(1) == slice(None, 1))
# expect: [2, 3, 4] [0, 1, 2] [7, 8, 9] [0, 3, 6, 9] [9, 7, 5, 3, 1] [8, 6, 4] [] [0, 1] []
# expect: (1, 5, 2) (2, -1, -1) True
