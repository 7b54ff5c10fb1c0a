import AwardCore
import AwardFiles
import Glibc

/// Reads forms, draws marks, writes the filled forms as one file.
struct Generator {
    private var award = ""
    private var stage = ""
    private var seed: UInt64 = 1
    private var strong = ""
    private var forms: [String] = []

    init(arguments: [String]) throws {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--award": award = rest.popFirst() ?? ""
            case "--stage": stage = rest.popFirst() ?? ""
            case "--strong": strong = rest.popFirst() ?? ""
            case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? 1
            default: forms.append(word)
            }
        }
    }

    func run() throws {
        let reading = AwardFile.read(at: award)
        guard let definition = reading.definition?.stage(stage) else {
            throw SampleFailure(description: "\(award) has no stage “\(stage)”")
        }
        let strengths = try readStrengths()
        var rows: [SheetRow] = []
        for form in forms {
            let read = SheetFile.read(at: form, of: definition)
            if let error = read.diagnostics.first(where: { $0.severity == .error }) {
                throw SampleFailure(description: error.text(.english))
            }
            rows += read.rows
        }
        rows.sort { ($0.reviewer, $0.candidate) < ($1.reviewer, $1.candidate) }
        var writer = CSVWriter(lineEnd: .unix)
        writer.append(
            ["stage", "reviewer", "candidate"] + definition.rubric.criteria.map(\.id) + ["comment"])
        for row in rows {
            let marks = definition.rubric.criteria.map { criterion in
                mark(on: criterion, row, strength: strengths[row.candidate] ?? 0)
            }
            writer.append(
                [stage, row.reviewer, row.candidate] + marks.map(\.text) + [comment(marks, on: definition.rubric)])
        }
        var offset = 0
        while offset < writer.bytes.count {
            let count = writer.bytes.withUnsafeBytes { write(1, $0.baseAddress.map { $0 + offset }, $0.count - offset) }
            if count <= 0 { throw SampleFailure(description: "standard output cannot be written") }
            offset += count
        }
    }

    /// Strength in hundredths of the scale, by candidate.
    private func readStrengths() throws -> [String: Int64] {
        guard let file = fopen(strong, "r") else {
            throw SampleFailure(description: "“\(strong)” cannot be read")
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        var strengths: [String: Int64] = [:]
        for line in String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            if fields.count >= 2, let strength = Int64(fields[1]) { strengths[String(fields[0])] = strength }
        }
        return strengths
    }

    /// One mark: quality 50 … 78 of 100 from seed and candidate, severity -4 … 4 by reviewer, noise -12 … 12 by mark.
    private func mark(on criterion: Criterion, _ row: SheetRow, strength: Int64) -> (text: String, points: Rational) {
        let quality = 50 + draw(28, "quality", row.candidate) + strength
        let severity = draw(8, "severity", row.reviewer) - 4
        let noise = draw(24, "noise", stage, row.reviewer, row.candidate, criterion.id) - 12
        let percent = min(max(quality + severity + noise, 20), 98)
        let span = criterion.maximum - criterion.lowest
        let steps = (span * Rational(percent) / .hundred / criterion.step).rounded(Rounding(digits: 0))
        let points = criterion.lowest + steps * criterion.step
        return (points.exactText, points)
    }

    /// A comment where the rubric demands one.
    private func comment(_ marks: [(text: String, points: Rational)], on rubric: Rubric) -> String {
        let total = marks.reduce(Rational.zero) { $0 + $1.points }
        switch rubric.commentRule.demand(total: total, maximum: rubric.maximumTotal) {
        case .none: return ""
        case .below?: return "모의 의견: 성과와 추진체계의 근거를 보완할 필요가 있습니다."
        case .above?: return "모의 의견: 성과가 뚜렷하고 다른 지역으로 파급될 수 있습니다."
        case .always?: return "모의 의견입니다."
        }
    }

    /// A number 0 … limit that follows from the seed and the words (SplitMix64 over FNV-1a).
    private func draw(_ limit: Int64, _ words: String...) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
        for byte in words.joined(separator: "|").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash &+= 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
        return Int64((hash ^ hash >> 31) % UInt64(limit + 1))
    }
}
