# Collection can be switched; the threshold is kept in whole blocks.
import gc
print(gc.isenabled())  # expect: True
gc.disable()
print(gc.isenabled())  # expect: False
gc.enable()
print(type(gc.collect()), gc.mem_alloc() >= 0, gc.mem_free() > 0)  # expect: <class 'int'> True True
print(gc.threshold())  # expect: -1
gc.threshold(1000)
print(gc.threshold())  # expect: 992
gc.threshold(-1)
print(gc.threshold())  # expect: -1
