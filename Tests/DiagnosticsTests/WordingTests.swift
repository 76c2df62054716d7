import Diagnostics
import TestSupport
import Testing

@Suite struct NearestNameTests {
  private static let names = [
    "motive", "damage", "approval", "reported-on", "quyết-định", "x", "carried-out-as-approved",
  ]

  @Test(
    arguments: [
      ("motiv", "motive"), ("mtoive", "motive"), ("MOTIVE", "motive"), ("motives", "motive"),
      ("reported", "reported-on"), ("rep", "reported-on"), ("quyet-dinh", "quyết-định"),
      ("quyetdinh", "quyết-định"), ("aproval", "approval"), ("carried", "carried-out-as-approved"),
      ("y", "x"),
    ])
  func `The name that was meant is found`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: Self.names) == meant)
  }

  @Test(arguments: ["", "budget", "zzzzzz", "da", "completely different", "\u{301}"])
  func `A word far from all names is near none`(typed: String) {
    #expect(nearestName(to: typed, among: Self.names) == nil)
    #expect(nearestName(to: typed, among: []) == nil)
  }

  @Test func `Of equals the first is taken, and nearer beats earlier`() {
    #expect(nearestName(to: "cat", among: ["bat", "rat"]) == "bat")
    #expect(nearestName(to: "cast", among: ["bast", "cat", "cast"]) == "cast")
  }

  @Test func `The longest words are no trouble`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearestName(to: long, among: Self.names) == nil)
    #expect(nearestName(to: "motiv", among: [long, "motive"]) == "motive")
  }

  /// One slip of the finger in a word of four letters or more is always forgiven.
  @Test(arguments: 0..<200)
  func `One slip is forgiven`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let name = random.one(of: ["motive", "damage", "approval", "quyết-định", "cause"])
    var letters = Array(name)
    let place = random.number(0...letters.count - 1)
    switch random.number(0...3) {
    case 0: letters.remove(at: place)
    case 1: letters.insert("z", at: place)
    case 2: letters[place] = "z"
    default: letters.swapAt(place, max(0, place - 1))
    }
    let typed = String(letters)
    #expect(nearestName(to: typed, among: ["unrelated-thing", name]) == name, "\(typed)")
  }
}

@Suite struct WordingTests {
  @Test func `A number goes with the right form of its noun`() {
    #expect(count(0, "fact") == "0 facts")
    #expect(count(1, "fact") == "1 fact")
    #expect(count(2, "duty", "duties") == "2 duties")
  }

  @Test func `Words stand in a row as one says them`() {
    #expect(list([String](), "or") == "")
    #expect(list(["a"], "or") == "a")
    #expect(list(["a", "b"], "or") == "a or b")
    #expect(list(["a", "b", "c"], "hoặc") == "a, b hoặc c")
  }

  @Test func `Choices are listed as many as fit, and the rest counted`() {
    #expect(Sentence.choices(["a", "b"]) == Sentence(en: "`a` or `b`", vi: "`a` hoặc `b`"))
    #expect(
      Sentence.choices(["a", "b", "c", "d"], limit: 2)
        == Sentence(en: "`a`, `b` or 2 more", vi: "`a`, `b` hoặc 2 từ khác")
    )
    #expect(Sentence.choices([String]()).en == "")
  }

  @Test func `Help names the nearest word, or else all, or else nothing`() {
    #expect(Sentence.didYouMean("motiv", among: ["motive"])?.en == "did you mean `motive`?")
    #expect(Sentence.didYouMean("zzz", among: ["a", "b"])?.en == "it can be `a` or `b`")
    #expect(Sentence.didYouMean("zzz", among: ["a", "b"])?.vi == "có thể là `a` hoặc `b`")
    #expect(Sentence.didYouMean("zzz", among: []) == nil)
  }

  @Test func `A sentence has both languages`() {
    let sentence = Sentence(en: "yes", vi: "có")
    #expect(Language.allCases.map { sentence[$0] } == ["yes", "có"])
    #expect(Sentence(verbatim: "14-KL/TW")[.vietnamese] == "14-KL/TW")
  }
}
