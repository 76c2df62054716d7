import Diagnostics
import Glibc
import PolicyLanguage
import TestSupport
import Testing

@testable import Shell

/// The canonical form of command files.
@Suite struct CanonicalFormTests {
  @Test(arguments: [
    ("", ""),
    ("\n\n  # only this  \n\n\n", "# only this\n"),
    ("decide   fence\t--all", "decide fence --all\n"),
    ("why   not   exempted;decide", "why not exempted\ndecide\n"),
    ("echo 'a b' 'it''s' \"x\"", "echo \"a b\" \"its\" \"x\"\n"),
    (
      #"echo 'say "so"' "a \"b\" 'c'" '$x' "$x's""#,
      #"echo 'say "so"' "a \"b\" 'c'" '$x' "$x's""# + "\n"
    ),
    (
      #"echo a"b $c"d ${c}d ${c}-d ${c}.d $1x ${#}"#,
      #"echo "ab ${c}d" ${c}d ${c}-d $c.d ${1}x $#"# + "\n"
    ),
    ("echo \"a\tb\\u{1B}\u{202E}\"", "echo \"a\\tb\\u{1B}\\u{202E}\"\n"),
    ("echo \"two\nlines\" \"one\\nline\"", "echo \"two\nlines\" \"one\\nline\"\n"),
    ("set x a=1   b={self,  group} c=12 tỷ # why", "set x a=1 b={self,  group} c=12 tỷ # why\n"),
    ("find ( a=1 )and not(b  in{x,y})", "find a = 1 and not b in {x, y}\n"),
    ("assert a=1 for fence   because 'so'", "assert a = 1 for fence because \"so\"\n"),
    (
      "assert a=1 \\\n     and  b = 2   \\\nfor x", "assert a=1 \\\n  and  b = 2 \\\n  for x\n"
    ),
    ("find \\\n a=1", "find \\\n  a = 1\n"),
    ("let  x=3", "let x = 3\n"),
    ("let x = 12 tỷ", "let x = 12 tỷ\n"),
    ("if 1<2{echo a}else{echo b}", "if 1 < 2 { echo a } else { echo b }\n"),
    ("for c in a b,c {\necho $c\n}", "for c in a, b, c {\n  echo $c\n}\n"),
    ("for c in cases, {}", "for c in cases, { }\n"),
    ("for c in find(a=1){ }", "for c in find a = 1 { }\n"),
    ("for c in cases where(a=1){ }", "for c in cases where a = 1 { }\n"),
    ("for n in 1..3 { time echo $n; }", "for n in 1..3 { time echo $n }\n"),
    ("expect   error unknown-id {decide x}", "expect error unknown-id { decide x }\n"),
    ("assert a = 5 working \tdays", "assert a = 5 working days\n"),
    ("assert a = 5 \\\n working \\\n days", "assert a = 5 \\\n  working \\\n  days\n"),
    ("define f  a b{ f $a   $b }", "define f a b { f $a $b }\n"),
    (
      "add cadre an \\\n      name='An' \\\n post=x",
      "add cadre an \\\n  name=\"An\" \\\n  post=x\n"
    ),
    (
      "why\n\n\n\n# one\n#two\n\nwhy # three\n;why;# four\n",
      "why\n\n# one\n#two\n\nwhy # three\nwhy # four\n"
    ),
    (
      "if 1 < 2 { # first\n\n why\n\n # last\n}\n# between\nelse if 2 < 1 {why} else {\n}",
      """
      if 1 < 2 { # first
        why

        # last
        # between
      } else if 2 < 1 {
        why
      } else { }

      """
    ),
    (
      "for c in a {\nfor d in find (a = 1 # one\n  and b = 2) {\n# deep\n}\n}",
      """
      for c in a {
        for d in find (a = 1 # one
          and b = 2) {
          # deep
        }
      }

      """
    ),
  ])
  func `A file has one form`(text: String, canonical: String) throws {
    #expect(try CommandFile.canonical(SourceText(text)) == canonical)
    #expect(try CommandFile.canonical(SourceText(canonical)) == canonical)
  }

  @Test func `A file whose form is wrong is told with its place`() {
    #expect(throws: Diagnostics.self) { try CommandFile.canonical(SourceText("decide\ndecde")) }
  }

  /// The command files of this project and the statements of its transcripts.
  private static let texts: [String] = {
    var texts: [String] = []
    for folder in ["Scripts/scenarios", "Tests/Transcripts", "Sources"] {
      for path in files(folder) {
        guard let text = try? TextFile.read(path).text else { continue }
        texts += path.hasSuffix(".dare") ? [text] : Transcript(text).steps.map(\.command)
      }
    }
    return texts
  }()

  private static func files(_ folder: String) -> [String] {
    TextFile.names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      if name.hasSuffix("/") { return files(String(path.dropLast())) }
      return name.hasSuffix(".dare") || name.hasSuffix(".md") ? [path] : []
    }
  }

  private static func statements(_ text: String) -> [Statement]? {
    var parser = StatementParser(SourceText(text), commands: CommandRegistry(allCommands))
    let (statements, mistakes) = parser.all()
    return mistakes.isEmpty ? statements : nil
  }

  @Test func `Whatever is read prints as the same statements, and the same again`() throws {
    #expect(Self.texts.count > 500)
    var random = SplitMix(seed: 31)
    var count = 0
    for text in Self.texts {
      for spoilt in [text, Self.spoilt(text, &random)] {
        guard let statements = Self.statements(spoilt) else { continue }
        guard let printed = try? CommandFile.canonical(SourceText(spoilt)) else {
          Issue.record("no canonical form: \(spoilt)")
          continue
        }
        #expect(Self.statements(printed) == statements, "\(spoilt)")
        #expect(try CommandFile.canonical(SourceText(printed)) == printed, "\(spoilt)")
        #expect(Self.comments(printed) == Self.comments(spoilt), "\(spoilt)")
        count += 1
      }
    }
    #expect(count > 700)
  }

  /// A text with space, comments, joined lines and semicolons put in at random.
  private static func spoilt(_ text: String, _ random: inout SplitMix) -> String {
    var result = ""
    for character in text {
      result.append(character)
      guard character == " " || character == "\n" || character == "}", random.chance(15) else {
        continue
      }
      result += random.one(of: ["  ", "\t", " \\\n ", "\n\n\n", " # remark }\n", " ; ", "\n#{\n"])
    }
    return result
  }

  /// How many comments there are: no `#` but that of a remark stands after a space in the texts.
  private static func comments(_ text: String) -> Int {
    text.split(separator: "\n").count { $0.contains("# remark }") || $0.contains("#{") }
  }
}
