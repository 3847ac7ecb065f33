f'{(a b' 
