/// What shows that a cadre dared something.
public struct DareEvidence: Hashable, Sendable {
  /// The cadre's id.
  public var cadre: String
  /// Which of the cadre's it is, from 1; the number of one removed is not used again.
  public var number: Int
  /// Which of the dares, such as `think` or `do`.
  public var dare: String
  /// Where it was shown, such as a case; empty when not said.
  public var about: String
  /// What shows it.
  public var text: String

  /// Makes a piece of evidence.
  public init(cadre: String, number: Int, dare: String, about: String = "", text: String = "") {
    self.cadre = cadre
    self.number = number
    self.dare = dare
    self.about = about
    self.text = text
  }
}
