f'{a b}' ]
