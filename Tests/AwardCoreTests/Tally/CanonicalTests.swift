import AwardCore
import Foundation
import Testing

func decoded(_ bytes: [UInt8]) throws -> Tally {
    try JSONDecoder().decode(Tally.self, from: Data(bytes))
}

func sortedJSON(_ tally: Tally) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(tally))
}

@Suite struct CanonicalTests {
    private func everything() -> TallyCase {
        var small = TallyCase {
            $0.selection = SelectionRules(quota: .top(2), reserve: 1, cutTie: .break)
            $0.tieBreak = [.median, .chair]
        }
        small.add("A/1 \"인용\"\\\u{7}", [[90]])
        small.add("B", [[80]])
        small.add("C", [[80]], ineligibility: Ineligibility(kind: .rejected, reason: "줄\n바꿈"))
        small.add("D", [[80]])
        return small
    }

    @Test func textsAreEscapedAndReadBack() throws {
        let tally = try everything().tally()
        #expect(try decoded(tally.canonicalBytes) == tally)
    }

    @Test func theDigestIsThatOfTheBytes() throws {
        let tally = try everything().tally()
        #expect(tally.digest.count == 64)
        #expect(try everything().tally().digest == tally.digest)
        var other = everything()
        other.sheets[0].marks = [89]
        #expect(try other.tally().digest != tally.digest)
    }

    @Test func everyFactIsInTheDigestOfTheInputs() throws {
        let original = try everything().tally().inputsDigest
        let changes: [(inout TallyCase) -> Void] = [
            { $0.sheets[0].marks = [89] }, { $0.sheets[0].marks = [nil] }, { $0.sheets.removeLast() },
            { $0.stage.rounding.digits = 3 }, { $0.stage.tieBreak = [.chair, .median] },
            { $0.stage.rubric.criteria[0].step = Rational(1, over: 2) }, { $0.candidates[0].organisation = "x" },
            { $0.candidates[0].isExcused = true },
            {
                $0.candidates[0].ineligibility = nil; $0.categories.append("z")
            },
            { $0.reviewers[0].pool = "citizens" }, { $0.seed[31] = 0 },
            { $0.adjustments = [TallyAdjustment(number: 1, candidate: 1, points: .one, reason: "")] },
            { $0.decisions = [.tie(TieDecision(number: 1, order: [[2], [4]], decidedBy: "", reason: ""))] },
            { $0.decisions = [.tie(TieDecision(number: 1, order: [[2, 4]], decidedBy: "", reason: ""))] },
            { $0.earlier = [EarlierResult(stageID: "s", candidate: 1, official: .one, maximum: .one)] },
            { $0.abstentions = [TallyAbstention(candidate: 1, reviewer: 1, reason: "")] }, { $0.laterStages = 0 },
        ]
        var digests: Set<String> = [original]
        for change in changes {
            var other = everything()
            change(&other)
            #expect(digests.insert(try other.tally().inputsDigest).inserted)
        }
    }

    @Test func namesAreNoFactOfTheResult() throws {
        var other = everything()
        other.candidates[0].name = bilingual("바뀐 이름")
        other.reviewers[0].name = bilingual("바뀐 이름")
        #expect(try other.tally().inputsDigest == everything().tally().inputsDigest)
    }

    @Test func theBytesOfOneSmallTallyAreFixed() throws {
        var small = TallyCase { $0.selection.quota = .top(1) }
        small.add("A", [[85], [90], [90]])
        let text = String(decoding: try small.tally().canonicalBytes, as: UTF8.self)
        let digest = try small.tally().inputsDigest
        #expect(
            text == """
                {"award":"award","categories":[{"category":"main","cutLine":"88.33","emptyPrizes":[],"quota":1,\
                "standings":[{"candidate":1,"carried":[],"category":"main","code":"A","components":[],\
                "computed":{"outcome":{"goesOn":{}},"rule":{"withinQuota":{"quota":1}}},"flags":[],"isShared":false,\
                "minimums":[],"official":"88.33","officialText":"88.33","own":"265/3","ownMaximum":"100","place":1,\
                "score":"265/3","sheets":3,"status":{"ranked":{}}}],"ties":[],"unfilled":0}],"comparison":"rounded",\
                "flags":[],"inputsDigest":"\(digest)","isLastStage":false,"maximum":"100","pendingDecisions":[],\
                "rounding":{"digits":2,"mode":"half_up"},"stage":"final"}
                """)
    }
}
