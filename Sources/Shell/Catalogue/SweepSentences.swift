import Diagnostics
import Engine
import PolicyLanguage

// What `simulate … sweep` says.

extension Sentence {
  static func title(of parameter: Sweep.Parameter, _ speech: Speech) -> Sentence {
    switch parameter {
    case .chance(let fact, let value):
      let title = speech.set[fact].title
      let label = speech.value(value, of: fact)
      return Sentence(en: "chance: \(title.en) \(label)", vi: "xác suất: \(title.vi) \(label)")
    case .risk(let name): return Sentence(en: "chance: \(name)", vi: "xác suất: \(name)")
    case .mean(let name): return Sentence(en: "mean: \(name)", vi: "trung bình: \(name)")
    case .value(let fact): return speech.set[fact].title
    }
  }

  static func sameAtEveryPoint(_ head: String, _ outcome: String) -> Sentence {
    Sentence(
      en: "\(head): \(outcome) at every point",
      vi: "\(head): \(outcome) ở mọi điểm"
    )
  }

  static func curveStopped(_ points: Int, of wanted: Int, _ stop: SimulationStop) -> Sentence {
    let why = stopped(stop)
    return Sentence(
      en: "\(why.en) at point \(points) of \(wanted), which may have fewer trials than the others",
      vi: "\(why.vi) ở điểm \(points) trong \(wanted), điểm này có thể có ít lượt hơn các điểm khác"
    )
  }

  static func curveWritten(_ file: String) -> Sentence {
    Sentence(en: "written to \(file)", vi: "đã ghi vào \(file)")
  }

  static func trialsBetween(_ least: Int, _ most: Int) -> Sentence {
    let (low, high) = (grouped(String(least)), grouped(String(most)))
    return least == most
      ? Sentence(en: "\(high.en) trials", vi: "\(high.vi) lượt thử")
      : Sentence(
        en: "\(low.en) to \(high.en) trials",
        vi: "\(low.vi) đến \(high.vi) lượt thử"
      )
  }

  static func curveMethod(_ trials: String, _ seed: UInt64) -> Sentence {
    Sentence(
      en: "Each point is of the same \(trials), so no bump of the curve is luck; ± is half of"
        + " Wilson's interval at 95%. Generator Philox4x32-10, seed \(seed).",
      vi:
        "Mỗi điểm dùng cùng \(trials), nên không chỗ gợn nào của đường cong là do may rủi; ± là nửa"
        + " khoảng tin cậy Wilson mức 95%. Bộ sinh số Philox4x32-10, hạt giống \(seed)."
    )
  }

  static func curveAgrees(_ off: String) -> Sentence {
    Sentence(
      en: "The exact chances were summed besides: no estimate is farther off than \(off).",
      vi: "Xác suất chính xác cũng đã được cộng: không ước lượng nào lệch quá \(off)."
    )
  }

  // MARK: In words

  /// How a share goes along a sweep.
  static func course(
    _ name: String,
    _ shares: [Double],
    _ values: [String],
    _ percent: (Double) -> String
  ) -> Sentence {
    guard let first = shares.first, let last = shares.last, let low = shares.min(),
      let high = shares.max(), let lowest = shares.firstIndex(of: low),
      let highest = shares.firstIndex(of: high)
    else { return Sentence(verbatim: name) }
    let steps = zip(shares, shares.dropFirst()).map { $1 - $0 }
    let (start, end) = (values[0], values[values.count - 1])
    let noise = 0.002
    if high - low < 2 * noise {
      return Sentence(
        en: "\(name) stays at \(percent(first))",
        vi: "\(name) giữ ở \(percent(first))"
      )
    }
    if steps.allSatisfy({ $0 > -noise }) {
      return Sentence(
        en: "\(name) rises from \(percent(first)) at \(start) to \(percent(last)) at \(end)",
        vi: "\(name) tăng từ \(percent(first)) tại \(start) lên \(percent(last)) tại \(end)"
      )
    }
    if steps.allSatisfy({ $0 < noise }) {
      return Sentence(
        en: "\(name) falls from \(percent(first)) at \(start) to \(percent(last)) at \(end)",
        vi: "\(name) giảm từ \(percent(first)) tại \(start) xuống \(percent(last)) tại \(end)"
      )
    }
    return Sentence(
      en: "\(name) goes from \(percent(first)) at \(start) to \(percent(last)) at \(end), between"
        + " \(percent(low)) at \(values[lowest]) and \(percent(high)) at \(values[highest])",
      vi: "\(name) đi từ \(percent(first)) tại \(start) đến \(percent(last)) tại \(end), trong"
        + " khoảng \(percent(low)) tại \(values[lowest]) và \(percent(high)) tại \(values[highest])"
    )
  }

  /// Which outcome is the commonest where.
  static func commonestAlong(
    _ stretches: [(name: String, first: String, last: String)]
  ) -> Sentence {
    func list(_ to: String, _ at: String) -> String {
      stretches.map { name, first, last in
        first == last
          ? "\(name) \(at) \(first)"
          : "\(name) \(to == "to" ? "from" : "từ") \(first) \(to) \(last)"
      }.joined(separator: ", ")
    }
    return Sentence(
      en: "commonest: \(list("to", "at"))",
      vi: "thường gặp nhất: \(list("đến", "tại"))"
    )
  }
}

extension Diagnostic {
  static let acrossOrSweep = made(
    "across-or-sweep",
    en: "`across` compares and `sweep` varies: ask one at a time",
    vi: "`giữa` để so sánh còn `quét` để quét: mỗi lần chỉ hỏi một điều"
  )

  static func onlyWithSweep(_ option: String) -> Diagnostic {
    made(
      "only-with-sweep",
      en: "`\(option)` goes with `sweep` only",
      vi: "`\(option)` chỉ đi cùng `quét`",
      help: Sentence(
        en: "write what to vary: `sweep chance.approval=0%..100%`",
        vi: "hãy nêu điều cần quét: `quét xác suất.phê duyệt=0%..100%`"
      )
    )
  }

  static func pointsOfRange(_ name: String) -> Diagnostic {
    made(
      "points-of-range",
      en: "`points` divides a range; `\(name)` has values of its own",
      vi: "`số điểm` chia một khoảng; `\(name)` đã có các giá trị riêng"
    )
  }

  static func noSuchOutcome(_ value: String, known: [String]) -> Diagnostic {
    made(
      "unknown-value",
      en: "no active policy decides on `\(value)`",
      vi: "không chính sách nào đang dùng kết luận `\(value)`",
      help: .didYouMean(value, among: known)
    )
  }

  static func neverComesOut(_ value: String) -> Diagnostic {
    made(
      "never-comes-out",
      en: "`\(value)` comes out at no point of the sweep",
      vi: "`\(value)` không xuất hiện ở điểm nào của lần quét"
    )
  }

  static let oneSweep = made(
    "one-sweep",
    en: "one thing is varied at a time: `sweep chance.approval=0%..100%`",
    vi: "mỗi lần chỉ thay đổi một điều: `quét xác suất.phê duyệt=0%..100%`"
  )

  static func noPlotFile(_ name: String) -> Diagnostic {
    made(
      "no-plot-file",
      en: "`\(name)` is neither a drawing (`.svg`) nor a table (`.csv`)",
      vi: "`\(name)` không phải là hình vẽ (`.svg`) cũng không phải bảng (`.csv`)"
    )
  }
}
