# Threads that share a queue; join waits until every item is done.
import queue
import threading
import time

q = queue.Queue(maxsize=2)

def consumer(name):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        time.sleep(0.05)
        done.append(item)
        q.task_done()

done = []
threads = [threading.Thread(target=consumer, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for i in range(6):
    q.put(i)
for _ in threads:
    q.put(None)
q.join()
for t in threads:
    t.join()
print(sorted(done), q.empty(), q.qsize())
for make in (queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    o = make()
    for n in (2, 3, 1):
        o.put(n)
    print(make.__name__, [o.get() for _ in range(3)])
for wrong in (lambda: q.get_nowait(), lambda: q.get(timeout=0.1), lambda: [q.put_nowait(n) for n in range(3)], lambda: q.task_done() or [q.task_done() for _ in range(9)]):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
# expect: [0, 1, 2, 3, 4, 5] True 0
# expect: LifoQueue [1, 3, 2]
# expect: PriorityQueue [1, 2, 3]
# expect: SimpleQueue [2, 3, 1]
# expect: Empty 
# expect: Empty 
# expect: Full 
# expect: ValueError task_done() called too many times
