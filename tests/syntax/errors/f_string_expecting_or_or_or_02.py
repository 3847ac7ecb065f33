f'{a $ b' 'abc
