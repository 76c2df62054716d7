extension ExactMath {
  /// The quantile of the standard normal distribution; relative error below 10⁻¹⁵.
  ///
  /// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution" (1988).
  static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 { return centralQuantile(q) }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return q < 0 ? -.infinity : .infinity }
    let r = (-log(tail)).squareRoot()
    let value = r <= 5 ? middleQuantile(r - 1.6) : ratio(r - 5, farTop, farBottom)
    return q < 0 ? -value : value
  }

  /// The distribution function of the standard normal, by its continued fraction and series.
  ///
  /// Absolute error below 10⁻¹⁴.
  static func normalProbability(_ x: Double) -> Double {
    let z = x.magnitude
    guard z < 38 else { return x > 0 ? 1 : 0 }
    let density = exp(-z * z / 2) * 0.398_942_280_401_432_7
    let tail: Double
    if z < 3 {
      // Φ(z) = 1/2 + φ(z) (z + z³/3 + z⁵/(3·5) + …).
      var term = z
      var sum = z
      var place = 3.0
      while term > sum * 1e-17 {
        term *= z * z / place
        sum += term
        place += 2
      }
      tail = 0.5 - density * sum
    } else {
      // 1 - Φ(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))) (Laplace).
      var fraction = z
      for place in stride(from: 60, through: 1, by: -1) { fraction = z + Double(place) / fraction }
      tail = density / fraction
    }
    return x > 0 ? 1 - tail : tail
  }

  // The coefficients of AS 241 (PPND16), highest power first.

  /// The quantile that lies so far from one half, near it.
  @inline(__always)
  private static func centralQuantile(_ q: Double) -> Double {
    let r = 0.180625 - q * q
    var top = 2.509_080_928_730_122_672_7e3 * r + 3.343_057_558_358_812_810_5e4
    top = top * r + 6.726_577_092_700_870_085_3e4
    top = top * r + 4.592_195_393_154_987_145_7e4
    top = top * r + 1.373_169_376_550_946_112_5e4
    top = top * r + 1.971_590_950_306_551_442_7e3
    top = top * r + 1.331_416_678_917_843_774_5e2
    top = top * r + 3.387_132_872_796_366_608
    var bottom = 5.226_495_278_852_854_561e3 * r + 2.872_908_573_572_194_267_4e4
    bottom = bottom * r + 3.930_789_580_009_271_061e4
    bottom = bottom * r + 2.121_379_430_158_659_586_7e4
    bottom = bottom * r + 5.394_196_021_424_751_107_7e3
    bottom = bottom * r + 6.871_870_074_920_579_083e2
    bottom = bottom * r + 4.231_333_070_160_091_125_2e1
    bottom = bottom * r + 1
    return q * (top / bottom)
  }

  /// The quantile farther out, by the square root of the logarithm of what lies beyond.
  @inline(__always)
  private static func middleQuantile(_ r: Double) -> Double {
    var top = 7.745_450_142_783_414_076_4e-4 * r + 2.272_384_498_926_918_458_1e-2
    top = top * r + 2.417_807_251_774_506_117_8e-1
    top = top * r + 1.270_458_252_452_368_382_58
    top = top * r + 3.647_848_324_763_204_605_04
    top = top * r + 5.769_497_221_460_691_405_5
    top = top * r + 4.630_337_846_156_545_295_9
    top = top * r + 1.423_437_110_749_683_577_34
    var bottom = 1.050_750_071_644_416_843_24e-9 * r + 5.475_938_084_995_344_946e-4
    bottom = bottom * r + 1.519_866_656_361_645_719_66e-2
    bottom = bottom * r + 1.481_039_764_274_800_745_9e-1
    bottom = bottom * r + 6.897_673_349_851_000_045_5e-1
    bottom = bottom * r + 1.676_384_830_183_803_849_4
    bottom = bottom * r + 2.053_191_626_637_758_821_87
    bottom = bottom * r + 1
    return top / bottom
  }

  private static func ratio(_ r: Double, _ top: [Double], _ bottom: [Double]) -> Double {
    top.reduce(0) { $0 * r + $1 } / bottom.reduce(0) { $0 * r + $1 }
  }

  private static let farTop = [
    2.010_334_399_292_288_132_65e-7, 2.711_555_568_743_487_578_15e-5,
    1.242_660_947_388_078_438_6e-3, 2.653_218_952_657_612_309_3e-2, 2.965_605_718_285_048_912_3e-1,
    1.784_826_539_917_291_335_8, 5.463_784_911_164_114_369_9, 6.657_904_643_501_103_777_2,
  ]
  private static let farBottom = [
    2.044_263_103_389_939_785_64e-15, 1.421_511_758_316_445_888_7e-7,
    1.846_318_317_510_054_681_8e-5, 7.868_691_311_456_132_591e-4, 1.487_536_129_085_061_485_25e-2,
    1.369_298_809_227_358_053_1e-1, 5.998_322_065_558_879_376_9e-1, 1,
  ]
}
