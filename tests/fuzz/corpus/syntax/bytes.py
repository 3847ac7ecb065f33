x = b'\x4' + 'é\N{x}' + rb'\d'
