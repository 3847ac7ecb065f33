if x:
	x
        y
