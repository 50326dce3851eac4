# A shift count is neither negative nor larger than a machine word.
def raises(f):
    try:
        f()
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
raises(lambda: 1 << -1)  # expect: ValueError negative shift count
raises(lambda: 1 >> -1)  # expect: ValueError negative shift count
huge = 1 << 70
raises(lambda: 1 << huge)  # expect: OverflowError overflow converting long int to machine word
raises(lambda: 1 >> huge)  # expect: OverflowError overflow converting long int to machine word
