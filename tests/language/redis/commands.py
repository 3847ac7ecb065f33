# A server in memory: values, counters, expiry, lists, hashes, pipelines, publish and subscribe.
# simulated
import asyncio

import redis.asyncio as redis


async def listen(client):
    async with client.pubsub() as channel:
        await channel.subscribe("news")
        async for message in channel.listen():
            print(message["type"], message["data"])
            if message["data"] == "end":
                return


async def main():
    client = redis.from_url("redis://localhost:6379/0", decode_responses=True)
    print(await client.set("a", 1), await client.get("a"), await client.incr("a"), await client.get("none"))
    await client.set("short", "x", ex=1)
    print(await client.ttl("short"), await client.exists("short", "a"))
    await asyncio.sleep(1)
    print(await client.get("short"), await client.delete("a"))
    await client.rpush("list", "x", "y")
    print(await client.lpop("list"), await client.lrange("list", 0, -1), await client.hset("h", mapping={"k": 1}), await client.hgetall("h"))
    async with client.pipeline() as pipe:
        print(await pipe.set("p", 1).incr("p").get("p").execute())
    listener = asyncio.create_task(listen(client))
    await asyncio.sleep(0.1)
    print(await client.publish("news", "hello"), await client.publish("news", "end"))
    await listener
    print(await redis.Redis().get("p"))
    try:
        await client.lpush("p", 1)
    except redis.ResponseError as e:
        print(e)
    await client.aclose()


asyncio.run(main())

# expect: True 1 2 None
# expect: 1 2
# expect: None 1
# expect: x ['y'] 1 {'k': '1'}
# expect: [True, 2, '2']
# expect: subscribe 1
# expect: message hello
# expect: 1 1
# expect: message end
# expect: b'2'
# expect: WRONGTYPE Operation against a key holding the wrong kind of value
