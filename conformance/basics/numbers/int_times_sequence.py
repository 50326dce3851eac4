# An int on the left repeats a sequence.
print(2 * "ab", 2 * b"ab", 2 * (1,), 2 * [1], -1 * "x")  # expect: abab b'abab' (1, 1) [1, 1] 
