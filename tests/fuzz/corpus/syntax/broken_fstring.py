x = f'{a!r:{w}} {b!x}'
