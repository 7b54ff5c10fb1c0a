import AwardCore
import AwardStatistics
import AwardStore

extension StageAnalysis {
    mutating func addAgreement() throws {
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

    mutating func addPlaces() throws {
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
            for index in part.order {
                let place = part.places.candidates[index]
                table.add([
                    .text(part.category), .integer(part.official[index]), .text(place.candidate),
                    .integer(place.interval.lowerBound), .integer(place.interval.upperBound),
                    .figure(place.expectedPlace), .figure(place.first), .integer(part.places.cut),
                    .figure(place.withinCut), .flag(part.isTooClose(index)), .integer(part.places.draws),
                    .text(String(part.places.seed)),
                ])
            }
            draw("places-\(part.category)") {
                PlacePicture(part.places, official: part.official, name: $0).svg($1)
            }
        }
        if !categories.isEmpty { tables.append(table) }
    }

    mutating func addSensitivity() throws {
        let (categories, failures) = try scores.sensitivity(RankSensitivity())
        for failure in failures { say("sensitivity", failure.category, LocalizedText(failure.error.sentence)) }
        var table = ReportTable(
            report.name("sensitivity"),
            [
                "category", "variant_ko", "variant_en", "keeps_result", "winners", "entering", "leaving",
                "kendall_tau", "largest_shift", "sentence_ko", "sentence_en",
            ])
        for part in categories {
            say("sensitivity", part.category, LocalizedText(part.table.sentence))
            for row in part.table.rows {
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
}
