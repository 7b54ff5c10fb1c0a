import AwardCore
import AwardStatistics
import AwardStore

/// What the report says of one stage with an error bar: tables, pictures, and the sentences a chair reads aloud.
///
/// It decides nothing and uses the tally's own seed, so that the same data give the same bytes.
struct StageAnalysis {
    private(set) var tables: [ReportTable] = []
    private(set) var pictures: [ReportDocument] = []
    private var sentences: ReportTable
    private let report: StageReport
    private let scores: StageScores

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

    private mutating func say(_ part: String, _ category: String?, _ ko: String, _ en: String) {
        sentences.add([.text(part), .text(category), .text(ko), .text(en)])
    }

    private mutating func say(_ part: String, _ category: String?, _ text: LocalizedText) {
        say(part, category, text.ko, text.en)
    }

    /// A sentence that names people and candidates as each language calls them.
    private mutating func say(_ part: String, _ category: String?, _ sentence: ((String) -> String) -> Sentence?) {
        guard let ko = sentence(naming(.korean))?.ko, let en = sentence(naming(.english))?.en else { return }
        say(part, category, ko, en)
    }

    private func naming(_ language: Language) -> (String) -> String {
        { [analysed = scores.analysed] in analysed.name($0, language) }
    }

    /// Draws a picture in both languages, each with the names people have in it.
    private mutating func draw(_ kind: String, _ svg: (_ name: (String) -> String, Sentence.Language) -> String) {
        for language in Language.allCases {
            pictures.append(
                ReportDocument(
                    fileName: "\(report.name(kind)).\(language.rawValue).svg",
                    text: svg(naming(language), language.ofSentences)))
        }
    }

    private mutating func addAgreement() throws {
        let agreement = try scores.agreement(RankAgreement()).report
        for sentence in agreement.sentences { say("agreement", nil, LocalizedText(sentence)) }
        var table = ReportTable(report.name("agreement"), ["measure", "value", "low", "high"])
        func row(_ name: String, _ value: Double?, _ range: ClosedRange<Double>? = nil) {
            guard let value else { return }
            table.add([.text(name), .figure(value), .figure(range?.lowerBound), .figure(range?.upperBound)])
        }
        for estimate in agreement.intraclass?.estimates ?? [] { row(estimate.name, estimate.value, estimate.interval) }
        row("kendall_w", agreement.concordance?.w)
        row("krippendorff_alpha", agreement.alpha?.value, agreement.alphaInterval.map { $0.low...$0.high })
        row("mean_spearman", agreement.pairwise?.mean)
        row("variance_candidate", agreement.components?.candidate)
        row("variance_reviewer", agreement.components?.reviewer)
        row("variance_residual", agreement.components?.residual)
        for forecast in agreement.forecasts {
            row("reliability_of_order_\(forecast.reviewers)", forecast.forecast.relative)
            row("reliability_of_scores_\(forecast.reviewers)", forecast.forecast.absolute)
        }
        tables.append(table)
        if let pairwise = agreement.pairwise, pairwise.mean != nil {
            draw("agreement") { AgreementPicture(pairwise, name: $0).svg($1) }
        }
    }

    private mutating func addPlaces() throws {
        let (categories, failures) = try scores.uncertainty(RankUncertainty())
        for failure in failures { say("places", failure.category, LocalizedText(failure.error.sentence)) }
        var table = ReportTable(
            report.name("places"),
            [
                "category", "place", "candidate", "place_from", "place_to", "expected_place", "chance_first", "cut",
                "chance_above_cut", "is_close_call", "draws", "seed",
            ])
        for part in categories {
            say("places", part.category) { part.places.winnerSentence($0) }
            say("places", part.category) { part.line?.sentence($0) }
            let band = Set(part.line?.isTooCloseToCall == true ? part.line?.band ?? [] : [])
            for index in part.order {
                let place = part.places.candidates[index]
                table.add([
                    .text(part.category), .integer(part.official[index]), .text(place.candidate),
                    .integer(place.interval.lowerBound), .integer(place.interval.upperBound),
                    .figure(place.expectedPlace), .figure(place.first), .integer(part.places.cut),
                    .figure(place.withinCut), .flag(band.contains(place.candidate)), .integer(part.places.draws),
                    .text(String(part.places.seed)),
                ])
            }
            draw("places-\(part.category)") {
                PlacePicture(part.places, official: part.official, name: $0).svg($1)
            }
        }
        if !categories.isEmpty { tables.append(table) }
    }

    private mutating func addSensitivity() throws {
        let (categories, failures) = try scores.sensitivity(RankSensitivity())
        for failure in failures { say("sensitivity", failure.category, LocalizedText(failure.error.sentence)) }
        var table = ReportTable(
            report.name("sensitivity"),
            [
                "category", "variant_ko", "variant_en", "keeps_result", "winners", "entering", "leaving",
                "kendall_tau", "largest_shift", "sentence_ko", "sentence_en",
            ])
        for part in categories {
            say("sensitivity", part.category, part.sentence)
            for row in part.rows {
                var values: [ReportValue] = [
                    .text(part.category), .text(row.variant.title(naming(.korean)).ko),
                    .text(row.variant.title(naming(.english)).en), row.keepsResult.map { .flag($0) } ?? .none,
                ]
                if case .ranked(let change) = row.outcome {
                    let lists = [change.winners, change.entering, change.leaving]
                    values += lists.map { .text($0.joined(separator: "; ")) }
                    values += [.figure(change.kendallTau), .integer(change.largestShift)]
                } else {
                    values += Array(repeating: .none, count: 5)
                }
                table.add(
                    values + [
                        .text(row.sentence(naming(.korean)).ko), .text(row.sentence(naming(.english)).en),
                    ])
            }
        }
        if let remark = scores.leftOut { say("sensitivity", nil, remark) }
        if !categories.isEmpty { tables.append(table) }
    }

    private mutating func addScreening(_ organisations: [OrganisationRow]) throws {
        let answer = try scores.screening(ScreenMarks(), organisations)
        for finding in answer.report.findings where finding.level > .information {
            let ko = finding.sentence { answer.analysed.name($0, .korean) }.ko
            say("screening", nil, ko, finding.sentence { answer.analysed.name($0, .english) }.en)
        }
        var table = ReportTable(
            report.name("screening"),
            [
                "reviewer", "sheets", "severity", "severity_t", "robust_misfit", "infit", "outfit", "consistency",
                "spread_ratio", "halo_ratio", "repetition",
            ])
        for indices in answer.report.reviewers {
            table.add([
                .text(indices.reviewer), .integer(indices.scores), .figure(indices.severity),
                .figure(indices.severityT), .figure(indices.robustMisfit), .figure(indices.infit),
                .figure(indices.outfit), .figure(indices.consistency), .figure(indices.spreadRatio),
                .figure(indices.haloRatio), .figure(indices.repetition),
            ])
        }
        tables.append(table)
    }

    /// Only where the stage announced it.
    private mutating func addSeverity() throws {
        guard let model = try? Policy.decideSeverity(of: scores.analysed.definition) else { return }
        let answer = try scores.severity(model, nil)
        say("severity", nil, answer.sentence(.korean), answer.sentence(.english))
        var table = ReportTable(
            report.name("severity"),
            ["category", "place", "candidate", "raw", "adjusted", "standard_error", "adjusted_place", "model", "unit"])
        for line in answer.candidates {
            table.add([
                .text(line.category), .integer(line.place), .text(line.candidate), .figure(line.raw),
                .figure(line.adjusted), .figure(line.standardError), .integer(line.adjustedPlace),
                .text(model.rawValue), .text(answer.unit.rawValue),
            ])
        }
        tables.append(table)
        if !answer.effects.isEmpty {
            draw("severity") { SeverityPicture(answer.effects, name: $0).svg($1) }
        }
    }
}

extension ReportValue {
    /// A number with an error bar, to six decimals.
    static func figure(_ value: Double?) -> ReportValue {
        value?.decimalText(digits: 6).map { .decimal($0) } ?? .none
    }
}
