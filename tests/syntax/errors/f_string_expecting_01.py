f'{a b' ]
