# Modules and packages are imported from where something is mounted.
import sys
import uio
import uos


class Files:
    def __init__(self, files):
        self.files = files

    def mount(self, readonly, mkfs):
        pass

    def umount(self):
        pass

    def stat(self, path):
        if path in self.files:
            return (0x8000, 0, 0, 0, 0, 0, len(self.files[path]), 0, 0, 0)
        for name in self.files:
            if name.startswith(path + "/"):
                return (0x4000, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        raise OSError(2)

    def open(self, path, mode):
        if path not in self.files:
            raise OSError(2)
        return uio.BytesIO(self.files[path])


def t(name):
    try:
        module = __import__(name)
        print(module.__name__, module.__file__, getattr(module, "value", None))
    except Exception as e:
        print(type(e).__name__, e.args)


files = Files(
    {
        "/vt_one.py": b"value = 1\n",
        "/vt_pack/__init__.py": b"value = 'package'\n",
        "/vt_pack/part.py": b"from . import other\nvalue = other.value + 1\n",
        "/vt_pack/other.py": b"value = 10\n",
        "/vt_bad.py": b"value = (\n",
        "/vt_raises.py": b"value = 1\nraise ValueError(value)\n",
        "/lib/vt_two.py": b"import vt_one\nvalue = vt_one.value + 1\n",
    }
)
uos.mount(files, "/vt_files")
t("vt_one")
# expect: ImportError ("no module named 'vt_one'",)
sys.path.append("/vt_files")
t("vt_one")
# expect: vt_one /vt_files/vt_one.py 1
t("vt_pack")
# expect: vt_pack /vt_files/vt_pack/__init__.py package
import vt_pack.part

print(vt_pack.part.value, vt_pack.other.value, vt_pack.part.__file__)
# expect: 11 10 /vt_files/vt_pack/part.py
t("vt_bad")
# expect: SyntaxError ('invalid syntax',)
t("vt_raises")
# expect: ValueError (1,)
t("vt_two")
# expect: ImportError ("no module named 'vt_two'",)
sys.path.append("/vt_files/lib")
t("vt_two")
# expect: vt_two /vt_files/lib/vt_two.py 2
uos.umount(files)
t("vt_one")
# expect: vt_one /vt_files/vt_one.py 1
t("vt_other")
# expect: ImportError ("no module named 'vt_other'",)
sys.path[:] = [""]
del sys.modules["vt_one"]
uos.mount(files, "/vt_files")
t("vt_one")
# expect: ImportError ("no module named 'vt_one'",)
sys.path[:] = ["vt_files"]
t("vt_one")
# expect: ImportError ("no module named 'vt_one'",)
uos.umount(files)
