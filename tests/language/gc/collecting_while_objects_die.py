# A __del__ may collect while the list that held its object is being taken apart.
import gc
class Evil:
    def __del__(self):
        gc.collect()
        seen.append(1)
seen = []
many = [[Evil()] for _ in range(50)]
cycle = [many]
cycle.append(cycle)
del many, cycle
gc.collect()
print(len(seen))
few = [Evil() for _ in range(50)]
del few
again = [[n] for n in range(1000)]
print(len(seen), sum(n for [n] in again))
# expect: 50
# expect: 100 499500
