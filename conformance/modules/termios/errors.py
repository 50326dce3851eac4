# What is no terminal, and what is no list of settings.
import termios

try:
    termios.tcgetattr(999)
except OSError as e:
    print(e.args)  # expect: (9,)
with open("/dev/null") as f:
    for call in (termios.tcgetattr, termios.setraw):
        try:
            call(f.fileno())
        except OSError as e:
            print(e.args)
# expect: (25,)
# expect: (25,)
try:
    termios.tcsetattr(0, 0, None)
except TypeError as e:
    print(e)  # expect: tcsetattr, arg 3: must be a list of the form tcgetattr returns
try:
    termios.tcsetattr(0, 0, [1, 2])
except IndexError as e:
    print(e)  # expect: list index out of range
