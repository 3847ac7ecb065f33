# Threads with their own names, a lock around read and write, an event and a timer.
import queue
import threading
import time

def work(n, q):
    time.sleep(0.1 * n)
    print(threading.current_thread().name, n)
    q.put(n)

q = queue.Queue()
threads = [threading.Thread(target=work, args=(i, q), name=f"W{i}") for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([q.get() for _ in threads], threading.active_count(), threading.main_thread().name)

count, lock = 0, threading.Lock()

def increase():
    global count
    for _ in range(3):
        with lock:
            c = count
            time.sleep(0.01)
            count = c + 1

threads = [threading.Thread(target=increase) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count, threads[0].is_alive(), threads[1].name)

event = threading.Event()
threading.Timer(0.3, event.set).start()
print(event.wait(0.1), event.wait())
try:
    threads[0].start()
except RuntimeError as e:
    print(e)
# expect: W0 0
# expect: W1 1
# expect: W2 2
# expect: [0, 1, 2] 1 MainThread
# expect: 12 False Thread-2 (increase)
# expect: False True
# expect: threads can only be started once
