f'{a b' + 'x
