match x:
 case A(a, b=c, d): pass
