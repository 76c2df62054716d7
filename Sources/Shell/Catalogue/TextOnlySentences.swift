import Diagnostics

// The reading that adds nothing: it is no clause of any policy, so its page stands here.

extension Sentence {
  static let textOnlyTitle = Sentence(en: "The text alone", vi: "Chỉ theo văn bản")

  static let textOnlyPage = Sentence(
    en: "Assumes nothing beyond the rules: what the text leaves open stays open, and nobody is"
      + " told which of the results will be chosen. A reasonable person may disagree, for somebody"
      + " has to decide in the end, and like cases can then be decided unlike.",
    vi: "Không giả định gì ngoài các quy tắc: điều văn bản để ngỏ thì vẫn để ngỏ, và không ai được"
      + " cho biết kết quả nào sẽ được chọn. Có thể không đồng ý một cách hợp lý, vì cuối cùng vẫn"
      + " phải có người quyết định, và khi đó những vụ việc giống nhau có thể được quyết định khác"
      + " nhau."
  )
}
