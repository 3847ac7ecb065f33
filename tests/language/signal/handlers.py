# Handlers are kept by name; raise_signal calls one.
import signal

print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(15).name, signal.SIGINT == 2)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGTERM)))
before = signal.signal(signal.SIGTERM, lambda number, frame: print("got", signal.Signals(number).name))
print(repr(before))
signal.raise_signal(signal.SIGTERM)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.raise_signal(signal.SIGTERM)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print("KeyboardInterrupt", e)
for wrong in (lambda: signal.signal(99, print), lambda: signal.signal(2, "x"), lambda: signal.signal(9, print)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(signal.strsignal(2), signal.SIGKILL in signal.valid_signals())
# expect: 2 <Signals.SIGTERM: 15> SIGTERM True
# expect: True <Handlers.SIG_DFL: 0>
# expect: <Handlers.SIG_DFL: 0>
# expect: got SIGTERM
# expect: KeyboardInterrupt 
# expect: ValueError signal number out of range
# expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
# expect: OSError [Errno 22] Invalid argument
# expect: Interrupt True
