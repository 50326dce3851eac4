# Assigning sys.stdout redirects print().
import sys, uio
buf = uio.StringIO()
old = sys.stdout
sys.stdout = buf
sys.stdout.write("kept")
sys.stdout = old
print(repr(buf.getvalue()))  # expect: 'kept'
