import Reporting
import Testing

@Suite("A session with the shell") struct SessionTests {
  @Test func `A decision shows its values, reasons and duties`() {
    let expected = """
      mobile-clinic · Trần Thị An                                        reading: balanced · 11 facts given, 3 derived
        14-KL/TW       responsibility  EXEMPTED     considered, not automatic; the text alone: exempted or reduced
        Decree 73      responsibility  EXCLUDED, EXEMPTED or REDUCED     left open, considered (Art 11.3: with damage)
        because  reported before the pilot began · approved as a pilot by a competent authority
                 carried out as approved · motive pure · for the common good                (14-KL/TW, core rule)
                 shortfall with objective cause                                             (interpretation: balanced)
        the authority still owes  identify objective and subjective causes · assess impartially

      """
    #expect(page(Session.decide, width: 112) == expected)
  }

  @Test func `A question shows before and after`() {
    let expected = """
        14-KL/TW       EXEMPTED → ORDINARY          protection does not reach personal gain
        Decree 73      OPEN     → ORDINARY

      """
    #expect(page(Session.whatIf, width: 112) == expected)
  }

  @Test func `A sweep over two facts is a matrix with a sign where the case stands`() {
    let expected = """
        14-KL/TW       pure        mixed       self-seeking
        implement      exempted    open        ordinary
        pilot        ▸ exempted    open        ordinary
        rejected       ordinary    ordinary    ordinary
        none           ordinary    ordinary    ordinary

      """
    #expect(page(Session.matrix, width: 112) == expected)
  }

  @Test func `The fewest changes are told`() {
    let expected = """
        3 changes at least; no 2 changes do it
          report before the pilot starts · approval = pilot (or implement) · carried out as approved = yes
        cannot be changed after the fact: motive, common-good

      """
    #expect(page(Session.how, width: 112) == expected)
  }

  @Test func `The conditions that fail are told with their evidence`() {
    let expected = """
        ✗ reported-first = no     reported 2021-12-01, pilot began 2021-11-01
        ✗ approval = none         no competent authority decided

      """
    #expect(page(Session.whyNot, width: 112) == expected)
  }

  @Test func `A distribution is drawn as bars with the exact values beside`() {
    let expected = """
        exempted  71.9%  ████████████████████████████▊        exact 71.94%
        reduced   18.3%  ███████▎                             exact 18.25%
        ordinary   9.8%  ███▉                                 exact  9.81%

        damage  median 2.1bn · 90% in 0.3bn … 14bn VND
        what moves it most:  approval  ±54 pts · cause ±12 pts · damage ±4 pts

      """
    #expect(page(Session.simulate, width: 112) == expected)
  }

  @Test func `A decision fits a page of 80 cells`() {
    let expected = """
      mobile-clinic · Trần Thị An        reading: balanced · 11 facts given, 3 derived
        14-KL/TW   responsibility  EXEMPTED     considered, not automatic; the text
                                   alone: exempted or reduced
        Decree 73  responsibility  EXCLUDED, EXEMPTED or REDUCED     left open,
                                   considered (Art 11.3: with damage)
        because  reported before the pilot began
                 approved as a pilot by a competent authority
                 carried out as approved · motive pure · for the common good
                                                            (14-KL/TW, core rule)
                 shortfall with objective cause             (interpretation: balanced)
        the authority still owes  identify objective and subjective causes
                                  assess impartially

      """
    #expect(page(Session.decide, width: 80) == expected)
  }

  @Test func `A decision fits a page of 40 cells`() {
    let expected = """
      mobile-clinic · Trần Thị An
        reading: balanced · 11 facts given, 3
        derived
        14-KL/TW   responsibility  EXEMPTED
                                   considered,
                                   not
                                   automatic;
                                   the text
                                   alone:
                                   exempted or
                                   reduced
        Decree 73  responsibility  EXCLUDED,
                                   EXEMPTED or
                                   REDUCED
                                   left open,
                                   considered
                                   (Art 11.3:
                                   with
                                   damage)
        because  reported before the pilot
                 began
                 approved as a pilot by a
                 competent authority
                 carried out as approved
                 motive pure
                 for the common good
                    (14-KL/TW, core rule)
                 shortfall with objective
                 cause
                    (interpretation: balanced)
        the authority still owes
          identify objective and subjective
          causes · assess impartially

      """
    #expect(page(Session.decide, width: 40) == expected)
  }

  @Test func `A matrix on a narrow page is told row by row`() {
    let expected = """
        14-KL/TW      implement
        pure          exempted
        mixed         open
        self-seeking  ordinary

        14-KL/TW      pilot
        pure          ▸ exempted
        mixed         open
        self-seeking  ordinary

        14-KL/TW      rejected
        pure          ordinary
        mixed         ordinary
        self-seeking  ordinary

        14-KL/TW      none
        pure          ordinary
        mixed         ordinary
        self-seeking  ordinary

      """
    #expect(page(Session.matrix, width: 40) == expected)
  }

  @Test func `A decision reads well without symbols`() {
    let expected = """
      mobile-clinic - Trần Thị An        reading: balanced - 11 facts given, 3 derived
        14-KL/TW   responsibility  EXEMPTED     considered, not automatic; the text
                                   alone: exempted or reduced
        Decree 73  responsibility  EXCLUDED, EXEMPTED or REDUCED     left open,
                                   considered (Art 11.3: with damage)
        because  reported before the pilot began
                 approved as a pilot by a competent authority; carried out as approved
                 motive pure; for the common good           (14-KL/TW, core rule)
                 shortfall with objective cause             (interpretation: balanced)
        the authority still owes  identify objective and subjective causes
                                  assess impartially

      """
    #expect(page(Session.decide, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `A simulation reads well without symbols`() {
    let expected = """
        exempted  71.9%  #############################        exact 71.94%
        reduced   18.3%  #######                              exact 18.25%
        ordinary   9.8%  ####                                 exact  9.81%

        damage  median 2.1bn - 90% in 0.3bn … 14bn VND
        what moves it most:  approval  ±54 pts; cause ±12 pts; damage ±4 pts

      """
    #expect(page(Session.simulate, width: 80, glyphs: .ascii) == expected)
  }

  @Test func `A decision is a handout`() {
    let expected = """
      ## mobile-clinic · Trần Thị An

      *reading: balanced · 11 facts given, 3 derived*

      | Policy | Decision | Answer |
      | --- | --- | --- |
      | 14-KL/TW | responsibility | **EXEMPTED**     considered, not automatic; the text alone: exempted or reduced |
      | Decree 73 | responsibility | *EXCLUDED, EXEMPTED or REDUCED*     left open, considered (Art 11.3: with damage) |

      **because**

      - reported before the pilot began · approved as a pilot by a competent authority · carried out as approved · motive pure · for the common good *(14-KL/TW, core rule)*
      - shortfall with objective cause *(interpretation: balanced)*

      **the authority still owes** identify objective and subjective causes · assess impartially

      """
    #expect(markdown(Session.decide) == expected)
  }

  @Test func `A simulation is a handout`() {
    let expected = """
      | | | | |
      | --- | ---: | --- | --- |
      | exempted | 71.9% | ████████████████▌ | exact 71.94% |
      | reduced | 18.3% | ████▏ | exact 18.25% |
      | ordinary | 9.8% | ██▎ | exact  9.81% |

      - **damage**: median 2.1bn · 90% in 0.3bn … 14bn VND

      **what moves it most:** approval  ±54 pts · cause ±12 pts · damage ±4 pts

      """
    #expect(markdown(Session.simulate) == expected)
  }

  @Test func `A decision is one object for machines`() {
    let expected = """
      {"schema":"sixdares.decide/1","case":"mobile-clinic","results":[{"policy":"conclusion-14","decision":"responsibility","values":["exempted"],"force":"considered","reading":"balanced","open":false,"dependsOn":[],"reasons":[{"fact":"motive","value":"pure","kind":"given","clause":"core"}]},{"policy":"decree-73","decision":"responsibility","values":["excluded","exempted","reduced"],"force":"considered","reading":null,"open":true,"dependsOn":[],"reasons":[]}]}

      """
    #expect(JSONFormat().string(Session.decide) == expected)
  }
}
