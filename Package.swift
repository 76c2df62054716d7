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
  targets: [
    // MARK: PlainText: what a text is on a terminal
    .target(name: "PlainText", swiftSettings: settings),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"], swiftSettings: settings),

    // MARK: Diagnostics: what can be said about a text, and how it is drawn
    .target(name: "Diagnostics", dependencies: ["PlainText"], swiftSettings: settings),

    // MARK: PolicyLanguage: text, tree, checked policy
    .target(
      name: "PolicyLanguage",
      dependencies: ["Diagnostics", "PlainText"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PolicyLanguageTests",
      dependencies: ["Diagnostics", "PolicyLanguage", "TestSupport"],
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
        "DecisionDiagram", "Diagnostics", "Engine", "PolicyLanguage", "PolicyLibrary", "TestSupport",
      ],
      swiftSettings: settings
    ),

    // MARK: PolicyLibrary: the policies that ship
    .target(
      name: "PolicyLibrary",
      dependencies: ["Diagnostics", "PolicyLanguage"],
      resources: [
        .embedInCode("Policies/conclusion-14.policy.md"),
        .embedInCode("Policies/decree-73.policy.md"),
        .embedInCode("Policies/vocabulary.policy.md"),
      ],
      swiftSettings: settings
    ),

    .testTarget(
      name: "PolicyLibraryTests",
      dependencies: ["Diagnostics", "PolicyLanguage", "PolicyLibrary"],
      swiftSettings: settings
    ),

    // MARK: Tests/Support: what tests of several modules share
    .target(name: "TestSupport", path: "Tests/Support/Random", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
