# Characters beyond the BMP are escaped.
# differs-from-cpython: the reference prints other characters of the BMP as they are
print(repr('😀'), repr('\xad') == "'\xad'", repr('\ud7fb') == "'\ud7fb'", repr('\ufffd') == "'\ufffd'")
# expect: '\U0001f600' True True True
