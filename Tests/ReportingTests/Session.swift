import Reporting

/// The answers of a session with the shell, as documents.
enum Session {
  static let decide = Document(
    schema: "sixdares.decide/1",
    data: [
      "case": "mobile-clinic",
      "results": [
        [
          "policy": "conclusion-14", "decision": "responsibility", "values": ["exempted"],
          "force": "considered", "reading": "balanced", "open": false, "dependsOn": [],
          "reasons": [["fact": "motive", "value": "pure", "kind": "given", "clause": "core"]],
        ],
        [
          "policy": "decree-73", "decision": "responsibility",
          "values": ["excluded", "exempted", "reduced"], "force": "considered", "reading": nil,
          "open": true, "dependsOn": [], "reasons": [],
        ],
      ],
    ],
    blocks: [
      .title(
        "mobile-clinic · Trần Thị An",
        aside: "reading: balanced · 11 facts given, 3 derived"
      ),
      .table(
        Table(
          [
            Column("Policy", key: "policy", wrapping: .never, minimumWidth: 13),
            Column("Decision", key: "decision", wrapping: .never),
            Column("Answer", key: "values"),
            Column("Force", key: "force", for: .machines),
          ],
          rows: [
            [
              "14-KL/TW", "responsibility",
              Cell(
                "\("EXEMPTED", as: .good)     considered, not automatic; the text alone: exempted or reduced",
                data: ["exempted"]
              ),
              "considered",
            ],
            [
              "Decree 73", "responsibility",
              Cell(
                "\("EXCLUDED, EXEMPTED or REDUCED", as: .open)     left open, considered (Art 11.3: with damage)",
                data: ["excluded", "exempted", "reduced"]
              ),
              "considered",
            ],
          ],
          hasHead: false
        )
      ),
      .items(
        LabelledItems(
          Text("because", as: .strong),
          groups: [
            .init(
              [
                "reported before the pilot began", "approved as a pilot by a competent authority",
                "carried out as approved", "motive pure", "for the common good",
              ],
              note: "(14-KL/TW, core rule)"
            ),
            .init(["shortfall with objective cause"], note: "(interpretation: balanced)"),
          ]
        )
      ),
      .items(
        LabelledItems(
          Text("the authority still owes", as: .strong),
          ["identify objective and subjective causes", "assess impartially"]
        )
      ),
    ]
  )

  static let whatIf = Document(
    schema: "sixdares.what-if/1",
    data: ["case": "mobile-clinic", "changes": ["motive": "self-seeking"]],
    blocks: [
      .table(
        Table(
          [
            Column("Policy", key: "policy", wrapping: .never, minimumWidth: 13),
            Column("Before", key: "before", wrapping: .never),
            Column("After", key: "after", wrapping: .never, minimumWidth: 18, gap: 1),
            Column("Because", key: "because"),
          ],
          rows: [
            [
              "14-KL/TW", Cell("EXEMPTED", data: "exempted"),
              Cell("→ ORDINARY", data: "ordinary"), "protection does not reach personal gain",
            ],
            ["Decree 73", Cell("OPEN", data: nil), Cell("→ ORDINARY", data: "ordinary"), ""],
          ],
          hasHead: false
        )
      )
    ]
  )

  static let matrix = Document(
    schema: "sixdares.sweep/1",
    data: ["case": "mobile-clinic", "facts": ["approval", "motive"]],
    blocks: [
      .table(
        Table(
          [
            Column("14-KL/TW", key: "approval", minimumWidth: 11),
            Column("pure", key: "pure", gap: 4),
            Column("mixed", key: "mixed", gap: 4),
            Column("self-seeking", key: "self-seeking", gap: 4),
          ],
          rows: [
            ["implement", "exempted", "open", "ordinary"],
            ["pilot", Cell("exempted", marker: .here), "open", "ordinary"],
            ["rejected", "ordinary", "ordinary", "ordinary"],
            ["none", "ordinary", "ordinary", "ordinary"],
          ]
        )
      )
    ]
  )

  static let how = Document(
    schema: "sixdares.how/1",
    data: ["case": "cut-first", "value": "exempted", "fewest": 3],
    blocks: [
      .paragraph("3 changes at least; no 2 changes do it"),
      .items(
        LabelledItems(
          "",
          [
            "report before the pilot starts", "approval = pilot (or implement)",
            "carried out as approved = yes",
          ],
          indent: 4
        )
      ),
      .paragraph("cannot be changed after the fact: motive, common-good"),
    ]
  )

  static let whyNot = Document(
    schema: "sixdares.why-not/1",
    data: ["case": "cut-first", "value": "exempted"],
    blocks: [
      .table(
        Table(
          [
            Column("Condition", key: "condition", minimumWidth: 22),
            Column("Evidence", key: "evidence"),
          ],
          rows: [
            [
              Cell("reported-first = no", marker: .failed),
              "reported 2021-12-01, pilot began 2021-11-01",
            ],
            [Cell("approval = none", marker: .failed), "no competent authority decided"],
          ],
          hasHead: false
        )
      )
    ]
  )

  static let simulate = Document(
    schema: "sixdares.simulate/1",
    data: ["case": "mobile-clinic", "trials": 1_000_000, "seed": 7],
    blocks: [
      .bars(
        BarChart(
          [
            .init("exempted", 0.7194, text: "71.9%", trailing: "exact 71.94%", role: .good),
            .init("reduced", 0.1825, text: "18.3%", trailing: "exact 18.25%", role: .middling),
            .init("ordinary", 0.0981, text: "9.8%", trailing: "exact  9.81%", role: .bad),
          ],
          full: 0.875,
          length: 35
        )
      ),
      .pairs([Pair("damage", "median 2.1bn · 90% in 0.3bn … 14bn VND")]),
      .items(
        LabelledItems(
          "what moves it most:",
          ["approval  ±54 pts", "cause ±12 pts", "damage ±4 pts"]
        )
      ),
    ]
  )

  static let all = [decide, whatIf, matrix, how, whyNot, simulate]
}
