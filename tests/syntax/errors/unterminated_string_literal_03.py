x = 'It's'
