public import Diagnostics

/// What turns a policy file as written into a policy that can be run, or says all that is wrong.
public struct PolicyChecker {
  /// What finds the policies that a file imports: a policy, or why there is none.
  public typealias Importer = (String) -> Result<Policy, Diagnostics>

  let document: PolicyDocument
  let source: SourceText
  private let importer: Importer

  /// The policy, as far as it is known.
  var policy: Policy
  /// What the names mean so far.
  var names = Names(facts: [])
  private(set) var failures: [CheckingFailure] = []
  private(set) var warnings: [CheckingFailure] = []

  /// Reads and checks a policy file.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - importer: What finds the policies that it imports.
  /// - Returns: The policy, or all that is wrong with it.
  /// - Complexity: O(n) in the length of the text, but for rules: O(rules × depth of exceptions).
  public static func check(_ source: SourceText, importing importer: Importer) -> Checked {
    let (document, syntax) = PolicyParser.parse(source)
    let broken = syntax.map { $0.diagnostic(in: source) }
    guard let document, broken.isEmpty else {
      return Checked(policy: nil, diagnostics: broken.inOrder)
    }
    return withoutActuallyEscaping(importer) { importer in
      var checker = PolicyChecker(document, source, importer)
      checker.run()
      let errors = checker.failures.map { $0.diagnostic(in: source) }
      let warnings = checker.warnings.map { $0.diagnostic(in: source, severity: .warning) }
      return Checked(
        policy: errors.isEmpty ? checker.policy : nil,
        diagnostics: (errors + warnings).inOrder + checker.importProblems
      )
    }
  }

  /// What came of checking a file.
  public struct Checked: Sendable {
    /// The policy; nil if anything was wrong.
    public var policy: Policy?
    /// All that was wrong or doubtful, in the order of the text.
    public var diagnostics: [Diagnostic]
  }

  private init(_ document: PolicyDocument, _ source: SourceText, _ importer: @escaping Importer) {
    self.document = document
    self.source = source
    self.importer = importer
    policy = Policy(
      name: document.name.name,
      title: Sentence(verbatim: document.title),
      citation: Sentence(verbatim: document.title),
      track: .none,
      inForce: DateRange(from: nil, to: nil),
      prose: document.prose,
      clauses: [],
      facts: [],
      decisions: [],
      readings: [],
      rules: [],
      duties: [],
      constraints: [],
      source: source
    )
  }

  // MARK: Driver

  private mutating func run() {
    readFields()
    // Without what it imports, every other complaint would be a false one.
    guard hasAllImports else { return }
    readClauses()
    declareDecisions()
    declareFacts()
    declareConstraints()
    declareRules()
    declareDuties()
    declareAuthorities()
  }

  mutating func fail(_ error: CheckingError, at place: Place, other: Place? = nil) {
    failures.append(CheckingFailure(error, at: place.span, other: other?.span))
  }

  mutating func warn(_ error: CheckingError, at place: Place) {
    warnings.append(CheckingFailure(error, at: place.span))
  }

  /// Uses an expression checker and keeps what it found wrong.
  mutating func checkingExpressions<T>(_ body: (inout ExpressionChecker) -> T) -> T {
    var checker = ExpressionChecker(names: names)
    let result = body(&checker)
    failures += checker.failures
    warnings += checker.warnings
    return result
  }

  /// The value of an enumeration that a word names, or its default with a failure.
  mutating func choose<T: RawRepresentable & CaseIterable>(
    _ word: Identifier?,
    _ role: CheckingError.Role,
    otherwise: T
  ) -> T where T.RawValue == String {
    guard let word else { return otherwise }
    if let value = T(rawValue: word.name) { return value }
    fail(.unknown(word.name, role, known: T.allCases.map(\.rawValue)), at: word.place)
    return otherwise
  }

  /// Lets no word of the language be a name.
  mutating func checkFree(_ name: Identifier) {
    if TokenStream.reserved.contains(name.name) { fail(.reserved(name.name), at: name.place) }
  }

  /// Every statement of a kind, with its clause.
  func statements<T>(
    _ kind: (StatementSyntax.Kind) -> T?
  ) -> [(statement: T, clause: ClauseID, place: Place)] {
    var found: [(T, ClauseID, Place)] = []
    for (place, section) in clauseSections.enumerated() {
      for statement in section.statements {
        if let match = kind(statement.kind) {
          found.append((match, ClauseID(place), statement.place))
        }
      }
    }
    return found
  }

  /// The sections that are clauses.
  var clauseSections: [SectionSyntax] { document.sections.filter { $0.label != nil } }

  // MARK: Imports

  mutating func importPolicies(_ field: FieldSyntax) {
    for name in field.text.split(separator: ",").map({ String($0).trimmed }) where !name.isEmpty {
      switch importer(name) {
      case .failure(let problems):
        fail(.badImport(name), at: field.place)
        importProblems += problems.all
      case .success(let imported):
        take(imported, at: field.place)
      }
    }
  }

  /// What is wrong with imported files.
  var importProblems: [Diagnostic] = []

  /// Whether everything that the file imports was found and fits together.
  private var hasAllImports: Bool {
    importProblems.isEmpty
      && failures.allSatisfy { failure in
        switch failure.error {
        case .badImport, .clash: false
        default: true
        }
      }
  }

  private mutating func take(_ imported: Policy, at place: Place) {
    // All ids first: a derived fact may follow from facts that are declared after it.
    var ids: [FactID] = []
    var count = policy.facts.count
    for fact in imported.facts {
      let known = policy.facts.firstIndex { $0.name == fact.name }
      ids.append(FactID(known ?? count))
      if known == nil { count += 1 }
    }
    let known = policy.facts.count
    for (fact, id) in zip(imported.facts, ids) {
      let fact = fact.renamed { ids[$0.index] }
      if id.index >= known {
        policy.facts.append(fact)
      } else if !policy.facts[id.index].agrees(with: fact) {
        fail(.clash(fact.name, .fact, imported.name), at: place)
      }
    }
    for decision in imported.decisions {
      if let known = policy.decision(named: decision.name) {
        if policy.decisions[known.index].values != decision.values {
          fail(.clash(decision.name, .decision, imported.name), at: place)
        }
      } else {
        var decision = decision
        decision.isImported = true
        policy.decisions.append(decision)
      }
    }
    for constraint in imported.constraints {
      let condition = constraint.condition.renamed(fact: { ids[$0.index] })
      if let known = policy.constraints.first(where: { $0.name == constraint.name }) {
        if known.condition != condition {
          fail(.clash(constraint.name, .constraint, imported.name), at: place)
        }
      } else {
        policy.constraints.append(
          Policy.Constraint(name: constraint.name, condition: condition, place: place)
        )
      }
    }
  }
}

extension SectionSyntax {
  /// All statements of its blocks.
  var statements: [StatementSyntax] {
    parts.flatMap { part -> [StatementSyntax] in
      if case .block(let statements) = part { return statements }
      return []
    }
  }
}

extension [Diagnostic] {
  /// The same in the order of their places.
  var inOrder: [Diagnostic] {
    func place(_ diagnostic: Diagnostic) -> Int { diagnostic.labels.first?.span.lower ?? 0 }
    return indices.sorted { (place(self[$0]), $0) < (place(self[$1]), $1) }.map { self[$0] }
  }
}
