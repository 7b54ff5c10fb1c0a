import AwardCore
import Foundation
import Testing

/// One case with known answers: a folder with `data.csv`, `expected.json` and the like.
struct OracleCase: Sendable, CustomTestStringConvertible {
    let name: String
    let folder: URL

    var testDescription: String { name }

    func data(_ file: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: file))
    }

    func decoded<Value: Decodable>(_ type: Value.Type, from file: String) throws -> Value {
        try JSONDecoder().decode(type, from: data(file))
    }

    /// The rows of a CSV file without quoted fields, each by its header.
    func rows(_ file: String) throws -> [[String: String]] {
        let lines = String(decoding: try data(file), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let header = lines.first?.split(separator: ",").map(String.init) else { return [] }
        return lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(uniqueKeysWithValues: zip(header, fields))
        }
    }
}

/// Where the cases are: the repository's own, and those of the folder in `SIMSA_ORACLES` where it is set.
enum OracleFolder {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    static var folders: [URL] {
        let further = ProcessInfo.processInfo.environment["SIMSA_ORACLES"].map { URL(filePath: $0) }
        return [fixtures] + (further.map { [$0] } ?? [])
    }

    /// Every copy of the case called `name`.
    static func cases(_ name: String) -> [OracleCase] {
        folders.map { $0.appending(path: name) }
            .filter { FileManager.default.fileExists(atPath: $0.path()) }
            .map { OracleCase(name: name, folder: $0) }
    }

    /// Every case that lists the aggregates of its candidates.
    static var aggregationCases: [OracleCase] {
        folders.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
            return names.sorted().map { OracleCase(name: $0, folder: folder.appending(path: $0)) }
        }.filter { (try? $0.decoded(AggregationOracle.self, from: "expected.json")) != nil }
    }
}

/// The `aggregation` block of an expected answer.
struct AggregationOracle: Decodable {
    struct Candidate: Decodable {
        var sheets: Int
        var sum: String
        var mean: String
        var trimmedMean: String
        var isTrimmed: Bool
        var meanText: String
        var meanThreeText: String
        var trimmedText: String
        var trimmedThreeText: String

        enum CodingKeys: String, CodingKey {
            case sheets = "n"
            case sum
            case mean = "mean_exact"
            case trimmedMean = "trimmed_mean_exact"
            case isTrimmed = "trimmed_applied"
            case meanText = "mean_round2"
            case meanThreeText = "mean_round3"
            case trimmedText = "trimmed_round2"
            case trimmedThreeText = "trimmed_round3"
        }
    }

    var aggregation: [String: Candidate]
}

/// The exact value of a decimal or fraction in an answer.
func exact(_ text: String) -> Rational { Rational(text) ?? Rational(-987_654_321) }

func bilingual(_ text: String) -> LocalizedText { LocalizedText(ko: text, en: text) }
