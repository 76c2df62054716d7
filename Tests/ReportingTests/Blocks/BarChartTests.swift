import Reporting
import Testing

@Suite("Bar charts") struct BarChartTests {
  static let document = sample(
    .bars(
      BarChart([
        .init("exempted", 0.5, text: "50.0%", trailing: "49.9% … 50.1%", role: .good),
        .init("giảm", 0.25, text: "25.0%", trailing: "24.9% … 25.1%"),
        .init("ordinary", 0.001, text: "0.1%", trailing: "0.0% … 0.2%"),
        .init("none", 0, text: "0%"),
      ])
    )
  )

  @Test func `Bars are left out where there is no room for them`() {
    let expected = """
        exempted  50.0%  49.9% … 50.1%
        giảm      25.0%  24.9% … 25.1%
        ordinary   0.1%  0.0% … 0.2%
        none         0%

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `Bars share one scale`() {
    let expected = """
        exempted  50.0%  ████████████████████████████████████████  49.9% … 50.1%
        giảm      25.0%  ████████████████████                      24.9% … 25.1%
        ordinary   0.1%  ▏                                         0.0% … 0.2%
        none         0%

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `Bars grow no longer than asked for`() {
    let expected = """
        exempted  50.0%  ████████████████████████████████████████  49.9% … 50.1%
        giảm      25.0%  ████████████████████                      24.9% … 25.1%
        ordinary   0.1%  ▏                                         0.0% … 0.2%
        none         0%

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Bars are number signs in plain style`() {
    let expected = """
        exempted  50.0%  ########################################  49.9% … 50.1%
        giảm      25.0%  ####################                      24.9% … 25.1%
        ordinary   0.1%  #                                         0.0% … 0.2%
        none         0%

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `Bars are a table in Markdown`() {
    let expected = """
      | | | | |
      | --- | ---: | --- | --- |
      | exempted | 50.0% | ████████████████████ | 49.9% … 50.1% |
      | giảm | 25.0% | ██████████ | 24.9% … 25.1% |
      | ordinary | 0.1% | ▏ | 0.0% … 0.2% |
      | none | 0% | | |

      """
    #expect(markdown(Self.document) == expected)
  }
}
