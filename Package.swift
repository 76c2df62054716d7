// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sixdares",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0")
  ],
  targets: [
    // MARK: PlainText: what a text is on a terminal
    .target(name: "PlainText", swiftSettings: settings),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"], swiftSettings: settings),

    // MARK: Diagnostics: what can be said about a text, and how it is drawn
    .target(name: "Diagnostics", dependencies: ["PlainText"], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "PlainText", "TestSupport"],
      swiftSettings: settings
    ),

    // MARK: PolicyLanguage: text, tree, checked policy
    .target(
      name: "PolicyLanguage",
      dependencies: ["Diagnostics", "PlainText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PolicyLanguageTests",
      dependencies: ["Diagnostics", "PolicyLanguage", "PolicyLibrary", "TestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings
    ),

    // MARK: DecisionDiagram: reduced, ordered, multi-valued diagrams as pure mathematics
    .target(name: "DecisionDiagram", swiftSettings: settings),
    .testTarget(
      name: "DecisionDiagramTests",
      dependencies: ["DecisionDiagram"],
      swiftSettings: settings
    ),

    // MARK: Engine: the meaning of policies
    .target(
      name: "Engine",
      dependencies: ["DecisionDiagram", "Diagnostics", "PolicyLanguage"],
      swiftSettings: settings
    ),

    .testTarget(
      name: "EngineTests",
      dependencies: [
        "DecisionDiagram", "Diagnostics", "Engine", "PolicyLanguage", "PolicyLibrary",
        "TestSupport",
      ],
      swiftSettings: settings
    ),

    // MARK: PolicyLibrary: the policies that ship
    .target(
      name: "PolicyLibrary",
      dependencies: ["Diagnostics", "PolicyLanguage"],
      resources: [
        .embedInCode("Discussions.md"),
        .embedInCode("Glossary.md"),
        .embedInCode("Policies/conclusion-14.policy.md"),
        .embedInCode("Policies/decree-172.policy.md"),
        .embedInCode("Policies/decree-73.policy.md"),
        .embedInCode("Policies/law-80.policy.md"),
        .embedInCode("Policies/law-93.policy.md"),
        .embedInCode("Policies/public-employees-34.policy.md"),
        .embedInCode("Policies/regulation-117.policy.md"),
        .embedInCode("Policies/regulation-22.policy.md"),
        .embedInCode("Policies/regulation-296.policy.md"),
        .embedInCode("Policies/regulation-69.policy.md"),
        .embedInCode("Policies/vocabulary.policy.md"),
        .embedInCode("Policies/vocabulary-discipline.policy.md"),
        .embedInCode("Policies/vocabulary-procedure.policy.md"),
        .embedInCode("Sources.md"),
        .embedInCode("WorkspaceTexts.md"),
        .embedInCode("Workspaces/classroom.dare"),
        .embedInCode("Workspaces/covid-2021.dare"),
        .embedInCode("Workspaces/demo.dare"),
        .embedInCode("Workspaces/history.dare"),
        .embedInCode("Workspaces/negative.dare"),
      ],
      swiftSettings: settings
    ),

    .testTarget(
      name: "PolicyLibraryTests",
      dependencies: ["Diagnostics", "PolicyLanguage", "PolicyLibrary"],
      swiftSettings: settings
    ),

    // MARK: Reporting: answers as values, and their formats
    .target(name: "Reporting", dependencies: ["PlainText"], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["PlainText", "Reporting"],
      swiftSettings: settings
    ),

    // MARK: Workspace: what is kept on disk
    .target(
      name: "Workspace",
      dependencies: [
        "Diagnostics", "PlainText", "PolicyLanguage",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Diagnostics", "PlainText", "PolicyLanguage", "TestSupport", "Workspace",
        "workspace-probe",
      ],
      swiftSettings: settings
    ),

    // MARK: CEditLine, Terminal: the line editor, and what a terminal can do
    .systemLibrary(
      name: "CEditLine",
      path: "Sources/CEditLine",
      pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"])]
    ),
    .target(name: "Terminal", dependencies: ["CEditLine", "PlainText"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["PlainText", "Terminal", "TerminalSupport", "line-editor-probe"],
      swiftSettings: settings
    ),

    // MARK: Shell: the command language and the session
    .target(
      name: "Shell",
      dependencies: [
        "Diagnostics", "Engine", "PlainText", "PolicyLanguage", "PolicyLibrary", "Reporting",
        "Terminal", "Workspace",
      ],
      swiftSettings: settings
    ),

    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Diagnostics", "Engine", "PlainText", "PolicyLanguage", "PolicyLibrary", "Reporting",
        "Shell", "Terminal", "TestSupport", "Workspace",
      ],
      swiftSettings: settings
    ),

    // MARK: sixdares: arguments and exit codes
    .executableTarget(
      name: "sixdares",
      dependencies: [
        "Diagnostics", "PlainText", "PolicyLanguage", "PolicyLibrary", "Reporting", "Shell",
        "Terminal", "Workspace",
      ],
      swiftSettings: settings
    ),

    .testTarget(
      name: "ExecutableTests",
      dependencies: ["TerminalSupport", "sixdares"],
      swiftSettings: settings
    ),

    // MARK: Benchmarks: what is measured beside others
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "DecisionDiagram", "Diagnostics", "Engine", "PolicyLanguage", "PolicyLibrary", "Reporting",
        "Shell", "Workspace",
      ],
      path: "Sources/Benchmarks",
      swiftSettings: settings
    ),

    // MARK: Tests/Support: what tests of several modules share
    .target(name: "TestSupport", path: "Tests/Support/Random", swiftSettings: settings),
    .target(
      name: "TerminalSupport",
      dependencies: ["PlainText"],
      path: "Tests/Support/Terminals",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "line-editor-probe",
      dependencies: ["PlainText", "Terminal"],
      path: "Tests/Support/LineEditorProbe",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "workspace-probe",
      dependencies: ["PolicyLanguage", "Workspace"],
      path: "Tests/Support/WorkspaceProbe",
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
