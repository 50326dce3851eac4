"""Reversals of the front of each permutation of n until it starts with the least. Has a peer in Java."""

SMALL = (5, 11007)
FULL = (9, 8629030)


def flips(permutation):
    work = permutation[:]
    count = 0
    first = work[0]
    while first:
        low = 0
        high = first
        while low < high:
            work[low], work[high] = work[high], work[low]
            low += 1
            high -= 1
        count += 1
        first = work[0]
    return count


def run(n):
    permutation = list(range(n))
    turns = [0] * n
    most = 0
    checksum = 0
    sign = 1
    while True:
        count = flips(permutation)
        if count > most:
            most = count
        checksum += sign * count
        sign = -sign
        k = 1
        while True:
            if k == n:
                return checksum * 1000 + most
            first = permutation[0]
            for i in range(k):
                permutation[i] = permutation[i + 1]
            permutation[k] = first
            turns[k] += 1
            if turns[k] <= k:
                break
            turns[k] = 0
            k += 1
