// A checked condition written so that the checker reads an equal one back. Comparisons come out
// with the facts that count for them on the left and those that count against on the right.

extension Names {
  /// A condition on facts as it could be typed: `motive = pure`, `reported-on <= started-on`.
  ///
  /// - Parameter condition: A condition that names neither rules nor decisions; those come out as
  ///   the rule's number, or as nothing.
  /// - Returns: An expression.
  /// - Complexity: O(size of the condition).
  public func text(of condition: Condition) -> String {
    switch condition {
    case .always(let holds): return holds ? "yes" : "no"
    case .holds(let fact): return self[fact].name
    case .among(let fact, let labels):
      let names = labels.labels(of: self[fact].kind.labels)
      return names.count == 1
        ? "\(self[fact].name) = \(names[0])"
        : "\(self[fact].name) in {\(names.joined(separator: ", "))}"
    case .includes(let fact, let label):
      return "\(self[fact].name) has \(LabelSet(label).labels(of: self[fact].kind.labels).joined())"
    case .isNever(let fact): return "\(self[fact].name) = never"
    case .isKnown(let fact): return "known(\(self[fact].name))"
    case .atMost(let inequality): return text(of: inequality)
    case .rule(let rule): return "\(rule.index)"
    case .decided: return ""
    case .not(.isNever(let fact)): return "\(self[fact].name) != never"
    case .not(.atMost(let inequality)): return text(of: inequality.opposite)
    case .not(let inner):
      let text = text(of: inner)
      if case .holds = inner { return "not \(text)" }
      return "not (\(text))"
    case .all(let parts): return joined(parts, "and")
    case .any(let parts): return joined(parts, "or")
    }
  }

  private func joined(_ parts: [Condition], _ word: String) -> String {
    if parts.count == 1 { return text(of: parts[0]) }
    let texts = parts.map { part in
      switch part {
      case .all, .any: "(\(text(of: part)))"
      default: text(of: part)
      }
    }
    if texts.isEmpty { return word == "and" ? "yes" : "no" }
    return texts.joined(separator: " \(word) ")
  }

  // MARK: Comparisons

  private func text(of inequality: Inequality) -> String {
    let left = inequality.terms.filter { $0.factor > 0 }
    let right = inequality.terms.filter { $0.factor < 0 }
    let measure = inequality.terms.first.map { self.measure($0.base) } ?? .number
    if right.isEmpty {
      return "\(sum(left, minus: [])) <= \(Quantity(inequality.bound, measure))"
    }
    if left.isEmpty {
      return "\(sum(right, minus: [])) >= \(Quantity(-inequality.bound, measure))"
    }
    let length: Measure = measure == .date ? .days : measure
    if inequality.bound == 0 { return "\(sum(left, minus: [])) <= \(sum(right, minus: []))" }
    if inequality.bound == -1 { return "\(sum(left, minus: [])) < \(sum(right, minus: []))" }
    // A length below zero cannot be written, so the sides change places.
    return inequality.bound > 0
      ? "\(sum(left, minus: right)) <= \(Quantity(inequality.bound, length))"
      : "\(sum(right, minus: left)) >= \(Quantity(-inequality.bound, length))"
  }

  private func sum(_ terms: [Inequality.Term], minus others: [Inequality.Term]) -> String {
    let own = terms.map(text).joined(separator: " + ")
    let parts = others.map { term in
      if case .shifted = term.base { "(\(text(term)))" } else { text(term) }
    }
    return ([own] + parts).joined(separator: " - ")
  }

  private func text(_ term: Inequality.Term) -> String {
    let base =
      switch term.base {
      case .fact(let fact): self[fact].name
      case .count(let fact): "count(\(self[fact].name))"
      case .shifted(let fact, let count, let measure):
        "\(self[fact].name) \(count < 0 ? "-" : "+")"
          + " \(Quantity(Int64(count.magnitude), measure))"
      }
    return term.factor.magnitude == 1 ? base : "\(term.factor.magnitude) * \(base)"
  }

  private func measure(_ base: LinearForm.Base) -> Measure {
    if case .count = base { return .number }
    return self[base.fact].kind.measure ?? .number
  }
}
