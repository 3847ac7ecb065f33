# from m import * binds the public names.
from math import *
print(floor(2.5), sqrt(9))
# expect: 2 3.0
