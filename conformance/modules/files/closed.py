# What a closed file still does.
f = open("/dev/null")
f.close()
f.close()
print(f)  # expect: <io.TextIOWrapper -1>
for method in (f.read, f.readline, f.fileno, f.flush, f.tell):
    try:
        method()
    except ValueError as e:
        print(e)
# expect: I/O operation on closed file
# expect: I/O operation on closed file
# expect: I/O operation on closed file
# expect: I/O operation on closed file
# expect: I/O operation on closed file
