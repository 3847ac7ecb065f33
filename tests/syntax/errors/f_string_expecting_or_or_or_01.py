f'{a $ b]'
