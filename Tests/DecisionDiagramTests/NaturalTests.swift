import DecisionDiagram
import Testing

@Suite struct NaturalTests {
  @Test func `A power of ten has as many zeros as it should`() {
    var number: Natural = 1
    for _ in 0..<80 { number *= 10 }
    #expect(number.description == "1" + String(repeating: "0", count: 80))
    #expect(number.exactInt == nil)
    #expect(number.approximation == 1e80)
  }

  @Test func `Carries run through all words`() {
    var number = Natural(.max) * .max
    #expect(number.description == "340282366920938463426481119284349108225")
    number += Natural(.max)
    number += Natural(.max)
    #expect(number.description == "340282366920938463463374607431768211455")
    number += 1
    #expect(number.description == "340282366920938463463374607431768211456")
    #expect(number.divide(by: 3) == 1)
    #expect(number.description == "113427455640312821154458202477256070485")
  }

  @Test(arguments: 0..<20)
  func `Small sums, products and quotients agree with machine words`(seed: Int) {
    var generator = Generator(seed: seed)
    let a = generator.next() >> 34
    let b = generator.next() >> 34
    #expect(Natural(a) + Natural(b) == Natural(a + b))
    #expect(Natural(a) * b == Natural(a * b))
    #expect((Natural(a) < Natural(b)) == (a < b))
    #expect(Natural(a).exactInt == Int(a))
    #expect(Natural(a).approximation == Double(a))
    #expect(Natural(a).description == "\(a)")
    var quotient = Natural(a)
    let remainder = quotient.divide(by: 1 + b)
    #expect(quotient == Natural(a / (1 + b)))
    #expect(remainder == a % (1 + b))
  }

  @Test func `A longer number is larger`() {
    #expect(Natural(.max) < Natural(.max) + 1)
    #expect(Natural(.max) * 2 < Natural(.max) * 3)
    #expect(Natural.zero < 1)
    #expect(Natural(7) * 0 == .zero)
    #expect(Natural.zero.description == "0")
  }
}
