async def f(a):
    await a
    x = await a.b(1)
    async for y in z():
        if y: break
        continue
    else:
        w()
    async with a as b, c:
        return await d
@dec
async def g():
    async with a: pass
