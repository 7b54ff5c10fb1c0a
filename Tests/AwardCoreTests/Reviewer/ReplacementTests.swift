import AwardCore
import Testing

@Suite("Replacing a reviewer")
struct ReplacementTests {
    private static func work(_ candidate: String, _ sheet: SheetStatus) -> Replacement.Assignment {
        Replacement.Assignment(stage: "main", candidate: candidate, sheet: sheet)
    }

    @Test("finished work stays, unfinished work moves, and what the successor cannot take is named")
    func division() {
        let work = [
            Self.work("a", .submitted), Self.work("b", .abstained), Self.work("c", .draft), Self.work("d", .absent),
            Self.work("e", .draft), Self.work("f", .absent),
        ]
        let found = Replacement(of: work, conflicts: ["e": .exclusion, "a": .recusal], existing: [["main", "f"]])
        #expect(found.staying == [Self.work("a", .submitted), Self.work("b", .abstained)])
        #expect(found.moving == [Self.work("c", .draft), Self.work("d", .absent)])
        #expect(
            found.stranded == [
                .init(Self.work("e", .draft), .conflict(.exclusion)), .init(Self.work("f", .absent), .alreadyAssigned),
            ])
    }

    @Test("nothing is lost and nothing doubled, whatever the work", arguments: 1...10)
    func nothingLost(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<100 {
            let work = (0..<Int.random(in: 0...12, using: &random)).map { number in
                Self.work("\(number)", SheetStatus.allCases.randomElement(using: &random) ?? .absent)
            }
            var conflicts: [String: ConflictKind] = [:]
            for item in work where random.chance(4) { conflicts[item.candidate] = .exclusion }
            let found = Replacement(of: work, conflicts: conflicts)
            let all = found.staying + found.moving + found.stranded.map(\.assignment)
            #expect(Set(all) == Set(work) && all.count == work.count, "seed \(seed): \(work)")
            let isFinished = found.staying.allSatisfy { $0.sheet == .submitted || $0.sheet == .abstained }
            #expect(isFinished, "seed \(seed): \(work)")
        }
    }
}
