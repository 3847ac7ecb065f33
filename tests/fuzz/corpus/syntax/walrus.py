[y := 1 for x in z if (w := x)]
async def f():
  async with a as (b, c), d: await e; yield
