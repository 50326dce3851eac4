# Bytes go to Java as copies; what Java writes into a copy is written back.
from java.io import ByteArrayInputStream, ByteArrayOutputStream
from java.lang import String
from java.nio import ByteBuffer

b = bytearray(4)
print(ByteArrayInputStream(b"abcdef").read(b), b)  # expect: 4 bytearray(b'abcd')
out = ByteArrayOutputStream()
out.write(b"\x00\xff")
out.write(memoryview(b"12345")[1:3])
print(out.toByteArray())  # expect: b'\x00\xff23'
print(String(b"text", "US-ASCII"))  # expect: text
print(ByteBuffer.wrap(b"\x01\x02").getShort())  # expect: 258
