import AwardCore
import Testing

/// Decimals that binary numbers get wrong, and a public ruling that the place of rounding decided.
@Suite struct RoundingOracleTests {
    struct Vector: Decodable, Sendable, CustomTestStringConvertible {
        enum Digits: Decodable, Sendable {
            case one(Int)
            case several([Int])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let one = try? container.decode(Int.self) {
                    self = .one(one)
                } else {
                    self = .several(try container.decode([Int].self))
                }
            }

            var all: [Int] {
                switch self {
                case .one(let digits): return [digits]
                case .several(let digits): return digits
                }
            }
        }

        var id: String
        var op: String
        var value: String?
        var values: [String]?
        var weights: [String]?
        var digits: Digits?
        var mode: Rounding.Mode?
        var a: String?
        var b: String?
        var expect: String

        var testDescription: String { "\(id) \(op)" }
    }

    private struct File: Decodable {
        var vectors: [Vector]
    }

    static var vectors: [Vector] {
        OracleFolder.cases("rounding").flatMap { (try? $0.decoded(File.self, from: "vectors.json").vectors) ?? [] }
    }

    @Test(arguments: vectors)
    func theAnswerIsExact(vector: Vector) throws {
        switch vector.op {
        case "round", "round_twice":
            var value = try #require(vector.value.flatMap { Rational($0) })
            let digits = try #require(vector.digits?.all)
            for places in digits {
                value = value.rounded(Rounding(digits: places, mode: vector.mode ?? .halfUp))
            }
            #expect(value.text(digits: try #require(digits.last)) == vector.expect)
        case "sum":
            #expect(try values(vector).reduce(.zero, +) == exact(vector.expect))
        case "weighted_sum":
            let weights = try #require(vector.weights).map(exact)
            #expect(zip(weights, try values(vector)).reduce(.zero) { $0 + $1.0 * $1.1 } == exact(vector.expect))
        case "weighted_mean", "mean", "trimmed_mean":
            #expect(try tallied(vector) == vector.expect)
        case "price_ratio":
            #expect(try #require(ruling(vector.id)).text(digits: 2) == vector.expect)
        case "compare":
            let left = try sum(vector.a)
            let right = try sum(vector.b)
            #expect((left == right ? "equal" : left > right ? "greater" : "less") == vector.expect)
        default: Issue.record("unknown operation \(vector.op)")
        }
    }

    @Test func theVectorsAreThere() {
        #expect(RoundingOracleTests.vectors.count >= 28)
    }

    private func values(_ vector: Vector) throws -> [Rational] {
        try #require(vector.values).map(exact)
    }

    /// `a + b` written out.
    private func sum(_ text: String?) throws -> Rational {
        try #require(text).split(separator: "+").reduce(.zero) { $0 + exact(String($1)) }
    }

    /// The official text of a candidate whose sheets have these totals.
    private func tallied(_ vector: Vector) throws -> String {
        let digits = try #require(vector.digits?.all.first)
        let stage = OracleStage.definition(
            "panel", criteria: [(id: "score", maximum: Rational.hundred, weight: nil)], step: exact("0.01")
        ) {
            $0.aggregation = Aggregation(
                method: vector.op == "trimmed_mean" ? .trimmedMean : .mean, minimumForTrim: 3)
            $0.rounding = Rounding(digits: digits, mode: vector.mode ?? .halfUp)
        }
        var panel = OracleStage(stage: stage)
        for (judge, value) in try #require(vector.values).enumerated() {
            try panel.enter("J\(judge)", "A", "score", value)
        }
        return try #require(panel.tally().standing("A")).officialText
    }

    /// The steps of the ruling as its variants word them.
    private func ruling(_ id: String) -> Rational? {
        let ratio = Rational(210_680_000, over: 261_358_120)
        func points(distance: Rational) -> Rational { Rational(50) - Rational(3) * distance + exact("46.75") }
        switch id {
        case "p1": return points(distance: (exact("0.88") - ratio.rounded(Rounding(digits: 3))).magnitude * .hundred)
        case "p2": return points(distance: ((exact("0.88") - ratio).magnitude * .hundred).rounded(Rounding(digits: 3)))
        case "p3": return points(distance: (exact("0.88") - ratio.rounded(Rounding(digits: 2))).magnitude * .hundred)
        case "p4":
            let other = Rational(114_156_413, over: 128_226_825).rounded(Rounding(digits: 4))
            return Rational(70) - Rational(5) * (exact("0.91") - other).magnitude * .hundred
        default: return nil
        }
    }
}
