public import Diagnostics

extension CheckingFailure {
  /// The failure as something to be shown.
  public func diagnostic(in source: SourceText, severity: Severity = .error) -> Diagnostic {
    var labels = [Label(span)]
    if let other { labels.append(Label(other, error.otherLabel)) }
    return Diagnostic(
      error.code,
      error.sentence,
      severity: severity,
      in: source,
      at: labels,
      help: error.help.map { [$0] } ?? []
    )
  }
}

extension CheckingError {
  /// A stable name for the kind of mistake.
  public var code: String {
    switch self {
    case .unknown(_, let role, _): "unknown-\(role.code)"
    case .duplicate: "duplicate"
    case .notACondition: "not-a-condition"
    case .mismatch: "mismatch"
    case .notApplicable: "not-applicable"
    case .badArgument: "bad-argument"
    case .notLinear: "not-linear"
    case .divisionByZero: "division-by-zero"
    case .tooLarge: "too-large"
    case .tooComplex: "too-complex"
    case .tooManySteps: "too-many-steps"
    case .reserved: "reserved-word"
    case .neverComes: "never-comes"
    case .shiftNeedsDate: "shift-needs-date"
    case .setNeeded: "set-needed"
    case .emptySet: "empty-set"
    case .emptyRange: "empty-range"
    case .constantCondition: "constant-condition"
    case .tooManyLabels: "too-many-labels"
    case .strayVariable: "stray-variable"
    case .decisionInRule: "decision-in-rule"
    case .cycle, .selfReference: "circle"
    case .onlyForBase: "only-for-base"
    case .attributeNeeds: "wrong-kind"
    case .exceptionAcross: "exception-across"
    case .exceptionWithoutValue: "exception-without-value"
    case .readingWidens: "reading-widens"
    case .clauseWithoutLabel: "clause-without-label"
    case .badDateRange: "bad-date-range"
    case .notALength: "not-a-length"
    case .badImport: "bad-import"
    case .clash: "clash"
    }
  }

  /// What is wrong.
  public var sentence: Sentence {
    switch self {
    case .unknown(let name, let role, _):
      let kind = role.sentence
      return Sentence(en: "there is no \(kind.en) `\(name)`", vi: "không có \(kind.vi) `\(name)`")
    case .duplicate(let name, let role):
      let kind = role.sentence
      return Sentence(
        en: "there is already a \(kind.en) `\(name)`",
        vi: "đã có \(kind.vi) `\(name)`"
      )
    case .notACondition(let sort):
      let found = sort.sentence
      return Sentence(
        en: "a condition is needed here, and this is \(found.en)",
        vi: "ở đây cần một điều kiện, còn đây là \(found.vi)"
      )
    case .mismatch(let left, let operation, let right):
      let (a, b) = (left.sentence, right.sentence)
      return Sentence(
        en: "`\(operation.rawValue)` cannot stand between \(a.en) and \(b.en)",
        vi: "`\(operation.rawValue)` không thể đứng giữa \(a.vi) và \(b.vi)"
      )
    case .notApplicable(let operation, let sort):
      let found = sort.sentence
      return Sentence(
        en: "`\(operation.rawValue)` cannot be asked of \(found.en)",
        vi: "không thể dùng `\(operation.rawValue)` với \(found.vi)"
      )
    case .badArgument(let function, let needs):
      let need = needs.sentence
      return Sentence(
        en: "`\(function)( )` takes the name of \(need.en)",
        vi: "`\(function)( )` cần tên của \(need.vi)"
      )
    case .attributeNeeds(let name, let sort):
      let need = sort.sentence
      return Sentence(
        en: "`\(name)` goes with \(need.en) only",
        vi: "`\(name)` chỉ dùng với \(need.vi)"
      )
    default: return plainSentence
    }
  }

  /// The sentences of errors about arithmetic, rules and heads.
  private var plainSentence: Sentence {
    switch self {
    case .notLinear:
      Sentence(
        en: "facts can be multiplied and divided by constants only",
        vi: "chỉ có thể nhân hoặc chia dữ kiện với hằng số"
      )
    case .divisionByZero: Sentence(en: "this divides by zero", vi: "phép chia cho số không")
    case .tooLarge:
      Sentence(en: "this grows too large to be counted", vi: "kết quả lớn quá mức đếm được")
    case .tooComplex:
      Sentence(
        en: "this condition grows too large to be worked out",
        vi: "điều kiện này trở nên quá lớn để xử lý"
      )
    case .tooManySteps(let name, let role):
      Sentence(
        en: "the \(role.sentence.en) `\(name)` builds on more than \(DependencyLimit.steps)"
          + " others, one after another",
        vi: "\(role.sentence.vi) `\(name)` dựa lần lượt trên hơn \(DependencyLimit.steps)"
          + " \(role.sentence.vi) khác"
      )
    case .reserved(let word):
      Sentence(
        en: "`\(word)` is a word of the language and names nothing else",
        vi: "`\(word)` là từ của ngôn ngữ, không dùng làm tên được"
      )
    case .neverComes(let fact):
      Sentence(
        en: "the date `\(fact)` always comes: it is not declared `date or never`",
        vi: "ngày `\(fact)` luôn đến: nó không được khai báo là `date or never`"
      )
    case .shiftNeedsDate(let measure):
      Sentence(
        en: "only a constant number of \(measure == .months ? "months" : "working days")"
          + " can be added, and only to a date",
        vi: "chỉ có thể cộng một số \(measure == .months ? "tháng" : "ngày làm việc")"
          + " cố định, và chỉ cộng vào một ngày"
      )
    case .setNeeded(let operation, let orRange):
      Sentence(
        en: "after `\(operation.rawValue)` stands a set, `{…, …}`"
          + (orRange ? ", or a range, `… .. …`" : ""),
        vi: "sau `\(operation.rawValue)` phải là một tập hợp, `{…, …}`"
          + (orRange ? ", hoặc một khoảng, `… .. …`" : "")
      )
    case .emptySet: Sentence(en: "the set has no members", vi: "tập hợp không có phần tử nào")
    case .emptyRange:
      Sentence(en: "the range ends before it starts", vi: "khoảng kết thúc trước khi bắt đầu")
    case .constantCondition(let holds):
      Sentence(
        en: holds ? "this holds in every case" : "this holds in no case",
        vi: holds ? "điều này đúng trong mọi vụ việc" : "điều này không đúng trong vụ việc nào"
      )
    case .tooManyLabels(let limit):
      Sentence(en: "at most \(limit) labels can be told apart", vi: "tối đa \(limit) nhãn")
    case .strayVariable(let name):
      Sentence(en: "there is no variable `$\(name)` here", vi: "ở đây không có biến `$\(name)`")
    case .decisionInRule(let name):
      Sentence(
        en: "a rule cannot look at the decision `\(name)`",
        vi: "quy tắc không thể xét quyết định `\(name)`"
      )
    case .cycle(let names, let role):
      Sentence(
        en: "these \(role.sentence.en)s depend on one another: \(names.joined(separator: " → "))",
        vi: "các \(role.sentence.vi) này phụ thuộc lẫn nhau: \(names.joined(separator: " → "))"
      )
    case .selfReference(let name):
      Sentence(en: "`\(name)` depends on itself", vi: "`\(name)` phụ thuộc vào chính nó")
    case .onlyForBase(let name):
      Sentence(
        en: "`\(name)` follows from other facts and is never given",
        vi: "`\(name)` được suy ra từ dữ kiện khác, không được cho trực tiếp"
      )
    case .exceptionAcross(let base, let own):
      Sentence(
        en: "an exception decides what its base decides: `\(base)`, not `\(own)`",
        vi: "ngoại lệ phải quyết định cùng điều với quy tắc gốc: `\(base)`, không phải `\(own)`"
      )
    case .exceptionWithoutValue:
      Sentence(
        en: "an exception needs `then`; a rule that gives no value can only block",
        vi: "ngoại lệ cần `then`; quy tắc không cho giá trị chỉ có thể chặn (`blocks`)"
      )
    case .readingWidens(let value, let base):
      Sentence(
        en: "a reading narrows, but `\(value)` is not among what `\(base)` leaves open",
        vi: "cách hiểu chỉ thu hẹp, nhưng `\(value)` không thuộc những gì `\(base)` để ngỏ"
      )
    case .clauseWithoutLabel:
      Sentence(
        en: "a heading with statements under it needs a label: `{label}`",
        vi: "tiêu đề có câu lệnh bên dưới cần một nhãn: `{nhãn}`"
      )
    case .badDateRange(let text):
      Sentence(en: "`\(text)` is not a range of days", vi: "`\(text)` không phải là khoảng ngày")
    case .notALength:
      Sentence(
        en: "a time limit is a constant length of time",
        vi: "thời hạn phải là một khoảng thời gian cố định"
      )
    case .badImport(let name):
      Sentence(
        en: "the policy `\(name)` cannot be imported",
        vi: "không thể nhập chính sách `\(name)`"
      )
    case .clash(let name, let role, let policy):
      Sentence(
        en: "`\(policy)` declares the \(role.sentence.en) `\(name)` in another way",
        vi: "`\(policy)` khai báo \(role.sentence.vi) `\(name)` theo cách khác"
      )
    default: Sentence(verbatim: code)
    }
  }

  /// What would help.
  public var help: Sentence? {
    switch self {
    case .unknown(let name, .condition, let known), .unknown(let name, .question, let known):
      minusHelp(name, known) ?? .didYouMean(name, among: known)
    case .unknown(let name, _, let known): .didYouMean(name, among: known)
    case .notACondition(.choice(let fact)):
      Sentence(en: "compare it: `\(fact) = …`", vi: "hãy so sánh: `\(fact) = …`")
    case .notACondition(.choices(let fact)):
      Sentence(en: "ask of it: `\(fact) has …`", vi: "hãy hỏi: `\(fact) has …`")
    case .notACondition(.quantity):
      Sentence(en: "compare it, as in `… > 0`", vi: "hãy so sánh, ví dụ `… > 0`")
    case .notLinear:
      Sentence(
        en: "a share is compared as `part > 20% * whole`",
        vi: "tỷ lệ được so sánh như `phần > 20% * tổng`"
      )
    case .decisionInRule:
      Sentence(en: "name the rule that decides instead", vi: "hãy nêu tên quy tắc quyết định")
    case .badDateRange:
      Sentence(
        en: "write it like `2021-09-22 …` or `2021-07-06 … 2025-05-29`",
        vi: "hãy viết như `2021-09-22 …` hoặc `2021-07-06 … 2025-05-29`"
      )
    case .notALength:
      Sentence(en: "write it like `7 working days`", vi: "hãy viết như `7 ngày làm việc`")
    default: nil
    }
  }

  /// Suggests spaces where a minus sign was read as part of a name.
  private func minusHelp(_ name: String, _ known: [String]) -> Sentence? {
    for (place, character) in zip(name.indices, name) where character == "-" {
      let (left, right) = (String(name[..<place]), String(name[name.index(after: place)...]))
      if known.contains(left), known.contains(right) {
        return Sentence(
          en: "to subtract, write spaces: `\(left) - \(right)`",
          vi: "để trừ, hãy viết dấu cách: `\(left) - \(right)`"
        )
      }
    }
    return nil
  }

  fileprivate var otherLabel: Sentence? {
    switch self {
    case .duplicate: Sentence(en: "the first is here", vi: "cái đầu tiên ở đây")
    case .clauseWithoutLabel: Sentence(en: "this statement", vi: "câu lệnh này")
    default: nil
    }
  }
}

extension CheckingError.Argument {
  var sentence: Sentence {
    switch self {
    case .fact: Sentence(en: "a fact", vi: "một dữ kiện")
    case .setOfChoices: Sentence(en: "a set of choices", vi: "một tập lựa chọn")
    case .decision: Sentence(en: "a decision", vi: "một quyết định")
    }
  }
}

extension CheckingError.Sort {
  var sentence: Sentence {
    switch self {
    case .yesNo: Sentence(en: "yes or no", vi: "có hoặc không")
    case .choice(let name): Sentence(en: "the choice `\(name)`", vi: "lựa chọn `\(name)`")
    case .choices(let name):
      Sentence(en: "the set of choices `\(name)`", vi: "tập lựa chọn `\(name)`")
    case .quantity(let measure): .measureName(measure)
    case .anyQuantity: Sentence(en: "a quantity", vi: "một đại lượng")
    case .decision(let name): Sentence(en: "the decision `\(name)`", vi: "quyết định `\(name)`")
    case .set: Sentence(en: "a set", vi: "một tập hợp")
    case .range: Sentence(en: "a range", vi: "một khoảng")
    }
  }
}

extension CheckingError.Role {
  fileprivate var code: String {
    switch self {
    case .condition, .question: "name"
    case .label, .value: "value"
    default: sentence.en
    }
  }

  /// What it is called in a sentence.
  var sentence: Sentence {
    switch self {
    case .fact: Sentence(en: "fact", vi: "dữ kiện")
    case .condition: Sentence(en: "fact or rule", vi: "dữ kiện hoặc quy tắc")
    case .question: Sentence(en: "fact or decision", vi: "dữ kiện hoặc quyết định")
    case .rule: Sentence(en: "rule", vi: "quy tắc")
    case .decision: Sentence(en: "decision", vi: "quyết định")
    case .label(let name), .value(let name):
      Sentence(en: "value of `\(name)` called", vi: "giá trị của `\(name)` tên")
    case .function: Sentence(en: "function", vi: "hàm")
    case .reading: Sentence(en: "reading", vi: "cách hiểu")
    case .clause: Sentence(en: "clause", vi: "điều khoản")
    case .duty: Sentence(en: "duty", vi: "nghĩa vụ")
    case .authority: Sentence(en: "decider of", vi: "người quyết định về")
    case .constraint: Sentence(en: "constraint", vi: "ràng buộc")
    case .policy: Sentence(en: "policy", vi: "chính sách")
    case .owner: Sentence(en: "owner", vi: "chủ thể")
    case .stage: Sentence(en: "stage", vi: "giai đoạn")
    case .strength: Sentence(en: "strength", vi: "mức độ")
    case .force: Sentence(en: "force", vi: "hiệu lực")
    case .certainty: Sentence(en: "certainty", vi: "độ chắc chắn")
    case .track: Sentence(en: "track", vi: "tuyến")
    }
  }
}
