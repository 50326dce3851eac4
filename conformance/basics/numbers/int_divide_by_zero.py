# Division by zero raises ZeroDivisionError in every form.
def raises(f):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
raises(lambda: 1 // 0)  # expect: divide by zero
raises(lambda: 1 % 0)  # expect: divide by zero
raises(lambda: 1 / 0)  # expect: divide by zero
raises(lambda: divmod(1, 0))  # expect: divide by zero
raises(lambda: 10**30 // 0)  # expect: divide by zero
raises(lambda: 0**-1)  # expect: divide by zero
