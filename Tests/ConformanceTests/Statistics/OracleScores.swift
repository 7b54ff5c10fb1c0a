import AwardStatistics
import Foundation
import Testing

/// The scores of a case as tables.
struct OracleScores {
    /// The expected numbers.
    let expected: OracleAnswer
    /// `meta.json`, where there is one.
    let meta: OracleAnswer
    /// Every mark.
    let marks: CriterionTable
    /// The weighted totals, each the nearest number to the exact fraction, so that equal totals are equal.
    let totals: ScoreTable

    init(_ oracle: OracleCase) throws {
        expected = OracleFolder.answer(of: oracle)
        meta = (try? oracle.decoded(OracleAnswer.self, from: "meta.json")) ?? .nothing
        let rows = try oracle.rows("data.csv")
        var keys: (candidates: [String], reviewers: [String], criteria: [String]) = ([], [], [])
        func number(_ key: String, in list: inout [String]) -> Int {
            if let known = list.firstIndex(of: key) { return known }
            list.append(key)
            return list.count - 1
        }
        let numbered = try rows.map { row in
            CriterionTable.Row(
                candidate: number(try #require(row["candidate"]), in: &keys.candidates),
                reviewer: number(try #require(row["judge"]), in: &keys.reviewers),
                criterion: number(try #require(row["criterion"]), in: &keys.criteria),
                value: try #require(row["score"].flatMap(Double.init)))
        }
        marks = try CriterionTable(
            candidates: keys.candidates, reviewers: keys.reviewers, criteria: keys.criteria, rows: numbered)
        totals = try Self.totals(of: marks, weights: meta["composite_weights"].fields)
    }

    /// Σ w·s over the sheets that are complete, in whole numbers until the last division.
    private static func totals(of marks: CriterionTable, weights: [String: OracleAnswer]) throws -> ScoreTable {
        let digits = 1000.0
        let fractions = try weights.mapValues { weight in
            let parts = try #require(weight.text).split(separator: "/").compactMap { Int($0) }
            return (numerator: parts[0], denominator: parts.count > 1 ? parts[1] : 1)
        }
        let common = fractions.values.reduce(1) { $0 * $1.denominator }
        var sums: [[Int]: (total: Int, count: Int)] = [:]
        for row in marks.rows {
            guard let weight = fractions[marks.criteria[row.criterion]] else { continue }
            let points = Int((row.value * digits).rounded())
            sums[[row.candidate, row.reviewer], default: (0, 0)].total +=
                weight.numerator * (common / weight.denominator) * points
            sums[[row.candidate, row.reviewer], default: (0, 0)].count += 1
        }
        return try ScoreTable(
            candidates: marks.candidates, reviewers: marks.reviewers,
            rows: sums.filter { $0.value.count == fractions.count }.map { key, sum in
                ScoreTable.Row(
                    candidate: key[0], reviewer: key[1], value: Double(sum.total) / (Double(common) * digits))
            })
    }
}

extension OracleFolder {
    /// Every case with an expected answer, decoded once.
    private static let answers: [(oracle: OracleCase, answer: OracleAnswer)] = folders.flatMap { folder in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().compactMap { name in
            let oracle = OracleCase(name: name, folder: folder.appending(path: name))
            return (try? oracle.decoded(OracleAnswer.self, from: "expected.json")).map { (oracle, $0) }
        }
    }

    /// Every case whose expected answer has a part called `key`.
    static func statisticsCases(_ key: String) -> [OracleCase] {
        answers.filter { $0.answer[key].isThere }.map(\.oracle)
    }

    /// The expected answer of a case.
    static func answer(of oracle: OracleCase) -> OracleAnswer {
        answers.first { $0.oracle.folder == oracle.folder }?.answer ?? .nothing
    }
}
