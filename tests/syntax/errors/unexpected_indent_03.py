 x
