import AwardCore
import Testing

@Suite struct SheetTests {
    private func stage(_ change: (inout StageDefinition) -> Void = { _ in }) -> StageDefinition {
        TallyCase(maxima: [10, 40], change).stage
    }

    private func marks(_ steps: Int32?...) -> [Mark?] { steps.map { $0.map(Mark.init) } }

    @Test func theTotalIsTheSumOfPoints() {
        let rubric = stage().rubric
        #expect(rubric.maximumTotal == Rational(50))
        #expect(rubric.total(of: marks(7, 30)) == Rational(37))
    }

    @Test func weightsBringTheTotalTo100() {
        let rubric = stage {
            $0.rubric.criteria[0].weight = Rational(60)
            $0.rubric.criteria[1].weight = Rational(40)
        }.rubric
        #expect(rubric.maximumTotal == .hundred)
        #expect(rubric.total(of: marks(7, 30)) == Rational(72))
    }

    @Test func thereIsNoTotalWhileAMarkIsUnset() {
        let rubric = stage().rubric
        #expect(rubric.total(of: marks(7, nil)) == nil)
        #expect(rubric.runningTotal(of: marks(7, nil)) == Rational(7))
        #expect(rubric.total(of: marks(7, nil), on: [0]) == Rational(7))
    }

    @Test func everyUnsetMarkIsReportedAtOnce() {
        let stage = stage()
        #expect(
            stage.submissionProblems(marks: marks(nil, nil), pool: "", comment: "").count == 2)
        #expect(stage.submissionProblems(marks: marks(0, 0), pool: "", comment: "").isEmpty)
        #expect(
            stage.submissionProblems(marks: marks(1), pool: "", comment: "") == [.wrongMarkCount(found: 1, criteria: 2)]
        )
    }

    @Test func marksOutsideTheRubricAreReported() {
        let stage = stage()
        #expect(
            stage.submissionProblems(marks: marks(11, 40), pool: "", comment: "") == [
                .outOfRange(
                    criterion: "k0", title: bilingual("항목 0"), points: Rational(11), lowest: .zero,
                    maximum: Rational(10))
            ])
    }

    @Test func aReviewerScoresTheCriteriaOfTheOwnComponentsOnly() {
        let stage = stage { stage in
            stage.components = [
                ComponentDefinition(
                    id: "a", title: bilingual("a"), weight: Rational(40), pools: ["experts"], criteria: ["k0"]),
                ComponentDefinition(
                    id: "b", title: bilingual("b"), weight: Rational(60), pools: ["citizens", "experts"],
                    criteria: ["k1"]),
            ]
        }
        #expect(stage.criteriaScored(byPool: "experts") == [0, 1])
        #expect(stage.criteriaScored(byPool: "citizens") == [1])
        #expect(stage.criteriaScored(byPool: "guests").isEmpty)
        #expect(stage.submissionProblems(marks: marks(nil, 3), pool: "citizens", comment: "").isEmpty)
    }

    static let limits: [(Int32, CommentDemand?)] = [
        (29, .below(percent: Rational(60))), (30, nil), (45, nil), (46, .above(percent: Rational(90))),
    ]

    @Test(arguments: limits)
    func aCommentIsDemandedOutsideOfTheLimits(total: Int32, demand: CommentDemand?) {
        let stage = stage {
            $0.rubric.commentRule = CommentRule(belowPercent: Rational(60), abovePercent: Rational(90))
        }
        let sheet = marks(min(total, 10), max(total - 10, 0))
        let problems = stage.submissionProblems(marks: sheet, pool: "", comment: " \n")
        #expect(problems == (demand.map { [.commentMissing($0)] } ?? []))
        #expect(stage.submissionProblems(marks: sheet, pool: "", comment: "근거").isEmpty)
    }

    @Test func aCommentMayAlwaysBeDemanded() {
        #expect(CommentRule(always: true).demand(total: .one, maximum: .hundred) == .always)
        #expect(CommentRule().demand(total: .zero, maximum: .hundred) == nil)
    }

    @Test func problemsAreSentences() {
        let unset = SheetProblem.unset(criterion: "k0", title: LocalizedText(ko: "성과", en: "Impact"))
        #expect(unset.sentence(in: .korean) == "성과: 평점이 비어 있습니다. 빈칸은 0점으로 보지 않습니다.")
        #expect(unset.sentence(in: .english) == "Impact: there is no mark; an empty mark is not taken for zero.")
        let comment = SheetProblem.commentMissing(.below(percent: Rational(60)))
        #expect(comment.sentence(in: .korean) == "심사의견이 필요합니다. 총점이 만점의 60% 미만이면 의견을 적어야 합니다.")
    }
}
