import Reporting
import Testing

@Suite struct RecordTests {
  @Test func `Fields keep their order, and each name is there once`() {
    let record: Record = ["b": 1, "a": 2, "b": 3]
    #expect(record.fields == [.init("b", 3), .init("a", 2)])
  }

  @Test func `A field can be changed, added and taken away`() {
    var record: Record = ["a": 1, "b": 2]
    record["a"] = "x"
    record["c"] = true
    record["b"] = .some(nil)
    #expect(Datum.object(record).json == #"{"a":"x","b":null,"c":true}"#)
    record["b"] = Datum?.none
    #expect(Datum.object(record).json == #"{"a":"x","c":true}"#)
  }

  @Test func `Values are flattened under their paths, in order`() {
    let record: Record = [
      "case": "fence",
      "results": [["policy": "p", "values": ["exempted", "reduced"]], []],
      "none": [:],
      "odd name": ["": 1, "a.b": nil],
      "động-cơ": 0.5,
    ]
    let flat = record.flattened.map { "\($0.key) = \($0.value.json)" }
    #expect(
      flat == [
        #"case = "fence""#,
        #"results[0].policy = "p""#,
        #"results[0].values[0] = "exempted""#,
        #"results[0].values[1] = "reduced""#,
        "results[1] = []",
        "none = {}",
        #"["odd name"][""] = 1"#,
        #"["odd name"]["a.b"] = null"#,
        "động-cơ = 0.5",
      ]
    )
  }

  @Test func `Rows of a table are records`() {
    let table = Table(
      [Column("Case", key: "case"), Column(drawn: "Bar"), Column("", key: "n", for: .machines)],
      rows: [["fence", "██", Cell("", data: 3)], ["clinic"]]
    )
    let records = table.records.map { Datum.object($0).json }
    #expect(records == [#"{"case":"fence","n":3}"#, #"{"case":"clinic","n":null}"#])
  }
}
