# The root of all types has no bases, and can be listed.
print(object.__bases__)  # expect: ()
print("__init__" in dir(object))  # expect: True
