f'{a b]'
