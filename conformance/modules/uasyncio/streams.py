# differs-from-cpython: the module has another name
# A server and its clients in one loop; flags set from elsewhere.
import _thread
import micropython
import uasyncio
import uerrno

PORT = 18907


async def serve(reader, writer):
    print(len(reader.get_extra_info("peername")) > 0)
    while True:
        line = await reader.readline()
        if not line:
            break
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(server_port):
    reader, writer = await uasyncio.open_connection("127.0.0.1", server_port)
    writer.write(b"one\nt")
    writer.write(b"wo\n")
    await writer.drain()
    print(await reader.readline(), await reader.readexactly(3))
    big = b"x" * 200000 + b"\n"
    await uasyncio.gather(send(writer, big), receive(reader, len(big) + 1))
    await writer.awrite(b"12345", 1, 3)
    await writer.awrite("\n")
    buf = bytearray(10)
    print(await reader.readinto(buf), buf[:4])
    await writer.aclose()


async def send(writer, data):
    writer.write(data)
    await writer.drain()


async def receive(reader, size):
    data = await reader.readexactly(size)
    print(len(data), data[:2], data[-2:])


async def main():
    port = PORT
    while True:
        try:
            server = await uasyncio.start_server(serve, "127.0.0.1", port)
            break
        except OSError as e:
            if e.args[0] != uerrno.EADDRINUSE:
                raise
            port += 1
    async with server:
        await client(port)
        await uasyncio.gather(*[hello(port) for i in range(20)])
    # Nobody listens any more.
    try:
        await uasyncio.open_connection("127.0.0.1", port)
    except OSError as e:
        print(e.args[0] == uerrno.ECONNREFUSED)


async def hello(port):
    reader, writer = await uasyncio.open_connection("127.0.0.1", port)
    async with writer:
        writer.write(b"hello\n")
        await writer.drain()
        if await reader.read(6) != b"HELLO\n":
            print("wrong")
        # A read that is given up, and one that ends too soon.
        try:
            await uasyncio.wait_for_ms(reader.read(1), 1)
        except uasyncio.TimeoutError:
            pass


# The lines that say that there is a peer are counted, not shown.
real_print = print
peers = 0


def print(*args):
    global peers
    if args == (True,) and peers < 21:
        peers += 1
    else:
        real_print(*args)


uasyncio.run(main())
print(peers)
# expect: b'ONE\n' b'TWO'
# expect: 200002 b'\nX' b'X\n'
# expect: 4 bytearray(b'234\n')
# expect: True
# expect: 21


async def flags():
    flag = uasyncio.ThreadSafeFlag()
    flag.set()
    await flag.wait()
    _thread.start_new_thread(flag.set, ())
    await flag.wait()
    micropython.schedule(lambda arg: flag.set(), None)
    await flag.wait()
    flag.set()
    flag.clear()
    try:
        await uasyncio.wait_for_ms(flag.wait(), 5)
    except uasyncio.TimeoutError:
        print("not set")


uasyncio.run(flags())
# expect: not set


# Two tasks on one stream, one to read and one to write; a third is too many.
async def busy():
    flag = uasyncio.ThreadSafeFlag()
    one = uasyncio.create_task(flag.wait())
    await uasyncio.sleep(0)
    try:
        await flag.wait()
    except RuntimeError as e:
        print(e)
    flag.set()
    await one


uasyncio.run(busy())
# expect: another task waits for the stream
