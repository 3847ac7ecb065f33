# Mocks note calls and answer as told.
import asyncio
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, patch, sentinel

m = Mock(return_value=3, name="m")
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list)
m.assert_called_once_with(1, a=ANY)
m.method.return_value = "x"
print(m.method("q"), m.other.deep(5) is m.other.deep.return_value, m.mock_calls)
s = Mock(side_effect=[1, KeyError("k")])
print(s())
try:
    s()
except KeyError as e:
    print("raised", e)
print(Mock(side_effect=lambda x: x * 2)(4), sentinel.thing)
try:
    Mock(name="f").assert_called_once()
except AssertionError as e:
    print(e)
try:
    m.assert_called_with(9)
except AssertionError as e:
    print(e)
mm = MagicMock()
mm.__len__.return_value = 4
mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm["a"], list(mm), bool(mm))
with mm as inside:
    inside.go(1)
mm.assert_has_calls([call.__enter__().go(1)]) if False else None

class Api:
    async def fetch(self, n):
        return n
    def plain(self):
        return "real"

async def main():
    a = AsyncMock(return_value="answer")
    print(await a(1), a.await_count, a.await_args)
    a.assert_awaited_once_with(1)
    with patch.object(Api, "fetch") as fetch:
        fetch.return_value = 42
        print(await Api().fetch(1), type(fetch).__name__)
    print(await Api().fetch(7))
    with patch.object(Api, "plain", return_value="fake"):
        print(Api().plain())
    print(Api().plain())
    d = {"a": 1}
    with patch.dict(d, b=2):
        print(d)
    print(d)
    with patch("asyncio.sleep", new_callable=AsyncMock) as sleep:
        await asyncio.sleep(1000)
        print(sleep.await_args_list)

asyncio.run(main())
# expect: 3 True 1 call(1, a=2) [call(1, a=2)]
# expect: x True [call(1, a=2), call.method('q'), call.other.deep(5)]
# expect: 1
# expect: raised 'k'
# expect: 8 sentinel.thing
# expect: Expected 'f' to have been called once. Called 0 times.
# expect: expected call not found.
# expect: Expected: m(9)
# expect:   Actual: m(1, a=2)
# expect: 4 aa [] True
# expect: answer 1 call(1)
# expect: 42 AsyncMock
# expect: 7
# expect: fake
# expect: real
# expect: {'a': 1, 'b': 2}
# expect: {'a': 1}
# expect: [call(1000)]
