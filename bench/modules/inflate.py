# Decompression of text, at once and as a stream.
import ubinascii
import uio
import uzlib

DATA = ubinascii.a2b_base64(
    "eNp1WtliGzcM/BX9WlRLid1Em8pOrObruzjmAFd9sC2vuDxAYGYA8u3Xj5/vpx/b/XI637fP2+nz2+v3y+m6PU5fb79O"
    "59ev+fe63U+frx/fTt+//PmX3358u9TT7bZ/2O4v7/koXqpuXrav3Xm88vn65wva4Cc6ft9+XNTX60cNEn3Gwy+3l+oH"
    "c8nm9WTvND/s77DJ++X35ZZvRg/ZOAaJCWy/L/caMdv4nGKUaB9/MYNqVb9zETF6NMh55pN/fr3+9Xc+z/FpjL2LHCxm"
    "mFPYH8TnsnFMc38QXXFa7Pdsxo2/NUTNomycI+evfCEWlF2wn5xLvF/LiPFltHwnWsVAtfExMe7ZPrFsrP3kG2/pLPEp"
    "W3CbZAX2qQawLL6Oz/E3etbUarT+3XuSc+IscvJca76UI5Wd067VU66iphRWL4vnbzhnLkoOKpev0bRzafR6Vxau5rms"
    "+HcfAx3AsXLivYhYdkVQL7k2MkyKJmGRNJVNhGPUFxva0RLcmNqUWm/NfB+93ZgRQOPlxu8N8kE54H3EXvtVzWz/Py3O"
    "Pa7Z15A5M3/spvbYKdPd4LO5tOqCPlDd5PfZbfnlPs+y+IYQrXZCotilsJde6lWrKxg/9ineqzlFZ4KwWi28j40SRGIC"
    "tQndLLuu+f/PDqbZHt1TLO9c4+fnBcLSWrWs+lw9y90USdX5nG3CRj4/G5rh75VOXI6+wSPfBPuNkHq5XelGRpCXzVUr"
    "YgRG9Yo6FgM4vSi45hSEQvGf+1bu09Y+mXFcUXnzpmkljRhfNuQ/5EzgCn6T5MWtascVkoS5fMXNgPfFXiA0B+oBZB7x"
    "ZirY2Dc12gsFDAHoQE0n1WBxk5qBbCHeaeOTg+pTrKU5WosSVVR3CLz294xKjwf3Mnc+YXv5SK0vx83GxDIN6HOt6Fkg"
    "HJDVqNN8KbeOgYtO2/z5JiCRgfXMpSUMsoNNzwzz6qPh1tw9BHrRY+5NwSDAOJ+RoIyCaqKxt+GsaO6WCH2DD0TtuSt0"
    "WpiKcBgPGmlA04YDwxyFNI03EDulbgTIto0Yz6SMdFVMoiVPfNS+O0fuX1JGVUT2jsiD0j9JtdnSgZNDuaQ6CDmLbzaU"
    "0EBEPAxel7W7hYj7ixgE12A6VFAK1WqcdDx0990i3wmBviVNAxqXBNcGGfL4+zE5Snip9nLLxtLw3wIxk0jER8pKKAm6"
    "FvytujS3XgPB4sd4zfiALErQ5n7FAjBRWV6CQAFc03lofgbv7Yk1EXmP1CsDtlHjvEAKOk8UjR8SWvmrhyVEFYQIcymb"
    "NTMgeoH8r4QOXRR62rSVvuysgtoo/ol+4ZDkxUlHAugyBiOx/FEJ052Jleyn9YiN2qeVEoqsbkox3B1E/bnFLmQbZCmJ"
    "uavSKOK49poBRj4lhGWDmyE8vVrUSQM5cTqbIHViTmQ6XDYzGD8TWpa4Uuym4LDZTUq2L5D6Shsd0oo1CsX4ORRltmva"
    "zVbcSzvw5fT5HLb9pcOSICJE1YId95kAl+V6r+k46EzYKmL2NMuysJHGzYHJVVRk2UiMpPxNCaZlG/RRXwHrG2bhqQld"
    "QioMzes0FYUVXjb5jbixbMkCz9GsFOTdxHOL6Uk9njvKfAqrnBxWoKkRn7E7B4FrEWa85pa2NVgaf2QlJK0SLiQrk7x4"
    "RHL0OPEndApf+lLIqN/J3Yx1eB4Szin+D4qw5Q7EZajaBiVL2HyiQ6pOyb2/7DuEpkOpFaoZd2Mfmecb3S5J4qxoISaF"
    "7QPfsg3/kwpXmjz0jucCKPy8rSVHz/MEl4ZiQJm2EbnEVwCmA0FMXb/+tdEn8QDY1mTW91nxw/Bfy50+1yECrUA0wD3X"
    "TKiNhSyhpr6V5LCwUn3Bb1VyVEyb0FqyPspmYzfmuKLQrj2xYJhlDCV9lqQOGd+BwLhlSWYEJWQ0ZRodyJomvkxVThUg"
    "dECcDTV4V88qibh/EmpUj1AjYg3+UTpiQK7as8qkC7Uq+xMqQk9BJWolqktAs47Sh/Jh4wA5MzzvwD0oLqAe2/Wmm9fk"
    "bI5LxEoZS4+tzzx9Y8JR8+hExVdwSKxZElAiVF8AmmbVexaDPBKe8MOZtSJkWgiV3gONyfChKDOy6ARiaMoHmJD7BQdm"
    "AwWIQxT9WomSWILOV72CiA3OB454qXkUicwkAHUxBVnCOZsxfKwMkDDZ38HuilQ5mPcu/ND/AodhqyHFrf4wJWyOugK0"
    "M4QYbdLg5mV6J6zjuq1ky00wIYP6Ik2qKjQhiwztUfKseGhjmYpvx5uJiZWCw5kYO0ZCIg2PqCPoeGReTeAfUpCpyRSE"
    "LnkagpgZZBbqE6cgMqvjrWM2YpzMgwqunFSsupmwk7ms5ehD+26qVT0sJ6CfWw1OabqldYodlSEZ9bIrnYZ8SF7BipTM"
    "iVaoJF3iG69AibsDKzvzqhUIYEEk93FnG0U2+RNVHutwlO/BZ6xHyHyD1JTCSbYIZMGM+s6WC7lHI1b3rGFDntiZB11w"
    "Fv50dOBy8+wcEB26k+ShAhZxPkQIi3KzhjOczQ/XHktZEInSikX0DeLkZMGZgs/ihcZDxQBH6bBUdOPn7nQRbi1zA4cP"
    "CQYyuypvdz84ZYfNii6UtKmCJ14jwCIrO2dY0x1JUsDeUf7kvQAdD0uDyW40Lqs/TJ1EJYRxqT87nbDji9ZXdEfL42we"
    "V9NnGoTax843KOm4TA/akSwNeh/SVYtVOUPbKYawUDL143m0nzM+OS2ws0iqUnK08poDq1rxRBrcZBEl3JoI8TzE6jQE"
    "W+ckVpHs4ETXNUzjunlZqny21T0B1XFQZj0PFhllTqROknQqMlhPsNbh3odAe17bcAH25LBO4ufaFQwUcbNXbQHAlQwh"
    "sOnYdUsxWJ/U4/tExzbS5INgHoELSzMMRBxgEXmUHerbeTkJSrQy4XIEC9GSksJOvvcOpMaXWjzNAxKaZ61g8nmyq7rQ"
    "YBPtjfS9KUqdD61H7JwAccZvljAK7QYRzo55NcoOXGY8y9u8cm0l/cHkqLwoIxetchGrJh0yRTIa9L2cRSiULdql7Lnv"
    "8+wLO3M45LQbaVazBF6OixReRuSqhC9ek1+uEBzOu40OhecOUCZOVT9VZIodJ2cYahhKDVefx9urIEHNy9FRamg9skQW"
    "g8Is2ygKrk+Olye/M75m4Wa5BgElAzU4r8SZJW16vEsgWLXjBcYwQdYSBK/xjpKJ3M9vY3HNgfqm2HXGxswSKZKO5R8w"
    "IcwpdTkichaGcZxPGEoKV7g6huorAhKrjjxiI77KkexYQVV4J/f1Qo45UTsSywnc5ilnR/ag8h3YCdY67K0h3Li3Nbzb"
    "EloTA66lR/HGQ0+bNjiCFylQmRmZhl8r4IKwePMaHceZ1UZ2Mq9GDKk2FB+vvXSRRzqR+0pexOGrZcVCu1Eb3EaqsSTL"
    "KobdhjalV4KQyd7rlQ0gq6nqec0CPwdKdMxllXiwtaoPwgAvRS1+ItdlGkEnfX4hgUHllTG7GMgjGqUpxvTL8J4mqWw0"
    "y/ALoI7z5DVlXc/9rIo6bmdOUlZ7DYP0ablRp90yAey1O9CAjelX14yPAfQEPChFUzbsyd3TdBhgwlB+KdFYSv4fzjEl"
    "QQ=="
)


def at_once(n):
    total = 0
    for i in range(n):
        total += len(uzlib.decompress(DATA))
    return total


def stream(n):
    total = 0
    buf = bytearray(512)
    for i in range(n):
        source = uzlib.DecompIO(uio.BytesIO(DATA))
        while True:
            size = source.readinto(buf)
            if not size:
                break
            total += size
    return total


print(at_once(8000), stream(1000))
