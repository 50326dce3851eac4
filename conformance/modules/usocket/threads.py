# A thread that waits for a socket does not keep others from running.
import _thread
from _loopback import socket, listener

listening, address = listener()
done = _thread.allocate_lock()
done.acquire()


def serve():
    for _ in range(3):
        client, _ = listening.accept()
        while True:
            data = client.recv(100)
            if not data:
                break
            client.send(data.upper())
        client.close()
    done.release()


_thread.start_new_thread(serve, ())
for i in range(3):
    client = socket.socket()
    client.connect(address)
    for word in (b"one", b"two"):
        client.send(word)
        print(client.recv(100))
    client.close()
# expect: b'ONE'
# expect: b'TWO'
# expect: b'ONE'
# expect: b'TWO'
# expect: b'ONE'
# expect: b'TWO'
done.acquire()
listening.close()
