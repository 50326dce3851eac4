# differs-from-cpython: it has no such module
# Files that the C build has made: as it is, and in the byte order of other machines (of which Pycopy
# misreads references to large values).
import btree
import uio
import ubinascii
import uzlib

LITTLE = """eNrtXD1sFEcUnmdsMGDAEAPGGDj+DRh0t/8TWQqKEgkpKCISUhwJKYb4ZFBcIESiRaKgSEFB4SIFBQUFBYULFxQuKFxQpHBB
4YKCgoLCRQoKCgqKzNx+w80+zo5/7o67vRvJ3r1387P3vn3f92b251qhS2wQqnQIcUwkJSfapVUKsf1+8Ybe0xuapod0m8Zo
hIaok96J12JWPBFTYlKMiu/EW5qj+3SJ+mle3BObVbt9uoPx4mTxdnE8DETJ1m/bXCG61ce9tq2Yk13q4x5t+714J3CL47rd
bqtOECZ99dk2L7F9ZdsKQui+dqEv38uFus5Oq44fxbG29do27+qkPq4dtk396b62oy/PT8bbZtXx8Bt7bJuTHMNWtHODnKfr
bLHquDiGzbbNzbm6XTfaOWHih01WHSe6OqltG22bkxxnF9oVouIdXafTqqM/DzLf6bJf/yvm8h3AfkNCAQqzBfqXFug1PadH
dJeu0HkaVjhn4VzfCB/TtRsTE8Vbw2p3ZqW2Tvhoue+6G+B7bV9JnRNq+2BLGfcubIdEv8L/lYrvpzRFsWKAC5TPCP6rKXY8
FsI/r07+UcwVQmYPYA+Y3YfdZ3YPdo/ZXdhdZndgd5i9AHuB2fOw5xMO2GTsMNs2VM13Wr+5I+HZjlc0o9h9XEX+IHW3CP5c
d5xCwtPcxks966giql2vy+KFJP77aJFeKvZ/Qg9UBnCFvlP830dZxHu/7Z+w7JSUFiPGHRbjDmLcYTHuIMYdFuMOYtxhMe4g
xh0W4w6C1mEx7iBwHRbjppsUH0gEvmQ8EcEeIZ9AzmDi/6XCPqaLlKMPIqvxvxz+PC5XUq8Z68bm/EFeYfCfV7n/dYoU978X
WYz/zWaOa/JvJ/Ebty1XGq2+BnMtbbpFec5i8/9sRvlf++i47aMK8WFzpQuedxnPu+B5l/G8C553Gc+7IGiX8bwLnncLbFzw
vMt43nSf0gTwvMN43gHPOxGzI591MLcW6N/E/z8q8x+lY2rWn734Xwn+lWKxHm1M3lbPdlssvxj8X6js/6LC/KPIdvzr/VP2
+k2hjF0l+0owX0s7g9+XaLsVvLD9M/5/nHn+N37T27OW/2yu9MDzHuN5D0TsMZ73wPMe43kPPO8xnvfA814+TvG8GTalCeB5
l/G8C553Gc+74HmXrVu4mNO4AdYvsUZp4n+O7qm5f2fLxD/H3/NXHD/xetqa2P2S7bfBLz0W/s/V7M9TuX9W41//FWyfyVX5
LF5ve4NbI/SxHbn/rgr8f7/J8Nf+8LGV9vWccHVOsbnSB8/7jOd98LzPeN4Hz/ts3cYHz/v5OLZ5HtMLP6UJ4HmNZ8oOnvcY
z3vgeY/xvAee99jalYdB9XWtHfDdNiv+Z+kmDdFbMS+aE/9PuLvleK1kX23Mr7cPE7ON1E8vfLfDwv8ZXadBWmha/Ncb/zbm
1ejH4NWIfe2E73ot/GdorDT7yzr/63oj9rXx/PL2tZ5D1eqrFv3twtxvT0X9v9kS+Ovtt0vM/wLofOCktTiAzgdsPhdA5wM2
n4MUB6mcADrvM533ofM+03kfOu8znffRuc903jfJBVu79DG59D3cQ4P7ZEz8TyvUe1ow/vXnb+zYctcfq43cX2zuq8K9VGX8
R0uz/1bBn8d/EMTrLs3S5274rs/C/yldog8i2/yv63xv+1LG1Sii2frdg7n/wBL6P9qk+Ou/C4zbf7A+h/7K5v8hdD5k8/kQ
Oh+y+TwkOkzlBND5gOl8AJ0PmM4H6CRgOh+YJILpfACdD5jOB9D5gK1dB1jTCFzcj4t7hUz8P6EL9E68Es0c/xz/0CnHfSV7
Nbi5Fv2a6/q16rsfvttr4f9YYb6YMfxXE/9rwb4Z+9ZlH3zXn8L/PL0R2eB/vf3R9l9UXf81e/8DmPvnltT/8w2Jv/bLT5Zf
Ityve9m2eWvzia2VEXQ+YjoP6Y5SOQF0PmQ6H6JyyHQ+NMkC0/kQOh8ynQ+h8yHT+RA6HzKdD6HzIbt2EWJNQ+vIfvhTPyNC
pXPhfen5n/nSHWBTdJeu0+UMPQOymvOLP1+UFZtArOvnfzTu5hygUvyP0TuF/0uaoxnFAVN0T7HAGF2kiI5RL30Ui2JBzIlp
8VD8JW6u2q9d5vq7Og+lTI6vlWxd4NoSh2DtcOBTXCaf7efh+DNt/Lk0/rwZf46MPx9mngMqPQOiNgeAyz5L/x8prBfErGhk
/a/E/7ZmLvVdtRLnrIxxEP48YOH/kPI034T4V0v//y8fq/UYZs5Xj3EOwZ8HLfz/Voi/EM2T/+n9n21fhXFNStbGiaFFA9Ao
jf/XYkTw/L9PnQEfhb4f5Jl4pFR/Up2ZIyKdU0rkuJLluBI5rmQ5rkSOK1mOK5HjSpbjSuS4kuW4EjmuZDmuRI4r2f05Eut5
kq3nSeT5Mp+2R8jpI1nM2fk/zDJV10wKmA8i+CBiPojgg4j5IIIPIuaDCD6ImA8i+CBiPojgg8hJX9OM4APNmYcRT4dS8T9E
PdR68d8t0s/lS8bHv9hjyLhWpa5jHYE/D1v4T1GOnjUw/2v/XLFxcmrmn7ieY8Vx8v6Geo53FD49YuH/gAZpugHx17751faN
H9e0ZH08rf/mnT9HLfzvK7wfi2HB3/+gj+83+/hkXPPSHrO2+B8X5fc9dZTWHhZpsf3+j8y9/yOV65rkVebyJ/B7Twq8N0iV
azcmcqUa7Z3M75wE5kMW/m3HtM7OEDA/ZeHfdkzr7JwC5qfb/N+SO6eB+Zk2/7fkzhkr521V/m/ls2AYmJ9N8/9E8danWu39
DO+fBebn2vi35P65Cvyf1d/afv/z5+9//g/QwRLY"""
BIG = """eNrtXDtsFEcYnt/YYN4QjDHgwPGMAYPu9jW7EVJQRCSkoIhISHEkpBjik0FxgRCJFomCIoULChcpKCgoKChcuKCgoKCgSOGC
wgUFhQsKFxQULigoMrP7zd3sj3H8uDN3ezfS6XZ/z+P8f/N/3z+zD9FVuiaEWCdEh/oSR0VaCqJdWqVQ5riPZmmeZifpAd2m
YTpLA9RJ78Ub8Uw8FhNiTAyJ8+ItvaBxukR9NC3uiY2q4V7deqQ8Vr5dHpGBSGx9ts0Volud7rFt5ULUpU57te2P8p3ALY/o
drutOoFM++qxbV5q22XbSkLovr5CX75XkLrOTquOH8axtu2wbd7VMf27tts29dF9bUNfnp+Ot9Wq4+F/3GLbnPQ3bEY7Nyh4
us4mq46L37DRtrkFV7frRjtHpn7YYNVxwqtj2rbetjnp7+xCu1JYvqPrdFp1MFS/7TuU/aJcKAoEfsoB6riPZugdzbyh5/SQ
7tIVOkeDCuc8TPT18DFduzE6Wr41qA6nlmrrhIMW+1t3A/xd20011FGHqlrnlMG4G3WOq5l5v4J7Oo06xIAC+x29VgH+hCYo
VhRwgYrU14K8mIakjiv519WxP8uFkmT2APaA2X3YfWb3YPeY3YXdZXYHdofZS7CXmL0IezGxdyYUou0w2zZULRq6QOkQPR3i
NU0pdh9Rkd9P3Sn8lHewue44pZSnuY2Xtayjiqh1PcwfQx86/ntojl4p+n9M91UKcIXOKwHoySPe+23/yIxTKjHlIMYdFuMO
YtxhMe4gxh0W4w5i3GEx7iDGHRbjDoLWYTHuIHAdFuOmmwwfRAj8iPFECHtYkUXTVxL/rxT0MV2kAn0QeY3/xfDncbmUes1Y
N05dscFKjxL8p1Xuf51Cxf3zAuFPecO+YOffTuo3blusNFp9DeZK2oD3zbKlyv/P8sn/2kfHbB/JBb1S4UoXPO8ynnfB8y7j
eRc87zKed0HQLuN5Fzzvlti44HmX8bzpPqMJ4HmH8bwDnndCZkc+68iKSwwPJPH/r0r8h+ioWvXnL/6Xgv9CsbgWbUzetpbt
zPYEXJPg/1Jl/xcV5h9FJfxzib8+PmHv35Sq2C1kXwrmK2ln8PsSbcH73djusvn/Ud753/hNf5/O7plVuNIDz3uM5z0Qscd4
3gPPe4znPfC8x3jeA897xTjD82bYjCaA513G8y543mU874LnXbZv4WJN46Zrmi1wzSYT/y/onlr7d7ZM/HP8PX/J8ROvpq2J
3S/Z3mxrYx4k+D9Xqz9P5f5W+OcKf/0p2T6LluWzeLXtDW6N0Ad4fzMunWT5f7y5+F/7w8d3ZF/Pkct2SoUrffC8z3jeB8/7
jOd98LzP9m188LxfTPqv8DyWF35GE8DzGs+MHTzvMZ73wPMe43kPPO+xvSsPg3rpmmY73LfVxP8zukkD9FZMNxn/G/wruLvV
eF3IvtyYX20fJmYbqR9zORTzIMH/KV2nfpppWvxXG/825rXox+DViH2ZS+SYBwn+UzScrP7GKd/463pn7XsIiovbVzqHatVX
PfqD7m/DbRhc/2/mWf+NL/X3959Z/wXQ+cDJanEAnQ/Yei6AzgdsPQcpDjI5AXTeZzrvQ+d9pvM+dN5nOu+jc5/pvG+SC7Z3
6WNx6adr2l1w304T/5MK9C0tGP/6/Ds7ttzVx2oj94frPya2d1XxH0pW/62CP4//IIhXXZqlT3ObAOZBgv8TukQfRIb+c4e/
rvOD7csorkURzdYvdF/nAPsW1P+h5tR//bnAuP1H61z6S1v/S+i8ZOt5CZ2XbD0PiZaZnAA6HzCdD6DzAdP5AJ0ETOcDk0Qw
nQ+g8wHT+QA6H7C96wB7GkG6p7EH7ttt4v8xXaD34rVo5vjn+EunGvcL2WvBzfXo11zXr1ffArdpYx4k+D9SmM/lDP/lxP9K
sG/GvjED9sJ9fVX8z9GsyNB/0+Kvv3+y/RfW1n/N3j90vxe3Di2k/+caUf+1X362/BLift3Lts1bsU8qWhlC50Om85DuMJMT
QOcl03mJypLpvDTJAtN5CZ2XTOcldF4ynZfQecl0XkLnJbt2IbGnIdM9jf1wab/Qz//00jzNz9J0cgPYBN2l63Q5R8+ALGd+
8eeL8mJD6cDzP/3WHCAV/8P0nmYVA7ygKcUBE3RPscDwRQrpKO2gj2JOzIgXYlI8EH+Lm8v2a5e5/q7mYRSlvy/PtooZNpwX
Eg6p7h3uS+Oyct5rnocT5rE2PNOG823muTRh7t3E82bZ+/wq7bvM82HgsHXJMyDp7/sa0Ow1+v9QYT0jnolG1v+F+N/WzM/9
rVaymZcxVDkgqvMgwf8BFWm6CfGvlf7/Xz5W7zHMmm8txlHlIFx6wOD/j0L8pcikfw2Nvz7+xfaVjOtS8jYO9v8LWAMcS/D/
Vpz9JP/voUHxUegbQp6Kh0r2x9TUPJvNKSPkuBHLcSPkuBHLcSPkuBHLcSPkuBHLcSPkuBHLcSPkuBHLcSPkuBG7PyfCfl7E
9vMi5PlRMWsPkdOHUblg5/8wR5m6ZlHAfBDCByHzQQgfhMwHIXwQMh+E8EHIfBDCByHzQQgfhE72mmYIHyD/OISQOliN/wHa
Qq0X/90i+1x+xPj4V3uMKK5XWdOxVDkMlx4y+E9QgZ42MP9r/1yxcXLq5p94LceK4/T9DWs5nhrpCNx62OB/n/ppsgHx1775
zfaNH9e15H086L95588Rg/+4wvuRGBTW6x/I+P93+/dFcd1Le8y6439MVN/31CF6VfY398nrP1pq76+aRKV7Ofb7PzJ26/0f
Gbv1/o+M3Xr/R8Zuvf8jY7fe/5GxW+//yNit93+kiSrsypzJdU3yGiX7f8fxL3+D/FZcuzFaSGq0D3J/ANx1GTD4tx3TOgfA
XZcTBv+2Y1rnALjrcrLN/y3J/yeB/6k2/7ck/5+y0t6W5P8Wj/9BYH/a4v/R8q1KrfZxjo+Buy5n2vi3JP5nOP/n9X9txfc/
b8QNXvz9z8kNX+VC8T9WcBLY"""


def content(text):
    return bytes(uzlib.decompress(ubinascii.a2b_base64(text.replace("\n", ""))))


for text in LITTLE, BIG:
    f = uio.BytesIO(content(text))
    db = btree.open(f)
    keys = list(db)
    print(len(keys), keys == sorted(keys), keys[0], keys[-1])
    print(db[b"key7"], len(db[b"big"]), db[b"big"][:12], b"deleted3" in db)
    for i in range(100):
        db[b"new%d" % i] = b"value %d" % i
        del db[b"key%d" % i]
    print(len(list(db)), db[b"new99"])
    db.close()
    f.seek(0)
    order = f.read(4)
    f.seek(0)
    print(order, list(btree.open(f).items(b"new97")))

# expect: 102 True b'big' b'key99'
# expect: b'value 7' 2700 b'big valuebig' False
# expect: 102 b'value 99'
# expect: b'b1\x05\x00' [(b'new97', b'value 97'), (b'new98', b'value 98'), (b'new99', b'value 99')]
# expect: 102 True b'big' b'key99'
# expect: b'value 7' 2700 b'big valuebig' False
# expect: 102 b'value 99'
# expect: b'\x00\x051b' [(b'new97', b'value 97'), (b'new98', b'value 98'), (b'new99', b'value 99')]
