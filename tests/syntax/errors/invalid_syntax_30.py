global a, 
