# Numbers of errors are those of Linux, and errorcode names them.
try:
    import uerrno as errno
except ImportError:
    import errno

print(errno.ENOENT, errno.EEXIST, errno.EAGAIN, errno.EINPROGRESS)  # expect: 2 17 11 115
print(errno.errorcode[errno.EACCES])  # expect: EACCES
