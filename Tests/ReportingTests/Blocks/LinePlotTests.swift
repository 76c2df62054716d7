import Reporting
import Testing

@Suite("Line plots") struct LinePlotTests {
  static let document = sample(
    .plot(
      LinePlot(
        [
          .init("exempted", (0...20).map { .init(Double($0), Double($0 * $0) / 400) }, role: .good),
          .init("ordinary", (0...20).map { .init(Double($0), 1 - Double($0) / 20) }, role: .bad),
        ],
        x: .init("damage, billion VND", ticks: [.init(0, "0"), .init(10, "10"), .init(20, "20")]),
        y: .init("share of trials", ticks: [.init(0, "0%"), .init(0.5, "50%"), .init(1, "100%")]),
        height: 8
      )
    )
  )

  @Test func `Each line has its letter`() {
    let expected = """
        share of trials
        100% ┤⠑⠢⢄⡀                          ⡠⠊
             │   ⠈⠑⠒⠤B                    ⡠⠊
             │        ⠉⠒⠤⣀             ⣀A⠊
         50% ┤            ⠉⠒⠤⢄⡀     ⢀⡠⠊
             │                ⠈⠑⠤B⡠⠒⠁
             │                ⣀⠤⠒⠁⠉⠒⠤⣀
             │          ⢀⣀⠤⠔A⠉        ⠉⠒⠢⢄⡀
          0% ┤⣀⣀A⣀⠤⠤⠤⠔⠒⠉⠁                 ⠈⠑⠢B
             └┬───────────────┬──────────────┬
              0              10             20
              damage, billion VND
              A exempted · B ordinary

      """
    #expect(page(Self.document, width: 40) == expected)
  }

  @Test func `The plane takes the width of the page`() {
    let expected = """
        share of trials
        100% ┤⠉⠒⠒⠤⠤⢄⣀B                                                           ⢀⣀⠤⠒⠉
             │        ⠉⠉⠒⠒⠒⠤⠤⢄⣀⡀                                             ⣀⠤⠔⠊⠁
             │                 ⠈⠉B⠒⠒⠢⠤⢄⣀⣀                             ⢀⣀⡠⠤⠔⠒A
         50% ┤                           ⠉⠉⠑⠒B⠤⠤⢄⣀⣀              ⣀⣀⠤⠔⠊⠁
             │                                     ⠉⠉⠒⠢⠤⢄B⣀⣀⠤⠔⠒⠊A
             │                                   ⢀⣀⣀A⠤⠔⠒⠊⠉ ⠉⠉⠑⠒⠢⠤⠤⣀⣀⡀
             │                       ⢀⣀⣀A⠤⠤⠤⠔⠒⠒⠊⠉⠁                  ⠈B⠑⠒⠒⠢⠤⠤⣀⣀
          0% ┤⣀⣀A⣀⣀⣀⣀⣀⣀⠤⠤⠤⠤⠤A⠤⠔⠒⠒⠒⠉⠉⠉⠁                                        ⠉⠉⠑B⠒⠤⠤⣀
             └┬───────────────────────────────────┬──────────────────────────────────┬
              0                                  10                                 20
              damage, billion VND
              A exempted · B ordinary

      """
    #expect(page(Self.document, width: 80) == expected)
  }

  @Test func `A wide plane is finer`() {
    let expected = """
        share of trials
        100% ┤⠉⠑⠒⠒⠢⠤⠤B⢄⣀⣀⣀⡀                                                                                            ⢀⣀⠤⠤⠒A⠉
             │            ⠈⠉⠉⠑⠒⠒⠒B⠤⠤⠤⠤⣀⣀⣀                                                                       A⣀⠤⠔⠒⠊⠉⠁
             │                           ⠉⠉⠉⠉B⠒⠒⠒⠤⠤⠤⣀⣀⣀⣀                                              ⢀⣀⣀⠤⠤⠤⠒⠒⠉⠉
         50% ┤                                          ⠉B⠉⠉⠒⠒⠒⠤⠤⠤⠤⢄⣀B⣀⡀                     ⢀⣀⣀⡠⠤⠔⠒A⠉⠁
             │                                                         ⠈⠉⠉⠑⠒⠒⠤⠤⠤⣀B⣀⣀⣀⡠⠤⠤A⠒⠒⠉⠉⠁
             │                                                       ⣀⣀⣀⣀⠤⠤⠤A⠒⠒⠒⠉⠉⠁ ⠉⠉⠉⠉⠒⠒⠒⠤⠤B⠤⣀⣀⣀⣀
             │                                    ⢀⣀A⣀⣀⣀⠤⠤⠤⠤⠤⠔⠒⠒A⠒⠉⠉⠉                              ⠉⠉⠉⠒⠒⠒B⠢⠤⠤⠤⢄⣀⣀⡀
          0% ┤⣀⣀A⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀A⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔A⠒⠒⠒⠒⠉⠉⠉⠉⠉⠁                                                              ⠈⠉⠉⠉B⠒⠒⠒⠢⠤⠤⢄⣀
             └┬───────────────────────────────────────────────────────┬──────────────────────────────────────────────────────┬
              0                                                      10                                                     20
              damage, billion VND
              A exempted · B ordinary

      """
    #expect(page(Self.document, width: 120) == expected)
  }

  @Test func `Lines are drawn with their letters in plain style`() {
    let expected = """
        share of trials
        100% +BBBBBB                                                                AA
             |      BBBBBBBBBBB                                              AAAAAAA
             |                 BBBBBBBBBB                                AAAA
         50% +                           BBBBBBBBBBB              AAAAAAA
             |                                      BBBBBBBAAAAAAA
             |                                   AAAAAAA   BBBBBBBBBBB
             |                    AAAAAAAAAAAAAAA                     BBBBBBBBBB
          0% +AAAAAAAAAAAAAAAAAAAA                                              BBBBBB
             ++-----------------------------------+----------------------------------+
              0                                  10                                 20
              damage, billion VND
              A exempted; B ordinary

      """
    #expect(page(Self.document, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `A plot is drawn in a code block in Markdown`() {
    let expected = """
      ```text
      share of trials
      100% ┤⠉⠒⠤⠤⢄⣀⡀                                            ⡠⠔⠊
           │      ⠈B⠒⠢⠤⢄⣀                                  ⣀⠤⠒A
           │             ⠉⠉⠒⠒⠤⣀B⡀                      ⣀⠤⠒⠉
       50% ┤                    ⠈⠉⠑⠢⠤⠤⣀⣀          ⢀⡠⠤⠒⠉
           │                            ⠉⠒⠢B⣀⣀⡠⠤⠒⠉A
           │                          ⢀⣀⡠⠤⠔⠊⠉ ⠉⠉⠒⠤⠤⣀⣀
           │                 ⢀⣀⣀⡠⠤⠤⠒⠒⠉A              ⠉⠑B⠢⠤⢄⡀
        0% ┤⣀⣀A⣀⣀⣀⣀⠤⠤⠤⠤⠤⠔⠒A⠉⠉⠁                             ⠈⠉⠉⠒⠒⠤⣀
           └┬──────────────────────────┬─────────────────────────┬
            0                         10                        20
            damage, billion VND
            A exempted · B ordinary
      ```

      """
    #expect(markdown(Self.document) == expected)
  }
}
