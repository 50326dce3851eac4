# Settings of a pseudo-terminal are read, changed and restored.
import ffi
import termios

libc = ffi.open(None)
posix_openpt = libc.func("i", "posix_openpt", "i")
master = posix_openpt(2)
saved = termios.tcgetattr(master)
print(len(saved), [type(item) for item in saved[:6]] == [int] * 6)  # expect: 7 True
print(saved[6][2], type(saved[6][6]))  # expect: b'\x7f' <class 'int'>
print(saved[3] & 8 != 0)  # expect: True
termios.setraw(master)
raw = termios.tcgetattr(master)
print(raw[1], raw[3], raw[6][6], raw[6][5])  # expect: 0 0 1 0
saved[4] = saved[5] = termios.B9600
saved[6][2] = "\x08"
termios.tcsetattr(master, termios.TCSANOW, saved)
again = termios.tcgetattr(master)
print(again[6] == saved[6], again[5] == termios.B9600, again[6][2])  # expect: False True b'\x08'
saved[6][2] = b"\x08"
print(again[6] == saved[6])  # expect: True
