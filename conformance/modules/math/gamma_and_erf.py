# gamma, lgamma, erf and erfc to ten digits.
import math
for x in (0.5, 1.5, 5, -1.5, 50.5):
    print("%.10g" % math.gamma(x), "%.10g" % math.lgamma(x))
    # expect: 1.772453851 0.5723649429
    # expect: 0.8862269255 -0.1207822376
    # expect: 24 3.17805383
    # expect: 2.363271801 0.8600470154
    # expect: 4.290462912e+63 146.5192555
for x in (0, 0.5, -1, 3):
    print("%.10g" % math.erf(x), "%.10g" % math.erfc(x))
    # expect: 0 1
    # expect: 0.5204998778 0.4795001222
    # expect: -0.8427007929 1.842700793
    # expect: 0.9999779095 2.2090497e-05
