import Diagnostics

extension Sentence {
  /// What a subject is called: "cadre `an`", "the part of `an` in `fence`".
  static func subjectName(_ subject: Subject) -> Sentence {
    switch subject {
    case .cadre(let id): Sentence(en: "cadre `\(id)`", vi: "cán bộ `\(id)`")
    case .proposal(let id): Sentence(en: "proposal `\(id)`", vi: "đề xuất `\(id)`")
    case .participant(let proposal, let cadre):
      Sentence(
        en: "the part of `\(cadre)` in `\(proposal)`",
        vi: "phần tham gia của `\(cadre)` trong `\(proposal)`"
      )
    case .pilot(let proposal, let number):
      Sentence(
        en: "pilot \(number) of `\(proposal)`",
        vi: "lần thí điểm \(number) của `\(proposal)`"
      )
    case .bareCase(let id): Sentence(en: "case `\(id)`", vi: "vụ việc `\(id)`")
    }
  }

  /// What a kind of thing is called.
  static func kindName(_ kind: EntityKind) -> Sentence {
    switch kind {
    case .cadre: Sentence(en: "cadre", vi: "cán bộ")
    case .proposal: Sentence(en: "proposal", vi: "đề xuất")
    case .bareCase: Sentence(en: "case", vi: "vụ việc")
    }
  }

  /// What a change was made to.
  static func placeName(_ place: JournalPlace) -> Sentence {
    switch place {
    case .subject(let subject): return subjectName(subject)
    case .fact(let name, let subject):
      let owner = subjectName(subject)
      return Sentence(en: "fact `\(name)` of \(owner.en)", vi: "dữ kiện `\(name)` của \(owner.vi)")
    case .expectation(let name, let subject):
      let owner = subjectName(subject)
      return Sentence(
        en: "what is expected of `\(name)` of \(owner.en)",
        vi: "kỳ vọng về `\(name)` của \(owner.vi)"
      )
    case .planPart(let kind, let name, let subject): return partName(kind, name, subject)
    case .evidence(let cadre, let number):
      return Sentence(
        en: "evidence \(number) of cadre `\(cadre)`",
        vi: "chứng cứ \(number) của cán bộ `\(cadre)`"
      )
    case .setting(let key): return Sentence(en: "setting `\(key)`", vi: "thiết lập `\(key)`")
    }
  }

  /// What a text is to a workspace, with its article.
  static func roleName(_ role: TextRole) -> Sentence {
    switch role {
    case .name: Sentence(en: "a name", vi: "họ tên")
    case .post: Sentence(en: "a post", vi: "chức vụ")
    case .unit: Sentence(en: "a unit", vi: "đơn vị")
    case .title: Sentence(en: "a title", vi: "tên đề xuất")
    case .field: Sentence(en: "a field", vi: "lĩnh vực")
    case .place: Sentence(en: "a place", vi: "địa điểm")
    case .factName: Sentence(en: "the name of a fact", vi: "tên dữ kiện")
    case .label: Sentence(en: "a value", vi: "giá trị")
    case .evidence: Sentence(en: "evidence", vi: "chứng cứ")
    case .expectation: Sentence(en: "an expectation", vi: "kỳ vọng")
    case .planName: Sentence(en: "the name of a part of a plan", vi: "tên một phần của kế hoạch")
    case .planText: Sentence(en: "a part of a plan", vi: "một phần của kế hoạch")
    case .settingKey: Sentence(en: "the name of a setting", vi: "tên thiết lập")
    case .setting: Sentence(en: "a setting", vi: "thiết lập")
    case .dare: Sentence(en: "what was dared", vi: "điều đã dám làm")
    case .about: Sentence(en: "what evidence is about", vi: "nội dung mà chứng cứ nói đến")
    case .command: Sentence(en: "a command", vi: "câu lệnh")
    }
  }
}
