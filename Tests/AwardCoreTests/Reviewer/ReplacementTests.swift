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

    @Test("the successor takes on no more than they may have in a stage")
    func room() {
        let work = [
            Self.work("a", .draft), Self.work("b", .absent), Self.work("c", .absent),
            Replacement.Assignment(stage: "final", candidate: "a", sheet: .absent),
        ]
        let found = Replacement(of: work, conflicts: [:], room: ["main": Replacement.Room(maximum: 3, taken: 2)])
        #expect(found.moving == [work[0], work[3]])
        #expect(
            found.stranded == [.init(work[1], .full(maximum: 3)), .init(work[2], .full(maximum: 3))])
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
