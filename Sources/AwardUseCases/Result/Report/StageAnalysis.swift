import AwardCore
import AwardStatistics
import AwardStore

/// What the report says of one stage with an error bar: tables, pictures, and the sentences a chair reads aloud.
///
/// It decides nothing and uses the tally's own seed, so that the same data give the same bytes.
struct StageAnalysis {
    var tables: [ReportTable] = []
    private(set) var pictures: [ReportDocument] = []
    private var sentences: ReportTable
    let report: StageReport
    let scores: StageScores

    /// `nil` before the first tally.
    ///
    /// - Throws: what a fault of the program throws; data that do not suffice are said in the sentences.
    init?(_ report: StageReport, organisations: [OrganisationRow]) throws {
        guard let scores = StageScores(report), !scores.sheets.isEmpty else { return nil }
        self.report = report
        self.scores = scores
        sentences = ReportTable(report.name("statistics"), ["part", "category", "sentence_ko", "sentence_en"])
        if scores.analysed.isOutdated {
            say("tally", nil, LocalizedText(ko: "이 집계 뒤에 심사표나 결정이 바뀌었습니다.", en: "Data changed after this tally."))
        }
        try whereItSuffices("agreement") { try $0.addAgreement() }
        try whereItSuffices("places") { try $0.addPlaces() }
        try whereItSuffices("sensitivity") { try $0.addSensitivity() }
        try whereItSuffices("screening") { try $0.addScreening(organisations) }
        try whereItSuffices("severity") { try $0.addSeverity() }
        tables.insert(sentences, at: 0)
    }

    private mutating func whereItSuffices(_ part: String, _ body: (inout StageAnalysis) throws -> Void) throws {
        do {
            try body(&self)
        } catch let error as StatisticsError {
            say(part, nil, LocalizedText(error.sentence))
        }
    }

    mutating func say(_ part: String, _ category: String?, _ ko: String, _ en: String) {
        sentences.add([.text(part), .text(category), .text(ko), .text(en)])
    }

    mutating func say(_ part: String, _ category: String?, _ text: LocalizedText) {
        say(part, category, text.ko, text.en)
    }

    /// A sentence that names people and candidates as each language calls them.
    mutating func say(_ part: String, _ category: String?, _ sentence: ((String) -> String) -> Sentence?) {
        guard let ko = sentence(naming(.korean))?.ko, let en = sentence(naming(.english))?.en else { return }
        say(part, category, ko, en)
    }

    func naming(_ language: Language) -> (String) -> String {
        { [analysed = scores.analysed] in analysed.name($0, language) }
    }

    /// Draws a picture in both languages, each with the names people have in it.
    mutating func draw(_ kind: String, _ svg: (_ name: (String) -> String, Sentence.Language) -> String) {
        for language in Language.allCases {
            pictures.append(
                ReportDocument(
                    fileName: "\(report.name(kind)).\(language.rawValue).svg",
                    text: svg(naming(language), language.ofSentences)))
        }
    }
}

extension ReportValue {
    /// A number with an error bar, to six decimals.
    static func figure(_ value: Double?) -> ReportValue {
        value?.decimalText(digits: 6).map { .decimal($0) } ?? .none
    }
}
