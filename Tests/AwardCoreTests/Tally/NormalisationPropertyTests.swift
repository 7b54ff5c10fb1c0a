import AwardCore
import Testing

/// Properties of normalised stages; the seed of a failing case is its argument.
@Suite struct NormalisationPropertyTests {
    private static let drawn = UInt64(1)...20

    /// A drawn stage that normalises its totals.
    private func input(_ seed: UInt64, _ method: Normalisation.Method) -> TallyInput {
        var input = RandomStage(seed: seed).input
        guard let position = input.award.stages.firstIndex(where: { $0.id == input.stageID }) else { return input }
        var stage = input.award.stages[position]
        stage.normalisation = Normalisation(
            method: method, minimumSheets: 3, fewSheets: seed.isMultiple(of: 2) ? .neutral : .rank,
            scope: seed.isMultiple(of: 3) ? .category : .stage)
        stage.aggregation.unit = .total
        stage.carryOver = .reset
        for index in stage.components.indices { stage.components[index].aggregation?.unit = .total }
        input.award.stages[position] = stage
        return input
    }

    private func shuffled(_ input: TallyInput, seed: UInt64) -> TallyInput {
        var stage = RandomStage(seed: 1)
        stage.input = input
        return stage.shuffled(seed: seed)
    }

    private func scores(_ input: TallyInput) throws -> [Int32: Rational?] {
        Dictionary(
            uniqueKeysWithValues: try computeTally(input).categories.flatMap(\.standings).map {
                ($0.candidate, $0.score)
            })
    }

    @Test(arguments: drawn, Normalisation.Method.allCases)
    func theOrderOfRowsIsWithoutMeaning(seed: UInt64, method: Normalisation.Method) throws {
        let input = input(seed, method)
        let bytes = try computeTally(input).canonicalBytes
        #expect(try computeTally(shuffled(input, seed: seed)).canonicalBytes == bytes)
    }

    @Test(arguments: drawn, Normalisation.Method.allCases)
    func thePlainWorkingAgreesWithTheFastCalculation(seed: UInt64, method: Normalisation.Method) throws {
        let input = input(seed, method)
        let stage = try #require(input.award.stage(input.stageID))
        let scales = input.reviewerScales()
        for standing in try computeTally(input).categories.flatMap(\.standings) {
            guard let own = standing.own else { continue }
            let working = try #require(input.working(of: standing.candidate, scales: scales))
            let weights = stage.components.isEmpty ? [Rational.hundred] : stage.components.map(\.weight)
            let points = zip(working.components, weights).reduce(Rational.zero) {
                $0 + $1.0.points * $1.1 / (stage.components.isEmpty ? .hundred : $1.0.maximum)
            }
            #expect(points == own)
            if stage.components.isEmpty { #expect(working.components.first?.normalised?.raw.result == standing.raw) }
        }
    }

    @Test(arguments: drawn, Normalisation.Method.allCases)
    func theReadersOfTheStoredBytesGetTheTally(seed: UInt64, method: Normalisation.Method) throws {
        let tally = try computeTally(input(seed, method))
        #expect(try decoded(tally.canonicalBytes) == tally)
        #expect(try sortedJSON(tally) == tally.canonicalBytes)
    }

    /// Whole-point stages without rounding of totals, in which every reviewer scores everybody.
    private func complete(_ seed: UInt64, _ method: Normalisation.Method) -> TallyCase {
        var random = SeededGenerator(seed: seed)
        var small = TallyCase(maxima: [1000]) {
            $0.normalisation = Normalisation(method: method)
            $0.rounding = Rounding(digits: 4)
        }
        for index in 0..<12 {
            small.add("C\(index)", totals: (0..<5).map { _ in Int32.random(in: 0...300, using: &random) })
        }
        return small
    }

    @Test(arguments: drawn, Normalisation.Method.allCases)
    func aConstantAddedToOneReviewerChangesNoScore(seed: UInt64, method: Normalisation.Method) throws {
        var small = complete(seed, method)
        let before = try scores(small.input)
        for index in small.sheets.indices where small.sheets[index].reviewer == 2 {
            small.sheets[index].marks = [(small.sheets[index].marks[0] ?? 0) + 123]
        }
        #expect(try scores(small.input) == before)
    }

    @Test(arguments: drawn, Normalisation.Method.allCases)
    func aReviewersScaleChangesNoScore(seed: UInt64, method: Normalisation.Method) throws {
        var small = complete(seed, method)
        let before = try scores(small.input)
        for index in small.sheets.indices where small.sheets[index].reviewer == 3 {
            small.sheets[index].marks = [(small.sheets[index].marks[0] ?? 0) * 3]
        }
        #expect(try scores(small.input) == before)
    }

    @Test(arguments: drawn)
    func tScoresGiveThePlacesOfZScores(seed: UInt64) throws {
        var z = complete(seed, .zScore)
        var t = complete(seed, .tScore)
        z.stage.comparison = .exact
        t.stage.comparison = .exact
        #expect(try z.tally().places == t.tally().places)
    }

    @Test(arguments: drawn)
    func zScoresOfAReviewerAddUpToZero(seed: UInt64) throws {
        let small = complete(seed, .zScore)
        let sum = try scores(small.input).values.reduce(Rational.zero) { $0 + ($1 ?? .zero) }
        // Sixty roundings of at most half a millionth, over five reviewers.
        #expect(sum.magnitude <= Rational(12, over: 2_000_000))
    }
}
