public import Diagnostics

extension WorkspaceError {
  /// The error as something to be shown.
  public var diagnostic: Diagnostic {
    let sentence = fileSentence ?? changeSentence ?? useSentence
    return Diagnostic(code, sentence, help: help)
  }

  /// A stable name for the kind of error.
  public var code: String {
    switch self {
    case .noSuchFile: "no-such-file"
    case .isFolder: "is-folder"
    case .missingFolder: "missing-folder"
    case .noPermission: "no-permission"
    case .notAWorkspace: "not-a-workspace"
    case .newerVersion: "newer-version"
    case .olderVersion: "older-version"
    case .alreadyExists: "already-exists"
    case .fileGone: "file-gone"
    case .unmergedLog: "unmerged-log"
    case .locked: "locked"
    case .diskFull: "disk-full"
    case .corrupted: "corrupted"
    case .io: "system-failure"
    case .readOnly: "read-only"
    case .duplicateID: "duplicate-id"
    case .duplicateParticipant: "duplicate-participant"
    case .badNumber: "bad-number"
    case .unknownID: "unknown-id"
    case .unknownParticipant: "unknown-participant"
    case .unknownPilot: "unknown-pilot"
    case .unknownFact: "fact-not-set"
    case .unknownPlanPart: "unknown-plan-part"
    case .unknownEvidence: "unknown-evidence"
    case .inUse: "in-use"
    case .badID: "bad-id"
    case .tooLong: "too-long"
    case .badText: "bad-text"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .changedMeanwhile: "changed-meanwhile"
    case .misuse: "misuse"
    }
  }

  /// What would help, one sentence at most.
  private var help: [Sentence] {
    switch self {
    case .newerVersion:
      [
        Sentence(
          en: "open it with the newer program that wrote it",
          vi: "hãy mở bằng phiên bản chương trình mới hơn đã ghi tệp này"
        )
      ]
    case .olderVersion:
      [
        Sentence(
          en: "open it once where it can be written, or open a copy",
          vi: "hãy mở một lần ở nơi ghi được, hoặc mở một bản sao"
        )
      ]
    case .alreadyExists:
      [
        Sentence(
          en: "choose another name, or remove the file first",
          vi: "hãy chọn tên khác, hoặc xóa tệp đó trước"
        )
      ]
    case .fileGone:
      [
        Sentence(
          en: "`save as` keeps what is open here in another file",
          vi: "`lưu thành` lưu những gì đang mở ở đây vào một tệp khác"
        )
      ]
    case .unmergedLog:
      [
        Sentence(
          en: "copy both files to a folder that can be written, and open the copy",
          vi: "hãy sao chép cả hai tệp vào một thư mục ghi được rồi mở bản sao"
        )
      ]
    case .locked:
      [
        Sentence(
          en: "wait until it has finished, or close it, and try again",
          vi: "hãy đợi chương trình đó xong, hoặc đóng nó lại, rồi thử lại"
        )
      ]
    case .diskFull:
      [
        Sentence(
          en: "make room on the disk and try again; what was there before is still there",
          vi: "hãy giải phóng dung lượng đĩa rồi thử lại; những gì đã có trước đó vẫn còn nguyên"
        )
      ]
    case .corrupted:
      [
        Sentence(
          en: "`check workspace` tells what is damaged; a copy made earlier may be whole",
          vi: "`kiểm tra không gian làm việc` cho biết chỗ nào hỏng; bản sao trước đó có thể còn"
            + " nguyên vẹn"
        )
      ]
    case .readOnly:
      [
        Sentence(
          en: "`save as` makes a copy that can be changed",
          vi: "`lưu thành` tạo một bản sao có thể thay đổi được"
        )
      ]
    case .inUse(let cadre, let proposals):
      proposals.first.map {
        [
          Sentence(
            en: "end the part of `\(cadre)` in `\($0)` first",
            vi: "hãy chấm dứt phần tham gia của `\(cadre)` trong `\($0)` trước"
          )
        ]
      } ?? []
    case .badID:
      [
        Sentence(
          en: "an id is a letter, then up to 63 letters, digits and signs `-`, `_`, `.`",
          vi: "mã gồm một chữ cái, rồi tối đa 63 chữ cái, chữ số và các dấu `-`, `_`, `.`"
        )
      ]
    case .changedMeanwhile:
      [
        Sentence(
          en: "another program has written to the file without its journal;"
            + " `check workspace` tells more",
          vi: "một chương trình khác đã ghi vào tệp mà không qua nhật ký;"
            + " `kiểm tra không gian làm việc` cho biết thêm"
        )
      ]
    default: []
    }
  }
}
