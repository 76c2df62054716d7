// Logarithm, exponential and the normal quantile from additions, multiplications, divisions and
// square roots alone. These are rounded alike on every machine, while the functions of a system's
// mathematical library are not: a seed must give the same bits everywhere.

/// Elementary functions that give the same bits on every machine.
enum ExactMath {
  private static let ln2High = 0x1.62e42fefap-1
  private static let ln2Low = 0x1.cf79abc9e3b39p-40

  /// The natural logarithm of a number above zero; relative error below 2⁻⁵⁰.
  ///
  /// log x = k log 2 + 2 artanh((m - 1) / (m + 1)) for x = m 2ᵏ, with m near one.
  static func log(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    var sum = 0.0
    for inverse in oddInverses { sum = (sum + inverse) * square }
    return exponent * ln2High + (2 * (s + s * sum) + exponent * ln2Low)
  }

  /// The exponential; relative error below 2⁻⁵⁰, infinite or zero beyond the range of numbers.
  static func exp(_ x: Double) -> Double {
    guard x < 709.78 else { return .infinity }
    guard x > -745.13 else { return 0 }
    let power = (x / 0.693_147_180_559_945_3).rounded(.toNearestOrEven)
    let rest = (x - power * ln2High) - power * ln2Low
    var sum = 0.0
    for inverse in factorialInverses { sum = sum * rest + inverse }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }

  // 1/23, 1/21, … 1/3.
  private static let oddInverses: [Double] = [
    1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7,
    1.0 / 5, 1.0 / 3,
  ]
  // 1/14!, 1/13!, … 1/0!.
  private static let factorialInverses: [Double] = [
    1.0 / 87_178_291_200, 1.0 / 6_227_020_800, 1.0 / 479_001_600, 1.0 / 39_916_800,
    1.0 / 3_628_800, 1.0 / 362_880, 1.0 / 40_320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24,
    1.0 / 6, 0.5, 1, 1,
  ]

  /// The quantile of the standard normal distribution; relative error below 10⁻¹⁵.
  ///
  /// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution" (1988).
  static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(r, centreTop, centreBottom)
    }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return q < 0 ? -.infinity : .infinity }
    let r = (-log(tail)).squareRoot()
    let value =
      r <= 5 ? ratio(r - 1.6, middleTop, middleBottom) : ratio(r - 5, farTop, farBottom)
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

  private static func ratio(_ r: Double, _ top: [Double], _ bottom: [Double]) -> Double {
    top.reduce(0) { $0 * r + $1 } / bottom.reduce(0) { $0 * r + $1 }
  }

  // The coefficients of AS 241 (PPND16), highest power first.
  private static let centreTop = [
    2.509_080_928_730_122_672_7e3, 3.343_057_558_358_812_810_5e4, 6.726_577_092_700_870_085_3e4,
    4.592_195_393_154_987_145_7e4, 1.373_169_376_550_946_112_5e4, 1.971_590_950_306_551_442_7e3,
    1.331_416_678_917_843_774_5e2, 3.387_132_872_796_366_608,
  ]
  private static let centreBottom = [
    5.226_495_278_852_854_561e3, 2.872_908_573_572_194_267_4e4, 3.930_789_580_009_271_061e4,
    2.121_379_430_158_659_586_7e4, 5.394_196_021_424_751_107_7e3, 6.871_870_074_920_579_083e2,
    4.231_333_070_160_091_125_2e1, 1,
  ]
  private static let middleTop = [
    7.745_450_142_783_414_076_4e-4, 2.272_384_498_926_918_458_1e-2, 2.417_807_251_774_506_117_8e-1,
    1.270_458_252_452_368_382_58, 3.647_848_324_763_204_605_04, 5.769_497_221_460_691_405_5,
    4.630_337_846_156_545_295_9, 1.423_437_110_749_683_577_34,
  ]
  private static let middleBottom = [
    1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946e-4, 1.519_866_656_361_645_719_66e-2,
    1.481_039_764_274_800_745_9e-1, 6.897_673_349_851_000_045_5e-1, 1.676_384_830_183_803_849_4,
    2.053_191_626_637_758_821_87, 1,
  ]
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
