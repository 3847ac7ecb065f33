import asyncio

def f():
    try:
        raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("n", [TypeError(2), OSError(3)])])
    except* ValueError as e:
        print("V", e.exceptions)
    except* OSError as e:
        print("O", e.exceptions)

try:
    f()
except* TypeError as e:
    print("T", e.exceptions, e.exceptions[0].exceptions)

try:
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e))
        raise KeyError("new") from e
except* KeyError as e:
    print(repr(e), repr(e.__cause__))
eg = ExceptionGroup("top", [ValueError("a"), KeyError("b"), ExceptionGroup("in", [ValueError("c")])])
eg.add_note("a note")
print(eg.subgroup(ValueError), eg.split(lambda e: isinstance(e, KeyError)))
print(eg.derive([TypeError()]), eg.__notes__)
for bad in [("m", []), ("m", [1]), (1, [ValueError()]), ("m", 5)]:
    try:
        ExceptionGroup(*bad)
    except Exception as e:
        print(type(e).__name__, e)
class MyEG(ExceptionGroup):
    def derive(self, excs):
        return MyEG(self.message, excs)
print(repr(MyEG("x", [ValueError(), OSError()]).subgroup(OSError)))
try:
    ExceptionGroup("b", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
print(repr(BaseExceptionGroup("b", [KeyboardInterrupt()])), type(BaseExceptionGroup("b", [ValueError()])).__name__)
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(0.1))
        raise eg
asyncio.run(main())
