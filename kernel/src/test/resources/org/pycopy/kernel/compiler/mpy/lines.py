# A comment, then some empty lines.



a = (
    1 + b
    + c(
        d,
        e=f[
            1:
            2
        ]
    )
)


x = [
    "a string that is no name", 1234567890123456789012,
    (
        2.5)]
x = [
    (
        y) for y in z
    if y]
def f(): return (
    1, 2,
    3)
if a:

    """Not a docstring."""
    b; c(); d

def g():



    try:
        a()


    except B:
        c()
    lambda: (

        x)
























































    return {
        1:
        (2,
         3), 4: 5,
    }
