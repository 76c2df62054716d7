import Testing

@testable import Terminal

@Suite struct HistorySearchTests {
  private let history: History = {
    let history = History()
    for entry in ["add Nguyễn Văn Đồng", "decide", "add Nguyen", "report Đặng"] {
      history.append(entry)
    }
    return history
  }()

  /// Types into a search and says what stands on the line, with `|` for the cursor.
  private func search(_ keys: (inout HistorySearch) -> Void) -> String {
    var search = HistorySearch(line: Array("typed".unicodeScalars), cursor: 2)
    keys(&search)
    let (line, cursor) = search.found(in: history)
    var text = String.UnicodeScalarView(line)
    text.insert("|", at: text.index(text.startIndex, offsetBy: cursor))
    return String(text)
  }

  @Test func `The newest entry is found without its marks`() {
    #expect(search { $0.add(["d", "a", "n", "g"], in: history) } == "report Đặng|")
    #expect(search { $0.add(["đ", "ồ", "n"], in: history) } == "add Nguyễn Văn Đồn|g")
    #expect(search { $0.add(["N", "G", "U"], in: history) } == "add Ngu|yen")
  }

  @Test func `An older entry is found, and the newer one again`() {
    #expect(
      search {
        $0.add(["n", "g", "u"], in: history)
        $0.goBack(in: history)
      } == "add Ngu|yễn Văn Đồng"
    )
    #expect(
      search {
        $0.add(["n", "g", "u"], in: history)
        $0.goBack(in: history)
        $0.goForward(in: history)
      } == "add Ngu|yen"
    )
  }

  @Test func `A letter more keeps the entry if it still matches`() {
    #expect(
      search {
        $0.add(["a", "d", "d"], in: history)
        $0.goBack(in: history)
        $0.add([" "], in: history)
      } == "add |Nguyễn Văn Đồng"
    )
  }

  @Test func `A letter less begins anew, none shows what was typed`() {
    #expect(
      search {
        $0.add(["a", "d", "d"], in: history)
        _ = $0.removeLast(in: history)
      } == "ad|d Nguyen"
    )
    #expect(
      search {
        $0.add(["d"], in: history)
        _ = $0.removeLast(in: history)
      } == "ty|ped"
    )
  }

  @Test func `What is not found keeps the last entry and says so`() {
    var failing = HistorySearch(line: [], cursor: 0)
    failing.add(["a", "d", "d"], in: history)
    failing.add(["x"], in: history)
    #expect(failing.isFailing)
    #expect(failing.match == 2)
  }

  @Test func `A mark joins with the last letter searched for`() {
    var search = HistorySearch(line: [], cursor: 0)
    search.add(["e"], in: history)
    let circumflexJoins = search.join("\u{302}", in: history)
    #expect(circumflexJoins)
    #expect(search.text == "ê")
    let hornJoins = search.join("\u{31B}", in: history)
    #expect(!hornJoins)
  }
}
