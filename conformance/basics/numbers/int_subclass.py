# An instance of a subclass computes as its int.
class I(int):
    pass
i = I(5)
print(i + 1, i * 2, -i, i == 5, i < 6, int(i))  # expect: 6 10 -5 True True 5
