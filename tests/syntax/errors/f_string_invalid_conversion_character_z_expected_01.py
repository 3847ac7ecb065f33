f'{a!r:{x!z}}'
