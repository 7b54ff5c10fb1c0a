/// One part of the story of a standing: a heading and plain sentences.
public struct StorySection: Sendable, Hashable, Codable {
    /// The heading.
    public var title: String
    /// The sentences, one a line.
    public var lines: [String]

    /// A part of a story.
    public init(title: String, lines: [String]) {
        self.title = title
        self.lines = lines
    }
}

/// The whole story of one standing in plain words (promise 8): each reviewer's total, what was dropped, how the totals
/// became the score, the minimums, the place with every step that decided a tie, and the rule that selected or stopped.
///
/// - Parameters:
///   - standing: a standing of `tally`.
///   - tally: the tally it belongs to.
///   - context: the input the tally was computed from, and what may be told of the reviewers.
///   - language: the language of the sentences.
public func story(
    of standing: Standing, in tally: Tally, context: StoryContext, language: Language
) -> [StorySection] {
    let teller = StoryTeller(standing: standing, tally: tally, context: context)
    let parts: [(LocalizedText, [LocalizedText])] = [
        (LocalizedText(ko: "결과", en: "Result"), teller.summary),
        (LocalizedText(ko: "심사표", en: "Scoresheets"), teller.sheets),
        (LocalizedText(ko: "점수", en: "Score"), teller.score),
        (LocalizedText(ko: "최저 기준", en: "Minimum scores"), teller.minimums),
        (LocalizedText(ko: "순위", en: "Place"), teller.place),
        (LocalizedText(ko: "선정", en: "Selection"), teller.selection),
        (LocalizedText(ko: "유의 사항", en: "Notes"), teller.notes),
    ]
    return parts.filter { !$0.1.isEmpty }.map { title, lines in
        StorySection(title: title(language), lines: lines.map { $0(language) })
    }
}

/// What a story is told from.
public struct StoryContext: Sendable {
    /// The input the tally was computed from.
    public var input: TallyInput
    /// The name of a reviewer; `nil` where the reader may not learn who scored, and reviewers are only counted.
    public var reviewerName: (@Sendable (Int32) -> LocalizedText)?
    /// How every reviewer of the stage scored, where it normalises; `nil` works it out from `input`.
    public var scales: ReviewerScales?

    /// A context. Without `reviewerName` no reviewer is named, and their sheets are listed by total alone.
    public init(
        input: TallyInput, reviewerName: (@Sendable (Int32) -> LocalizedText)? = nil, scales: ReviewerScales? = nil
    ) {
        self.input = input
        self.reviewerName = reviewerName
        self.scales = scales
    }
}

/// The teller of one story.
struct StoryTeller {
    let standing: Standing
    let tally: Tally
    let context: StoryContext

    var stage: StageDefinition? { context.input.award.stage(tally.stage) }
    var category: CategoryTally? { tally.category(standing.category) }

    /// A candidate as people know it: the name and the code.
    func name(of candidate: Int32) -> LocalizedText {
        guard let found = context.input.candidates.first(where: { $0.number == candidate }) else {
            return LocalizedText(ko: "\(candidate)", en: "\(candidate)")
        }
        return LocalizedText(ko: "\(found.name.ko)(\(found.code))", en: "\(found.name.en) (\(found.code))")
    }

    func title(ofStage id: String) -> LocalizedText {
        context.input.award.stage(id)?.title ?? LocalizedText(ko: id, en: id)
    }

    /// The category's title, in Korean with the word 부문 after it unless it ends in it.
    func title(ofCategory id: String) -> LocalizedText {
        var title = context.input.award.category(id)?.title ?? LocalizedText(ko: id, en: id)
        if !title.ko.hasSuffix("부문") { title.ko += " 부문" }
        return title
    }

    func title(ofCriterion id: String) -> LocalizedText {
        stage?.rubric.criteria.first { $0.id == id }?.title ?? LocalizedText(ko: id, en: id)
    }

    func title(ofComponent id: String) -> LocalizedText {
        stage?.components.first { $0.id == id }?.title ?? LocalizedText(ko: id, en: id)
    }

    func title(ofPrize id: String) -> LocalizedText {
        context.input.award.prizes.first { $0.id == id }?.title ?? LocalizedText(ko: id, en: id)
    }
}

extension Rational {
    /// The value as a person reads it: exact where few decimals suffice, else cut with an ellipsis that says so.
    var shown: String {
        if let decimals, decimals <= 6 { return exactText }
        return text(Rounding(digits: 4, mode: .truncate)) + "…"
    }
}
