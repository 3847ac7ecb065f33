f('a' c 'b')
