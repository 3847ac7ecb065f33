del a = 1
