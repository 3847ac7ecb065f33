if x:
        x
	y
