# A NaN equals nothing, not even itself.
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1)  # expect: False True False False
