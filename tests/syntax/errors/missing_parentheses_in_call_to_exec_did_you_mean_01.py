exec x in y
