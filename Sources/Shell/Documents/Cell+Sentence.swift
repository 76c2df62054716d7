import Diagnostics
import Reporting

extension Cell {
  /// A cell that people read in one language and machines in English.
  init(_ sentence: Sentence, _ language: Language) {
    self.init(Text(sentence[language]), data: .string(sentence.en))
  }
}
