import AwardCore
import AwardUseCases
import Postgres
import Testing

/// What a saved sheet leaves in the ledger is written by hand for speed; it has to be what the one encoder writes.
@Suite struct SheetLedgerTests {
    private struct Body: Encodable {
        let request: SaveSheet
        let result: SheetReceipt
    }

    /// Names that an order by case, by number or by composed letters would put differently.
    private static let criteria = ["a10", "a9", "B", "b", "_x", "é", "z", "가", "나", "😀", "ﬀ"]
    private static let pieces = [
        "", "a", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{c}", "\u{1}", "\u{1f}", "\u{7f}", "\u{2028}", "é",
        "e\u{301}", "심사", "😀", "</script>", "{}", ",", " ",
    ]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theLedgerHoldsTheCanonicalTextOfSheetAndReceipt(seed: UInt64) async throws {
        var random = SeededSteps(state: seed)
        try await StageWorld.with(change: {
            $0.stages[0].rubric.criteria = SheetLedgerTests.criteria.map {
                Criterion(id: $0, title: LocalizedText(ko: $0, en: $0), maximum: Rational(10))
            }
        }) { world in
            try await world.open()
            var expected: [String] = []
            var answers: [String] = []
            for revision in 0..<40 as Range<Int32> {
                let sheet = SheetLedgerTests.sheet(seen: revision, &random)
                let receipt = try await world.service.save(
                    sheet, award: StageWorld.slug, as: .reviewer("R02"), key: "\(revision)")
                expected.append(try CanonicalJSON.text(Body(request: sheet, result: receipt)))
                answers.append(try CanonicalJSON.text(receipt))
            }
            let told = try await world.texts("SELECT body FROM ledger WHERE command LIKE 'score.%' ORDER BY entry_no")
            #expect(told == expected)
            let kept = try await world.texts("SELECT response FROM idempotency ORDER BY key::integer")
            #expect(kept == answers)
        }
    }

    @Test func anAbstentionIsHeldWithItsReason() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let sheet = SaveSheet(
                stage: "paper", reviewer: "R02", candidate: "A1", act: .abstain,
                content: SheetContent(abstainReason: "이해관계 \"가\"\n있음"), seenRevision: 0)
            let receipt = try await world.service.save(sheet, award: StageWorld.slug, as: .reviewer("R02"))
            let told = try await world.texts("SELECT body FROM ledger WHERE command = 'score.abstain'")
            #expect(told == [try CanonicalJSON.text(Body(request: sheet, result: receipt))])
        }
    }

    @Test func aDraftIsNotKeptAsAVersionAndASubmissionIs() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft, merit: nil, key: "k1")
            try await world.save("R02", "A2", .draft)
            #expect(try await world.count("SELECT count(*) FROM scoresheet_revision") == 0)
            try await world.save("R02", "A1", comment: "good", seen: 1)
            try await world.save("R02", "A1", .supersede, merit: "9", seen: 2, reason: "misread")
            let kept = try await world.texts(
                """
                SELECT concat_ws('|', revision, state, marks, comment, coalesce(reason, '-'), author)
                FROM scoresheet_revision ORDER BY revision
                """)
            #expect(
                kept == ["2|submitted|{8,15}|good|-|reviewer:R02", "3|submitted|{9,15}||misread|reviewer:R02"])
        }
    }

    private static func sheet(seen: Int32, _ random: inout SeededSteps) -> SaveSheet {
        func text() -> String {
            (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let marks = criteria.filter { _ in Bool.random(using: &random) }.map { criterion in
            (criterion, ["", "0", "7", "10"].randomElement(using: &random) ?? "")
        }
        return SaveSheet(
            stage: "paper", reviewer: "R02", candidate: "A1", act: .draft,
            content: SheetContent(
                marks: Dictionary(uniqueKeysWithValues: marks), comment: text(),
                abstainReason: Bool.random(using: &random) ? text() : nil),
            seenRevision: seen, reason: text())
    }
}

/// The same numbers for the same seed. Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
private struct SeededSteps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
