# Averages, spread, quantiles and regression, exactly; and what empty data says.
import statistics as s
from fractions import Fraction as F
d = [2.5, 3.25, 5.5, 11.25, 11.75]
i = [1, 2, 3, 4]
print(s.mean(i), s.mean([1, 3]), s.mean(d), s.mean([0.1]*10), s.mean([F(1,2), F(1,3)]), s.fmean(i), s.fmean(d, [1,2,3,4,5]))
print(s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]))
print(s.median(i), s.median(d), s.median_low(i), s.median_high(i), s.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
print(s.mode("aabbb"), s.multimode("aabbc"), s.quantiles(d), s.quantiles(range(1, 101), n=10), s.quantiles(i, method="inclusive"))
print(s.stdev(d), s.pstdev(d), s.variance(d), s.pvariance(d), s.stdev(i), s.variance(i), s.pvariance(i), s.pstdev([0.1, 0.2, 0.3, 0.45]), s.variance([F(1,2), F(3,4)]), s.stdev([1e200, 2e200]), s.stdev([1e-200,3e-200]))
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]; y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(s.covariance(x, y), s.correlation(x, x), s.correlation(x, y), s.correlation(x, y, method="ranked"), s.linear_regression(x, y))
n = s.NormalDist(100, 15)
print(n, n.cdf(120), n.pdf(100), n.inv_cdf(0.9), n.quantiles(), n + 5, n * 2, n.overlap(s.NormalDist(110, 10)), s.NormalDist.from_samples(d), n.zscore(130))
for f, a in ((s.mean, []), (s.stdev, [1]), (s.median, []), (s.mode, []), (s.variance, []), (s.fmean, []), (s.quantiles, []), (s.mean, ["a"]), (s.mean, [1, "2"]), (s.harmonic_mean, [-1, 2]), (s.geometric_mean, [-1.0])):
    try: print(f(a))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
print(s.mean([True, False]), s.mean([float("inf"), 1]), s.fmean(iter([1, 2])), s.mean(x for x in i))
# expect: 2.5 2 6.85 0.1 5/12 2.5 8.616666666666667
# expect: 36.000000000000014 48.0 56.0
# expect: 2.5 5.5 2 3 3.7
# expect: b ['a', 'b'] [2.875, 5.5, 11.5] [10.1, 20.2, 30.3, 40.4, 50.5, 60.6, 70.7, 80.8, 90.9] [1.75, 2.5, 3.25]
# expect: 4.389618434442793 3.926194085880116 19.26875 15.415 1.2909944487358056 1.6666666666666667 1.25 0.1293010054098575 1/32 7.071067811865475e+199 1.414213562373095e-200
# expect: 0.75 1.0 0.31622776601683794 0.31622776601683794 LinearRegression(slope=0.1, intercept=1.5)
# expect: NormalDist(mu=100.0, sigma=15.0) 0.9087887802741321 0.02659615202676218 119.22327348316901 [89.88265374705878, 100.0, 110.11734625294122] NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) 0.6538769160102378 NormalDist(mu=6.85, sigma=4.389618434442793) 2.0
# expect: statistics StatisticsError mean requires at least one data point
# expect: statistics StatisticsError stdev requires at least two data points
# expect: statistics StatisticsError no median for empty data
# expect: statistics StatisticsError no mode for empty data
# expect: statistics StatisticsError variance requires at least two data points
# expect: statistics StatisticsError fmean requires at least one data point
# expect: statistics StatisticsError must have at least one data point
# expect: builtins TypeError can't convert type 'str' to numerator/denominator
# expect: builtins TypeError can't convert type 'str' to numerator/denominator
# expect: statistics StatisticsError harmonic mean does not support negative values
# expect: statistics StatisticsError ('No negative inputs allowed', -1.0)
# expect: 0.5 inf 1.5 2.5
