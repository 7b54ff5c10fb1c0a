import AwardStatistics
import Testing

/// Findings are put as something to look at, in both languages, with their numbers.
@Suite struct SentenceTests {
    private func findings() throws -> [ScreeningFinding] {
        var generator = SeededGenerator(seed: 77)
        let groups = Dictionary(
            uniqueKeysWithValues: (0..<60).map { (DrawnScores.candidateKey($0), $0 / 10 == 1 ? "north" : "south") })
        let scores = DrawnScores.scores(seed: 6, candidates: 60, reviewers: 10, perCandidate: 5, noise: 0.4).map {
            var value = $0.value
            if $0.reviewer == DrawnScores.reviewerKey(0) { value = 3 + 6 * generator.uniform() }
            if $0.reviewer == DrawnScores.reviewerKey(1) { value = 6 }
            if $0.reviewer == DrawnScores.reviewerKey(2) { value -= 3 }
            if $0.reviewer == DrawnScores.reviewerKey(3), groups[$0.candidate] == "north" { value += 3 }
            if $0.reviewer == DrawnScores.reviewerKey(4), $0.candidate == DrawnScores.candidateKey(3) { value = 40 }
            return Score(candidate: $0.candidate, reviewer: $0.reviewer, value: value)
        }
        return try ScreeningReport(ScoreTable(scores), candidateGroups: groups).findings
    }

    @Test func everyFindingEndsAsAPoliteRequestOrAFact() throws {
        let findings = try findings()
        #expect(findings.count >= 4)
        for finding in findings {
            let sentence = finding.sentence()
            #expect(sentence.ko.hasSuffix("바랍니다.") || sentence.ko.hasSuffix("있습니다."))
            #expect(sentence.en.contains("please") || finding.level == .information)
        }
    }

    @Test(arguments: ["부정", "조작", "담합", "cheat", "fraud", "collu", "manipul", "guilt", "bias"])
    func nothingIsPutAsAnAccusation(word: String) throws {
        for finding in try findings() {
            let sentence = finding.sentence()
            #expect(!sentence.ko.contains(word) && !sentence.en.contains(word))
        }
    }

    @Test func peopleAreCalledByTheNamesOneGives() throws {
        let finding = try #require(try findings().first { $0.reviewers == [DrawnScores.reviewerKey(0)] })
        let sentence = finding.sentence { $0 == DrawnScores.reviewerKey(0) ? "김하나" : $0 }
        #expect(sentence.ko.hasPrefix("김하나 심사위원"))
        #expect(sentence.en.contains("reviewer 김하나"))
    }

    @Test func aSeverityIsSaidInPointsWithTwoDecimals() throws {
        let finding = try #require(
            try findings().first { if case .severity = $0.observation { true } else { false } })
        #expect(finding.sentence().en.contains(" points lower than the others do on average"))
    }

    @Test func aRefusalNamesTheGroupsThatNothingLinks() {
        let sentence = StatisticsError.disconnected(groups: [["A", "B"], ["C", "D", "E", "F"]]).sentence
        #expect(sentence.en.contains("2 groups") && sentence.en.contains("A, B / C, D, E, … (4)"))
        #expect(sentence.ko.contains("2개 묶음"))
    }
}
