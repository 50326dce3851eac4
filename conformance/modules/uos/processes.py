# The environment, commands, and errno.
import uos

print(uos.sep)  # expect: /
print(uos.getenv("PATH") is not None)  # expect: True
print(uos.getenv("PYCOPY_NO_SUCH_VARIABLE"))  # expect: None
print(uos.getenv(b"PATH") == uos.getenv("PATH"))  # expect: True
print(uos.system("exit 3") >> 8)  # expect: 3
print(uos.system("kill -9 $$"))  # expect: 9
try:
    uos.stat("/no/such/file")
except OSError as e:
    print(e.args[0] == uos.errno())  # expect: True
uos.errno(5)
print(uos.errno())  # expect: 5
