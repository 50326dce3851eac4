# differs-from-cpython: it has no DecompIO
# Data that the gzip program and zlib have made, of all kinds of blocks and headers.
import ubinascii
import uio
import uzlib

PLAIN = b"".join([b"line %d of %d\n" % (i, i * i % 97) for i in range(120)])
FILES = [
    (
        "gzip -1",
        31,
        "H4sICAAQXl8EA2ZpbGUudHh0AFXUS25EIQxE0XlW0UvA/FlQIkVqJfufJVxXRekZCHgcbD8/P7/eH+Xx/fEob887"
        "jjuOHNc77jlud3xy3NkzczLupI6czDtpWll30nVm38nUx86dbN0SXN/yA8H9VfsiBUtrGFbVDIUnKJq/CGN6DceR"
        "MIA0X4dk6e0VSehchTK0s0I5elqF0sWsUI6jhqX7HJbjnViG78Oy8z0VyhSzQal6eYOytbNBGfpkg1KFblC2gt6g"
        "TMFaZsc3QAmvJUXPa2nRrGPpur1jabqvYwmvYfGxjIri0KFsXd6hLNcTlOU1KMvnMkOaDSjeOaD4KwOKbxhQjs9h"
        "EWxAsXlkVPSeAcVvHVCmz0HZms0sFsVvZlT0hAnFcZ9QnJMJxfmaWJzLicV5nlhcAzMtviEtWToLiqtqQXHFLSiu"
        "xpVREXpBcRUvKK7wBcXVv7JYFKSVGVIVLyj+ozYW/20bi//EjcV/6caiT24o/rc3lK7q31DcEzYU5XUjcSfZSP6a"
        "DBL3n5MJUvIOEnetgyS8BkWleVKScT5AFLyDQzE4OLwCwy2sZEDUtAoMXxXlxREFiPtnlMyPKFGw+HlRslh0aZT/"
        "cYkCyDGLkiQ30my5jnao6YqYTddZisDkFEZkdFSGEZic/AhM7qcRL2UT2XtdUxGgfgvuB9BgwhWFBgAA",
    ),
    (
        "gzip -9 -n < file",
        31,
        "H4sIAAAAAAACA1WUS45mIQiF572Kfwki8lpQVdJJpXr/s45HvDl3BlHkA+H8/P39+ozPv+/P+POzbdm2HHtuex1b"
        "t13HXrjjx7HtTDuOb0f7JBDeMbkd78dqO9lZBOm1HeSffU8OQbQHhpjtgeI6oND7IjD8noGjmlAAojcdSKJrnyCR"
        "jptAsb45gVJd2gTKaswJlLpdA8u6cWCpexMsdvOBJdsBijemAmV25QqU7JsKFLsfA5TZ0AqU7KYrULzB9PzOzQAU"
        "uWcHpcvTw9LeAsvq7Ass2vkWWOSegeWGna50HxZQspMvoMSdJ6DEPQNK3LhizwbfNOFXbHIGU85ui8DMmNmc67Hg"
        "Wi25D1bcIx/cPxfurU/uuyv/iS/+Lzf+S3f+Zw+eAU+eDy8anRg8VSE8cTF5GkN5UmPxFIfxhIfz9EfwZkTy1kTx"
        "RuXgbUvhTczJW5pKC5yLdzuN9z6dNSGD5CKTlSTrJTKD9aeEpakmq1YpC1otkroy0sByEscKUs1KPimKkTHoORnC"
        "qWS8OGQoQ8pYXIEM4/Jk+FtFuS8y8qWjo15CeiT3UdIW3eu9fkmO6j5iemT3UdMW3ke9nSdD5DU2crTXnsvVA/cf"
        "0GDCFYUGAAA=",
    ),
    (
        "gzip, all fields",
        31,
        "H4sIHwAQXl8AAwUAZXh0cmFmaWxlLnR4dABjb21tZW50AG8KVZRLjmYhCIXnvYp/CSLyWlBV0kmlev+zjke8OXcG"
        "UeQD4fz8/f36jM+/78/487Nt2bYce257HVu3XcdeuOPHse1MO45vR/skEN4xuR3vx2o72VkE6bUd5J99Tw5BtAeG"
        "mO2B4jqg0PsiMPyegaOaUACiNx1IomufIJGOm0CxvjmBUl3aBMpqzAmUul0Dy7pxYKl7Eyx284El2wGKN6YCZXbl"
        "CpTsmwoUux8DlNnQCpTspitQvMH0/M7NABS5Zwely9PD0t4Cy+rsCyza+RZY5J6B5YadrnQfFlCyky+gxJ0noMQ9"
        "A0rcuGLPBt804VdscgZTzm6LwMyY2ZzrseBaLbkPVtwjH9w/F+6tT+67K/+JL/4vN/5Ld/5nD54BT54PLxqdGDxV"
        "ITxxMXkaQ3lSY/EUh/GEh/P0R/BmRPLWRPFG5eBtS+FNzMlbmkoLnIt3O433Pp01IYPkIpOVJOslMoP1p4SlqSar"
        "VikLWi2SujLSwHISxwpSzUo+KYqRMeg5GcKpZLw4ZChDylhcgQzj8mT4W0W5LzLypaOjXkJ6JPdR0hbd671+SY7q"
        "PmJ6ZPdR0xbeR72dJ0PkNTZytNeey9UD9x/QYMIVhQYAAA==",
    ),
    (
        "zlib, small window",
        9,
        "GNM0j0sOAzEIQ/c9RY4QID8ONCNVGk3vv6swZuenQPx4vu/VevvdrX+eyBJZMmvkkdkie+aBmZUwA3QmrADjy8Y6"
        "d07A4mcecNgiqDcC+pVzkgabBIetJFgUwMLqR2iseoOH01AgYlUHk915L0yEewqVyUmFivM0hcqgpkLF2a5wGbUH"
        "F69JuMzqg8shQGVR06CimwSVw8k/03OUA1EIwlB0S6NQ1P1vbJL7SsJng9hDQJG/DCjb6IBynxOUMiygRDdAWT37"
        "KD4vPotTYkm3J5ZwX2JZPcPSa1BeOEG5Lk8ox8yEcnoG5fTem0m/+VJr/qI9GxSzXTlg0jSr5j0681ZBqd6Dcp0K"
        "ylpOUMLlBaV6BuWaWVC2+wqL0gnLdXth2cfps3TDn+p5uwEYBoEg2BLEdoD+G4u0PiTyeeI1XMsNAeWYEpTSyoCy"
        "lxKUEiyg7O6EUnovoJyeg+JCB5Toe1CWOhNLiZlYXs0llqXriaVLUKITlB1KUB4xE0pfQ5K9EcmrxkKySwnJ0neF"
        "5JGykHjXoPTYlSgA0bHCYQo5KzVm3Gysc/N5yu3ncFsT6bbnB25nvudfj3OQAzAIw0Dw3tdgIkj5/8cqLbWPqwQy"
        "A80rJ55yAZrZvaT+U5h6OkGlMJX/FaadKaZjsTCVzwpTDycm5S2olWVQZz8fbhu8MQ==",
    ),
    (
        "zlib, fixed codes",
        15,
        "eAHKycxLVTBQyE9TMODKAbENQWxDCNsIxDaBsI1BbEsI2wSsxgzCMQVxjEwhHDMQxxgqYw7WDtVjAeKYQQ2zBHEs"
        "oLYYgq03hnLA9htB1RlCXGAO5YHdYG4E5YFdAeOAXWEMMxHsDDOYHNgdllAXGoIdYgyzDuwSc6jfjcAuMYTqMwI7"
        "xRSq0gjsFEuo14zATjGBOtMI7BRLWKiB3WIC0wd2iyVMJdgtpjD7wG6xgHLATjGDOtMY7BQjqM+NwU6xgKo0Bgjs"
        "FFNYxICdYgR1tDHYKRbQQDcGO8UM6jBjSOzAbAA7xRAmB3EK1HvGELdAeSZgt5hAbTcBu8UYap8J2C2GMDmwW2Da"
        "IKECDQcTsFMsoJabgJ1iDktPYKeYw+TATjGH6bNE5pkaIKs0NUQ2xdQI2QZTY2TbTU2QHGZqiuxmUzNk/5iaI/vV"
        "1AI5HEwtkcPIzAA5/MwMkcPWzAg53M2MkePEzAQ5vsxMkePSzAw5ns3MkdOAmQVy+jCzREo65gbIqcrcEDnFmRsh"
        "p0ZzgIyRU6q5CXIqNjdFTuHmZsip39wcOWeYWyDnGnNL5BxlYYCc2ywMkXOihRFyLrUwRsrAFibIedvCFDnfW5gh"
        "lwkW5kjFhYUFckliYYlSyBgglz+WhshFk6URcqllaYxcoFmaIBV1lqZIZaClGVLhaGmOVGpaWiDLWCLpMTQwQDLO"
        "0MAQ2SpDAxR3GBoYIzvS0MAE2QeGBqbI3jM0MEMtRZHDxdDAAqUcNbBEKUghRS68JIUWujAeSiwZQkpdeGEKKXbh"
        "pSm04IWX3mbIKQMwQ0OUZGMIKXtN4YotoQkOAG4bvDE=",
    ),
    (
        "zlib, no matches",
        12,
        "SA0EwcENgDAMBMG/q9gSCCSBFGRLlk52/z9mlOVcdHCZspxBB8OU5dx0ME1ZzkMHx5TlTDoY25TlLDq4lynL2XTw"
        "bFOW89LBPKYs56ODPU1ZzqGDb5h+guDghoEYhKLgnSpeCfm2d50UBBISgv5vmcl29GGCbZXtSEywjlW2o8UE51pl"
        "O9pMcJdVtqPDBMsq29HDBFtW2Y5eJniXVbajywS/xyrb0ZcJ9rbK9j9B8HICQAwCUPBuFa+ExHyWFKQgiPZ/2xnm"
        "o51vSEYZOmhnqmSUoZN2zpKMMlRp513JKEMX7ewtGWXopp03JaMMPbSzl2SUoZd23paMMvSjnTMko4yfIDi4ARAI"
        "ASD4p4otQcE7z4IgISHQ/88ZPUxwpLId/ZhgL6lsxy4m0Fcq27GbCc6RynZMmWA9UtmOGROoSmU79jDB+aSyHVtM"
        "sG+pbMc2E9iSynbs/QmCgxMIghAAgn+j6BBudlxxA1IQRPP/XRWbnCNdE1xnEzfpmuB+bGImXRPoj03UpWsCPWxy"
        "H+maQB82OS5dE+hlE5OuCVTZ5LvSNYG+bOKvdE2gxv4JgoMbAIEQAIJ/qtgS1DvEKwgSEgL9/5wJ7EhlO9uYwFQq"
        "29kfE9iSynb2YQJbUtmOXkxgKpXt6M0EdqSyHX2Y4FOpbEcXE5wlle3oZoJXKttRZYKfIDi4gRgGASD4p4ot4WwH"
        "zikIJCQE/f8ys65UtqPGBGdLZTv6Z4LnSmU7epnATCrb0ZcJrkllO/ZjgrWksh1bTHBUKtuxzQS2pLIdO0xwX6ls"
        "xx4m2B9BcHQDMAgCUPCfKd4IrVXUgSAhIbD/X++GZJShi3bWlIwyVGnnHMkoQzftjC0ZZeihHV2SUYZe2jmSUcZ+"
        "aGc9klHGfmnnTskoYw/amZ9klLE/2rmv/ATByQ3AMAgAwT9VbAnxkWAXBBISgv5/mckoQzft7C0ZZehLO/eTjDL0"
        "o513SUYZqrQzpmSUoYd29JGMMvTSzlqSUcZ5aOe+klHGGbTzTcko40zaWUPyJwiObgAGQQAK/jPFG6FVqzgQJCQE"
        "9v/rXZShk3aGZJShi3bOkIwy9KOddSSjDN20M5ZklKGHdqZklKFKO/pKRhl6aWcvySjjPrSzrmSUcV/amVsyyn6C"
        "4OCGYSgEouCdKl4JH8d2sgWBhISg/1tm0MUm12NdE+jDJv5a1wS62UTWNYEeNrmtawK9bOLWNYG+bHKsawL92MSt"
        "awKJTW7rmsDPYRNZ1wR+nM0/QXBwAyAQAkDwTxVbApznqQVBQkKg/58z2JHKdkwXE6xbKtsxvZjgOlLZjulmgv1J"
        "ZTumNxOcLZXtmB4meE0q2zF9mOCSynZMXyZYWyrbMf2YYD9S2f4TBAc3EMMgFAXvVPFKyLeTeFMQSEgI+r/tDNLF"
        "BGdZZTuSmGBZZTvSYoItq2xH2kzwLqtsR7qZ4Hussh3pYYK9rbId6WWCc1llO9JhAi2rbEf6McF/psZcOZl5qQqG"
        "hpYK+WkKlmZcAG4bvDE=",
    ),
    (
        "zlib, runs and flushes",
        0,
        "eAEEwcENgDAMBMG/q9gSCCSBFGRLlk52/z9mlOVcdHCZspxBB8OU5dx0ME1ZzkMHx5TlTDoY25TlLDq4lynL2XTw"
        "bFOW89LBPKYs56ODPU1ZzqGDb5h+guDghoEYhKLgnSpeCfm2d50UBBISgv5vmcl29GGCbZXtSEywjlW2o8UE51pl"
        "O9pMcJdVtqPDBMsq29HDBFtW2Y5eJniXVbajywS/xyrb0ZcJ9rbK9j9B8HICQAwCUPBuFa+ExHyWFKQgiPZ/2xnm"
        "o51vSEYZOmhnqmSUoZN2zpKMMlRp513JKEMX7ewtGWXopp03JaMMPbSzl2SUoZd23paMMvSjnTMko4yfIDi4ARAI"
        "ASD4p4otQcE7z4IgISHQ/88ZPUxwpLId/ZhgL6lsxy4m0Fcq27GbCc6RynZMmWA9UtmOGROoSmU79jDB+aSyHVtM"
        "sG+pbMc2E9iSynbs/QmCgxMIghAAgn+j6BBudlxxA1IQRPP/XRWbnCNdE1xnEzfpmuB+bGImXRPoj03UpWsCPWxy"
        "H+maQB82OS5dE+hlE5OuCVTZ5LvSNYG+bOKvdE2gxv4JgoMTAGIQAIJ/q9gSDqJ4KUhBEO3/l5nEr3RNoM4mbtI1"
        "gf5s4ke6JtDLJn6kawL72MRNuiYeAAAA//8EwcENwDAIALE/U9wKbQpJBgIJCcH+v9rowwT7SmU7+jLBUalsRxcT"
        "3CWV7ejHBCaV7agywXOksh01JlivVLajmwm+I5Xt6GECM6lsRy8THJPKduwnCA5uIIZBKAreqeKVsHbin6QgkJAQ"
        "9H/bmR8TrGWV7WgxwXWssh1tJtCyynZ0McH7WWU7uplgb6tsR4cJzm2V7UhM8L5W2Y4eJtiPVbajlwl0rLIdfX+C"
        "4OQGYBgEgOCfKraEOD6ICwIJCUH/v8zQzicZZehDO/uRjDJ00M5dklGGvrSzpmSUoZN27pCMMnTRzlqSUYZu2rlH"
        "MsrQQzt7SkYZqrQzXskoQz/6JwgObgAEQgAI/qliS9C7U7AgSEgI9P9zJtBLKtvRjwn2lsp27GKC75HKduxmgndJ"
        "ZTu2mGDfUtmObSZYUtmOHSbQJZXt2MMER6WyHXuZYB2pbMeUCX6C4OAGYhiEouCdKl4J68SxTEEgIX1B/7edeU3V"
        "wb1McpepOrjOJGebqgP/Mcl2U3Xgi0neY6oO/GGS5zNVB/4yyTqm6sA3k7ipOvCPSbapOvDDJMtUf4Lg4AZCKASg"
        "4J0qXgmgX3cpCBISAv3fnJnAf2yi0jWB/9nEpGsCdzY50jWBqbKJS9cEpsYm9krXBKYXm1yPdE1gerPJ/UrXBKaH"
        "TY5L1wSmD5u8R/ojCA5uIIZBKAreqeKV4G9HcbYgkJAQ9H/bmWxH62WCT1bZjtZlgmOV7Wh9TLAfq2xH68cEz7XK"
        "dqTFBHdbZTuSmGBbZTvSZoIjq2xHOkzwbqtsR3qYf0FwcAIwEEJR8G4Vr4T8LJtkC1IQRPu/ZSY42yrbkTYTrGWV"
        "7UgPE7yXVbYjvUyg2yrbkT4m2Msq25EOE5zHfm4bvDE=",
    ),
    (
        "bare, synced",
        -15,
        "NJDLDQMxCETvqcIlLGBjU1AiRVpt+r9FDMNtnszn4fv7vMc1fp9xve7Mklkqa+ZZ2TJH5YkaL1gJugo8wfiy0c6e"
        "k+AcFgmHWwTrjYD9yjopg02Cw1YSLBpgYT0RGt5v8AgaCkSs18Fk83aFibBPobJYqVAJnqZQmdRUqET/Glxm98El"
        "uhIuq/fB5RCg4tQ0qCgvN6gcVtqfSTq4ARiEYSi6UmlMgf0Xq/RjSxxRiPxIgDKzGCiv0QVle+gF5TOsejtJgDJS"
        "a4qfV23xSVjkdGEp5wnLSA1L2noqnoOgbIcLysp/grJSg7LSd+7TfK6bPwAAAP//VJRJAQQxDMOoLIRePsKf2Hy1"
        "BJrGkfzT5is6nKDL6Xr4mMQ/y9xH4a4qc9AwIy/m581sfZi7L2/ix3tZvKXNOztkwCUfHqCTRaqySVwOacwlqXmk"
        "OCLhMelPaEZKazI0qou2ddPEHlraC4H76HZF72t2QoO6aNkknb+SWeyf2aymOWyt+aqokxyAQRiGoleyVaD4/hfr"
        "Ahr9LBFTAtZ7CFoGqMuEgVnAMS/UzOZMsMcSjrPMq6xWh/WwSGuwA2uyPWt1Rfku1m6OKg3SQ25JetH9R+2XfNQt"
        "TA+7pemFt/ReTIbdYuNj76zFuYH7AA==",
    ),
]
for name, wbits, text in FILES:
    data = ubinascii.a2b_base64(text)
    stream = uio.BytesIO(data + b"rest")
    got = uzlib.DecompIO(stream, wbits).read()
    print(name, got == PLAIN, stream.read())
    if wbits < 16:
        print(uzlib.decompress(data, wbits or 15) == PLAIN)

# expect: gzip -1 True b'rest'
# expect: gzip -9 -n < file True b'rest'
# expect: gzip, all fields True b'rest'
# expect: zlib, small window True b'rest'
# expect: True
# expect: zlib, fixed codes True b'rest'
# expect: True
# expect: zlib, no matches True b'rest'
# expect: True
# expect: zlib, runs and flushes True b'rest'
# expect: True
# expect: bare, synced True b'rest'
# expect: True
