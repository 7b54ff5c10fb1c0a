import AwardCore
import AwardStatistics
import AwardStore

extension StageAnalysis {
    mutating func addScreening(_ organisations: [OrganisationRow]) throws {
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
    mutating func addSeverity() throws {
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
