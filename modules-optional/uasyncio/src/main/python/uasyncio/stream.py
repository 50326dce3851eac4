# Streams that do not block, and connections over TCP.
import uerrno
import usocket

from . import core


# Reads and writes a stream; what is written waits for drain().
class Stream:
    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, v):
        return self.e[v]

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await self.wait_closed()

    # wait_closed() does it.
    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    async def read(self, n=-1):
        core._io_queue.queue_read(self.s)
        yield
        return self.s.read(n)

    async def readinto(self, buf):
        core._io_queue.queue_read(self.s)
        yield
        return self.s.readinto(buf)

    # Exactly so many bytes; EOFError where there are fewer.
    async def readexactly(self, n):
        parts = []
        while n:
            part = await self.read(n)
            if part is not None:
                if not part:
                    raise EOFError
                parts.append(part)
                n -= len(part)
        return b"".join(parts)

    async def readline(self):
        line = b""
        while True:
            core._io_queue.queue_read(self.s)
            yield
            part = self.s.readline()
            if part is not None:
                line += part
                if not part or part[-1] == 10:
                    return line

    def write(self, buf):
        self.out_buf += buf

    async def drain(self):
        data = memoryview(self.out_buf)
        self.out_buf = b""
        while data:
            core._io_queue.queue_write(self.s)
            yield
            n = self.s.write(data)
            if n is not None and n > 0:
                data = data[n:]

    # Names of older versions.

    async def aclose(self):
        await self.wait_closed()

    async def awrite(self, buf, off=0, sz=-1):
        if off != 0 or sz != -1:
            end = len(buf) if sz == -1 else off + sz
            buf = memoryview(buf)[off:end]
        self.write(buf)
        await self.drain()

    awritestr = awrite


StreamReader = Stream
StreamWriter = Stream


# A connection to a server: the same stream twice, to read from and to write to.
async def open_connection(host, port):
    address = usocket.getaddrinfo(host, port, 0, usocket.SOCK_STREAM)[0]
    s = usocket.socket(address[0])
    s.setblocking(False)
    try:
        try:
            s.connect(address[-1])
        except OSError as error:
            if error.args[0] != uerrno.EINPROGRESS:
                raise
        core._io_queue.queue_write(s)
        yield
        # Fails where the connection has.
        s.send(b"")
    except BaseException:
        s.close()
        raise
    stream = Stream(s)
    return stream, stream


class Server:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.close()
        await self.wait_closed()

    # No more connections are accepted; those that are stay.
    def close(self):
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    async def _serve(self, listener, callback):
        try:
            while True:
                core._io_queue.queue_read(listener)
                yield
                try:
                    s, peer = listener.accept()
                except OSError:
                    # The client has gone away again.
                    continue
                s.setblocking(False)
                stream = Stream(s, {"peername": peer})
                core.create_task(callback(stream, stream))
        except core.CancelledError:
            pass
        finally:
            listener.close()


# Calls callback(reader, writer), a coroutine, for each client that connects.
async def start_server(cb, host, port, backlog=5):
    address = usocket.getaddrinfo(host, port, 0, usocket.SOCK_STREAM)[0]
    listener = usocket.socket(address[0])
    try:
        listener.setblocking(False)
        listener.setsockopt(usocket.SOL_SOCKET, usocket.SO_REUSEADDR, 1)
        listener.bind(address[-1])
        listener.listen(backlog)
    except BaseException:
        listener.close()
        raise
    server = Server()
    server.task = core.create_task(server._serve(listener, cb))
    return server
