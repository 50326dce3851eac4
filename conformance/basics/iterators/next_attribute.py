# All iterators have __next__, also those of built-in types.
for it in (iter([1]), iter("a"), iter({2: 3}), enumerate("b"), zip([4]), map(abs, [-5]), reversed([6])):
    print(it.__next__(), end=" ")
    try:
        it.__next__()
    except StopIteration:
        print("end")
# expect: 1 end
# expect: a end
# expect: 2 end
# expect: (0, 'b') end
# expect: (4,) end
# expect: 5 end
# expect: 6 end
for other in ([], 1, object()):
    print(hasattr(other, "__next__"))
# expect: False
# expect: False
# expect: False
