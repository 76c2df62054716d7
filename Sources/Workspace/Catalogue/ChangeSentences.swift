import Diagnostics

extension WorkspaceError {
  /// Why a change cannot be made, nil if it is something else that is wrong.
  var changeSentence: Sentence? {
    switch self {
    case .duplicateID(let id, let kind):
      let name = Sentence.kindName(kind)
      return Sentence(
        en: "there is already a \(name.en) `\(id)`",
        vi: "đã có \(name.vi) `\(id)`"
      )
    case .duplicateParticipant(let proposal, let cadre):
      return Sentence(
        en: "`\(cadre)` already takes part in `\(proposal)`",
        vi: "`\(cadre)` đã tham gia `\(proposal)` rồi"
      )
    case .badNumber(let number, .pilot(let proposal), let lowest):
      return Sentence(
        en: "a new pilot of `\(proposal)` can have number \(lowest) or a higher one, not \(number)",
        vi: "lần thí điểm mới của `\(proposal)` có thể mang số \(lowest) trở lên,"
          + " không phải \(number)"
      )
    case .badNumber(let number, .evidence(let cadre), let lowest):
      return Sentence(
        en: "new evidence of `\(cadre)` can have number \(lowest) or a higher one, not \(number)",
        vi: "chứng cứ mới của `\(cadre)` có thể mang số \(lowest) trở lên, không phải \(number)"
      )
    case .unknownID(let id, let kind):
      let name = Sentence.kindName(kind)
      return Sentence(en: "there is no \(name.en) `\(id)`", vi: "không có \(name.vi) `\(id)`")
    case .unknownParticipant(let proposal, let cadre):
      return Sentence(
        en: "`\(cadre)` does not take part in `\(proposal)`",
        vi: "`\(cadre)` không tham gia `\(proposal)`"
      )
    case .unknownPilot(let proposal, let number):
      return Sentence(
        en: "`\(proposal)` has no pilot \(number)",
        vi: "`\(proposal)` không có lần thí điểm \(number)"
      )
    case .unknownFact(let name, let subject):
      let owner = Sentence.subjectName(subject)
      return Sentence(
        en: "fact `\(name)` of \(owner.en) is not set",
        vi: "chưa có dữ kiện `\(name)` của \(owner.vi)"
      )
    case .unknownPlanPart(let kind, let name, let subject):
      return .noPart(kind, name, of: subject)
    case .unknownEvidence(let cadre, let number):
      return Sentence(
        en: "cadre `\(cadre)` has no evidence \(number)",
        vi: "cán bộ `\(cadre)` không có chứng cứ \(number)"
      )
    case .inUse(let cadre, let proposals):
      let names = proposals.map { "`\($0)`" }
      return Sentence(
        en: "`\(cadre)` takes part in \(list(names, "and"))",
        vi: "`\(cadre)` đang tham gia \(list(names, "và"))"
      )
    case .badID(let id, let flaw): return Self.sentence(id, flaw)
    case .tooLong(let role, let limit):
      let name = Sentence.roleName(role)
      return Sentence(
        en: "\(name.en) can have up to \(limit) bytes, and this one is longer",
        vi: "\(name.vi) chỉ được dài đến \(limit) byte, còn ở đây dài hơn"
      )
    case .badText(let role, let flaw):
      let name = Sentence.roleName(role)
      switch flaw {
      case .empty:
        return Sentence(en: "\(name.en) cannot be empty", vi: "\(name.vi) không được để trống")
      case .zero:
        return Sentence(
          en: "\(name.en) cannot hold a zero character",
          vi: "\(name.vi) không được chứa ký tự số không (NUL)"
        )
      case .lineBreak:
        return Sentence(
          en: "\(name.en) cannot hold a line break",
          vi: "\(name.vi) không được chứa dấu xuống dòng"
        )
      }
    default: return nil
    }
  }

  private static func sentence(_ id: String, _ flaw: IDFlaw) -> Sentence {
    switch flaw {
    case .empty: Sentence(en: "an id cannot be empty", vi: "mã không được để trống")
    case .start:
      Sentence(
        en: "`\(id)` does not begin with a letter",
        vi: "`\(id)` không bắt đầu bằng chữ cái"
      )
    case .character(let scalar):
      Sentence(
        en: "`\(id)` holds `\(scalar)`, which an id cannot",
        vi: "`\(id)` chứa `\(scalar)`, là ký tự không dùng được trong mã"
      )
    case .tooLong: Sentence(en: "the id `\(id)` is too long", vi: "mã `\(id)` quá dài")
    }
  }

  /// What is wrong with the journal, or with how the workspace is used.
  var useSentence: Sentence {
    switch self {
    case .readOnly:
      Sentence(
        en: "the workspace is open for reading only",
        vi: "không gian làm việc đang mở ở chế độ chỉ đọc"
      )
    case .nothingToUndo:
      Sentence(en: "there is nothing to undo", vi: "không có gì để hoàn tác")
    case .nothingToRedo:
      Sentence(en: "there is nothing to redo", vi: "không có gì để làm lại")
    case .changedMeanwhile(let place):
      Sentence.isOtherwise(Sentence.placeName(place))
    case .misuse(.closed):
      Sentence(en: "the workspace is closed", vi: "không gian làm việc đã đóng")
    case .misuse(.nestedChange):
      Sentence(
        en: "a change is being made already",
        vi: "đang có một thay đổi khác được thực hiện"
      )
    case .misuse(.changeWhileReading):
      Sentence(
        en: "nothing can be changed while cases are being read",
        vi: "không thể thay đổi gì trong khi đang đọc các vụ việc"
      )
    case .misuse(.changeIsOver):
      Sentence(en: "the change is over already", vi: "thay đổi này đã kết thúc")
    default: Sentence(verbatim: code)
    }
  }
}

extension Sentence {
  fileprivate static func isOtherwise(_ place: Sentence) -> Sentence {
    Sentence(
      en: "\(place.en) is no longer as the change left it",
      vi: "\(place.vi) không còn như khi thay đổi để lại"
    )
  }
}
