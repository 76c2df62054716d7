import PlainText

// How near two names are: the optimal string alignment distance (a restricted form of Damerau's,
// 1964): letters put in, left out, changed, or two neighbours swapped, each at the cost of one.
// Marks and case are dropped first, so `quyet-dinh` is at no distance from `quyết-định`.

/// Returns the known name nearest to a word, if any is near enough to be meant.
///
/// A name counts as near when at most a third of its letters differ, or when the word begins it.
///
/// - Parameters:
///   - word: What was typed.
///   - names: The known names.
/// - Returns: The nearest name, the first of equals; nil if none is near.
/// - Complexity: O(names × length²).
public func nearestName(to word: String, among names: some Sequence<String>) -> String? {
  let typed = Array(word.withoutMarks.unicodeScalars.prefix(64))
  guard !typed.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let known = Array(name.withoutMarks.unicodeScalars.prefix(64))
    let allowed = max(1, max(typed.count, known.count) / 3)
    var distance = alignmentDistance(typed, known)
    if typed.count >= 3, known.starts(with: typed) { distance = min(distance, 1) }
    if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
