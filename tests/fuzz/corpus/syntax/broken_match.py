match x:
    case {'a': 1, **r} | [a, *b] if c: pass
    case 1 2: pass
