import Diagnostics
import PolicyLanguage
import Testing

@testable import Shell

/// What the parser says of a text: the forms of its statements, that it goes on, or what is wrong.
private func read(_ text: String) -> String {
  var parser = StatementParser(SourceText(text), commands: CommandRegistry(allCommands))
  var forms: [String] = []
  do {
    while let statement = try parser.next() { forms.append(form(statement)) }
  } catch {
    if error.wantsMore { return "goes on" }
    let diagnostic = error.diagnostic(in: SourceText(text))
    let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "nowhere"
    return "wrong at \(place): \(diagnostic.code)"
  }
  return forms.joined(separator: "; ")
}

/// A statement in brackets, every word as it was understood.
private func form(_ statement: Statement) -> String {
  switch statement.kind {
  case .command(let syntax):
    var words = [syntax.command.name.split(separator: " ").joined(separator: "-")]
    if syntax.expression != nil { words.append("<expression>") }
    words += syntax.arguments.map { argument in
      (argument.name.map { $0.name + "=" } ?? "") + form(argument.value)
    }
    return "(" + words.joined(separator: " ") + ")"
  case .definition(let name, let parameters, let body):
    return "define \(([name.name] + parameters).joined(separator: " ")) \(block(body))"
  case .call(let name, let words):
    return "call \(([name.name] + words.map(form)).joined(separator: " "))"
  case .binding(let name, let word): return "let \(name.name) = \(form(word))"
  case .loop(let name, let iteration, let body):
    let over =
      switch iteration {
      case .words(let words): words.map(form).joined(separator: ",")
      case .list(let name, let condition):
        "every-\(name)" + (condition == nil ? "" : " where <expression>")
      case .query: "<expression>"
      }
    return "for \(name.name) in \(over) \(block(body))"
  case .choice(_, let then, let otherwise):
    return "if <expression> \(block(then))" + (otherwise.map { " else \(block($0))" } ?? "")
  case .timed(let inner): return "time \(form(inner))"
  case .expectError(let words, let body):
    return "expect error \(words.map { form($0) + " " } ?? "")\(block(body))"
  }
}

private func block(_ block: Statement.Block) -> String {
  "{" + block.statements.map(form).joined(separator: "; ") + "}"
}

private func form(_ word: Word) -> String {
  let text = word.pieces.map { piece in
    switch piece {
    case .text(let text): text
    case .variable(let name, _): "$(\(name))"
    }
  }.joined()
  return word.isQuoted ? "'\(text)'" : text
}

@Suite struct StatementParserTests {
  @Test(arguments: [
    ("", ""),
    ("   # nothing but a remark", ""),
    ("decide", "(decide)"),
    ("decide fence/linh # a remark", "(decide fence/linh)"),
    ("decide; why", "(decide); (why)"),
    ("decide\n\n\nwhy\n", "(decide); (why)"),
    ("why not exempted", "(why-not exempted)"),
    ("why   not\texempted", "(why-not exempted)"),
    ("what if motive=mixed", "(what-if motive=mixed)"),
    ("what if a=* b=*", "(what-if a=* b=*)"),
    ("set a=1 b=2", "(set a=1 b=2)"),
    ("set damage=12 tỷ cause=both", "(set damage=12 tỷ cause=both)"),
    ("set parts={need, content} a=b", "(set parts={need, content} a=b)"),
    ("echo 'a b' c", "(echo 'a b' c)"),
    (#"echo "a \"b\" \\ \$x \u{1EA1}\n""#, "(echo 'a \"b\" \\ $x ạ\n')"),
    ("echo $name ${name}s '$name' \"$name!\"", "(echo $(name) $(name)s '$name' '$(name)!')"),
    ("echo a#b", "(echo a#b)"),
    ("echo ''", "(echo '')"),
    ("find a = 1 and (b or c)", "(find <expression>)"),
    ("assert a = 1 for fence because 'so'", "(assert <expression> for fence because 'so')"),
    ("find a = 1 and \\\n b = 2", "(find <expression>)"),
    ("assert a \\\r\n = 1 \\\n for fence", "(assert <expression> for fence)"),
    ("if a = 1 \\\n or b = 2 { why }", "if <expression> {(why)}"),
    ("let limit = 3bn", "let limit = 3bn"),
    ("let limit = 12 tỷ", "let limit = 12 tỷ"),
    ("time decide all", "time (decide all)"),
    ("for c in cases { decide $c }", "for c in every-cases {(decide $(c))}"),
    ("for c in cases, other { decide $c }", "for c in cases,other {(decide $(c))}"),
    ("for c in a, b c {}", "for c in a,b,c {}"),
    (
      "for c in cases where motive = pure { why }",
      "for c in every-cases where <expression> {(why)}"
    ),
    (
      "for n in 1..$# { echo $1bn $10 ${#} $* a$ }",
      "for n in 1..$(#) {(echo $(1)bn $(10) $(#) $(*) a$)}"
    ),
    (
      "for c in find motive = pure { why; how exempted }",
      "for c in <expression> {(why); (how exempted)}"
    ),
    ("if open(x) { why }\nelse { decide }", "if <expression> {(why)} else {(decide)}"),
    (
      "if a = 1 { why } else if b = 2 { decide }",
      "if <expression> {(why)} else {if <expression> {(decide)}}"
    ),
    (
      "expect error unknown-fact { set motiv=pure }",
      "expect error unknown-fact {(set motiv=pure)}"
    ),
    ("expect approval pilot:60% none:40%", "(expect approval pilot:60% none:40%)"),
    ("decide \\\n  fence", "(decide fence)"),
    ("decide \\\r\n  fence\r\nwhy\r\n", "(decide fence); (why)"),
    ("add cadre linh name=\"Nguye\u{302}\u{303}n\"", "(add-cadre linh name='Nguyễn')"),
  ])
  func `A complete text is read`(text: String, forms: String) {
    #expect(read(text) == forms)
  }

  @Test(arguments: [
    "echo \"a", "echo 'a", "echo \"a\nb", "echo \"a\\", "for c in cases {", "for c in cases {\n",
    "for c in cases { decide $c", "for c in cases { decide $c\n}\nfor d in cases {",
    "if a = 1 {", "if a = 1 { why } else {", "expect error {", "find (a = 1", "assert (a = 1\n",
    "find a = 1 and \\", "find a = 1 and \\\n", "find a = 1 \\",
    "decide \\", "decide \\\n", "set parts={need", "for c in cases { echo \"}",
    "for a in b { for c in d { why }",
  ])
  func `A text that more lines could complete goes on`(text: String) {
    #expect(read(text) == "goes on")
  }

  @Test(arguments: [
    ("decde", "wrong at 1:1: unknown-command"),
    ("  decde fence {", "wrong at 1:3: unknown-command"),
    ("why; decde \"", "wrong at 1:6: unknown-command"),
    ("what", "wrong at 1:1: missing-object"),
    ("add kadre x", "wrong at 1:5: unknown-object"),
    ("}", "wrong at 1:1: stray-character"),
    ("decide }", "wrong at 1:8: stray-character"),
    ("echo \"\\q\"", "wrong at 1:7: unknown-escape"),
    ("for in cases {}", "wrong at 1:8: expected"),
    ("for c cases {}", "wrong at 1:7: expected"),
    ("for c in { }", "wrong at 1:10: expected"),
    ("let = 3", "wrong at 1:5: expected"),
    ("let x 3", "wrong at 1:7: expected"),
    ("let x =", "wrong at 1:7: expected"),
    ("let x = 3 4", "wrong at 1:11: expected"),
    ("if a = 1 why", "wrong at 1:10: expected"),
    ("find a = = 1", "wrong at 1:10: expected"),
    ("time", "wrong at 1:4: expected"),
    ("decide=x", "wrong at 1:7: stray-character"),
    ("(decide)", "wrong at 1:1: stray-character"),
    ("decide\nwhy\n  decde", "wrong at 3:3: unknown-command"),
  ])
  func `What no further line could mend is wrong at its place, and is never waited for`(
    text: String,
    verdict: String
  ) {
    #expect(read(text) == verdict)
  }

  @Test func `Blocks nested too deep are wrong`() {
    let deep = String(repeating: "if 1 = 1 { ", count: 200)
    #expect(read(deep).hasPrefix("wrong at 1:"))
    #expect(read(deep).hasSuffix("too-deep"))
  }

  @Test func `Every beginning of a text has a verdict, and the whole is complete`() {
    let text = """
      let limit = 3bn   # a remark
      for c in find (motive = pure and damage > $limit) { decide $c; why "x\\n" \\
        --all }
      if open(responsibility) { echo 'a' "b ${c}" } else { set parts={need, content} }
      expect error "no" { what if motive=* for fence/linh/2 }
      """
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      let beginning = String(decoding: bytes[..<length], as: UTF8.self)
      let verdict = read(beginning)
      #expect(verdict != "" || beginning.allSatisfy(\.isWhitespace), "\(beginning)")
    }
    #expect(!read(text).hasPrefix("wrong") && read(text) != "goes on")
  }
}
