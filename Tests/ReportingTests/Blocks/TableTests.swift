import Reporting
import Testing

@Suite("Tables") struct TableTests {
  static let document = sample(
    .table(
      Table(
        [
          Column("Case", key: "case", wrapping: .never),
          Column("Cadre", key: "cadre"),
          Column("Damage", key: "damage", alignment: .decimal(mark: "."), wrapping: .never),
          Column("Cases", key: "cases", alignment: .trailing, wrapping: .never),
          Column("Remark", key: "remark", wrapping: .words(priority: 1)),
          Column("Exact", key: "exact", for: .machines),
        ],
        rows: [
          [
            Cell("fence", marker: .here), "Lê Thị Hoà Bình", Cell("3.25 bn", data: 3_250_000_000),
            "7", "reported late, but before the pilot began", Cell("", data: 0.5),
          ],
          [
            "clinic", "漢字 Trần", Cell("12 m", data: 12_000_000), "12", "",
            Cell("", data: nil),
          ],
          Row(
            [
              "bridge", "🙂 An", Cell("0.5 bn", data: 500_000_000), "130",
              "\("assumed", as: .assumed) motive", Cell("", data: 1.0),
            ],
            beginsGroup: true
          ),
        ],
        caption: "Cases of the district"
      )
    )
  )

  @Test func `A table that cannot fit becomes a list of fields for each row`() {
    let expected = """
        Cases of the district
        Case    ▸ fence
        Cadre   Lê Thị Hoà Bình
        Damage  3.25 bn
        Cases   7
        Remark  reported late, but before the
                pilot began

        Case    clinic
        Cadre   漢字 Trần
        Damage  12 m
        Cases   12

        Case    bridge
        Cadre   🙂 An
        Damage  0.5 bn
        Cases   130
        Remark  assumed motive

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `A table whose columns would be squeezed to towers is a list of fields as well`() {
    let about = Text(
      "the causes are not clear yet, and nobody has assessed them impartially so far"
    )
    let columns = [
      Column("case", key: "case", wrapping: .never), Column("who", key: "who"),
      Column("finding", key: "finding"), Column("basis", key: "basis"), Column("why", key: "why"),
    ]
    let cells = [Cell("fence")] + Array(repeating: Cell(about), count: 4)
    let table = Table(columns, rows: [Row(cells)])
    let lines = page(sample(.table(table)), width: 60).split(separator: "\n")
    #expect(lines.first == "  case     fence")
    #expect(lines.count < 10)
    let wide = page(sample(.table(table)), width: 200).split(separator: "\n")
    #expect(wide.first?.split(separator: " ") == ["case", "who", "finding", "basis", "why"])
  }

  @Test func `A table gives way where its columns allow`() {
    let expected = """
        Cases of the district
          Case    Cadre              Damage  Cases  Remark
        ▸ fence   Lê Thị Hoà Bình   3.25 bn      7  reported late, but before the
                                                    pilot began
          clinic  漢字 Trần        12 m         12
        ──────────────────────────────────────────────────────────────────────────────
          bridge  🙂 An             0.5 bn     130  assumed motive

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A table takes no more room than it needs`() {
    let expected = """
        Cases of the district
          Case    Cadre              Damage  Cases  Remark
        ▸ fence   Lê Thị Hoà Bình   3.25 bn      7  reported late, but before the pilot began
          clinic  漢字 Trần        12 m         12
        ─────────────────────────────────────────────────────────────────────────────────────
          bridge  🙂 An             0.5 bn     130  assumed motive

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Groups of rows are parted by a blank line in plain style`() {
    let expected = """
        Cases of the district
          Case    Cadre              Damage  Cases  Remark
        > fence   Lê Thị Hoà Bình   3.25 bn      7  reported late, but before the
                                                    pilot began
          clinic  漢字 Trần        12 m         12

          bridge  🙂 An             0.5 bn     130  assumed motive

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `A table is a table in Markdown`() {
    let expected = """
      **Cases of the district**

      | Case | Cadre | Damage | Cases | Remark |
      | --- | --- | ---: | ---: | --- |
      | ▸ fence | Lê Thị Hoà Bình | 3.25 bn | 7 | reported late, but before the pilot began |
      | clinic | 漢字 Trần | 12 m | 12 | |
      | | | | | |
      | bridge | 🙂 An | 0.5 bn | 130 | *assumed* motive |

      """
    #expect(markdown(Self.document) == expected)
  }

  @Test func `Each row is a record of lines`() {
    let expected = """
        case = fence
       cadre = Lê Thị Hoà Bình
      damage = 3250000000
       cases = 7
      remark = reported late, but before the pilot began
       exact = 0.5

        case = clinic
       cadre = 漢字 Trần
      damage = 12000000
       cases = 12
      remark =
       exact =

        case = bridge
       cadre = 🙂 An
      damage = 500000000
       cases = 130
      remark = assumed motive
       exact = 1

      """
    #expect(LineFormat().string(Self.document) == expected)
  }

  @Test func `Each row is a line of data`() {
    let expected = """
      case,cadre,damage,cases,remark,exact
      fence,Lê Thị Hoà Bình,3250000000,7,"reported late, but before the pilot began",0.5
      clinic,漢字 Trần,12000000,12,,
      bridge,🙂 An,500000000,130,assumed motive,1

      """
    #expect(CSVFormat(lineEnding: .unix).string(Self.document) == expected)
  }
}
