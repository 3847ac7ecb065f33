match x:
 case {1: a, **b, 2: c}: pass
