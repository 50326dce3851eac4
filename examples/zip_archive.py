# Writes a ZIP archive and lists it, by Java's classes.
import sys
from java.io import FileOutputStream, IOException
from java.util.zip import ZipEntry, ZipFile, ZipOutputStream

path = sys.argv[1]
with ZipOutputStream(FileOutputStream(path)) as out:
    for name, text in (("hello.txt", b"Hello, Java!\n"), ("numbers.txt", b"0123456789" * 100)):
        out.putNextEntry(ZipEntry(name))
        out.write(text)
        out.closeEntry()

with ZipFile(path) as archive:
    for entry in archive.stream().sorted(lambda a, b: b.getSize() - a.getSize()).iterator():
        print("%-12s %5d" % (entry.getName(), entry.getSize()))
    hello = archive.getInputStream(archive.getEntry("hello.txt")).readAllBytes()
    print(hello.decode(), end="")

try:
    ZipFile(path + ".missing")
except IOException as e:
    print(type(e).__name__)
