# exit() raises SystemExit with its argument.
import sys
try:
    sys.exit()
except SystemExit as e:
    print(e.args)  # expect: ()
try:
    sys.exit(3)
except SystemExit as e:
    print(e.args)  # expect: (3,)
