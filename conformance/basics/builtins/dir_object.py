# The root of all types has no bases, and can be listed.
print(object.__bases__)
print(type(dir(object)))
