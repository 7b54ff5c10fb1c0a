import AwardStatistics
import Testing

/// Guilford's seven scientists, three reviewers and five criteria: the many-facet Rasch model by VGAM, and by Facets as
/// far as its manual prints it.
@Suite struct RaschOracleTests {
    private static let cases = OracleFolder.statisticsCases("mfrm")

    @Test(arguments: cases)
    func everyElementComesOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let found = try ManyFacetRasch(scores.marks)
        let facets = scores.expected["mfrm"]["facets"]
        let named = [(found.candidates, "candidate"), (found.reviewers, "judge"), (found.criteria, "criterion")]
        for (facet, name) in named {
            let answer = facets[name]
            #expect(facet.elements.count == answer["elements"].fields.count)
            for element in facet.elements {
                let expected = answer["elements"][element.key]
                #expect(agrees(element.measure, expected["measure"], within: 1e-5), "\(element.key)")
                #expect(agrees(element.standardError, expected["se"], within: 1e-5), "\(element.key)")
                #expect(agrees(element.rawScore, expected["raw_score"], within: 0), "\(element.key)")
                #expect(agrees(Double(element.count), expected["count"], within: 0), "\(element.key)")
                #expect(agrees(element.fairAverage, expected["fair_average"], within: 1e-5), "\(element.key)")
                #expect(agrees(element.infit?.meanSquare, expected["infit_ms"], within: 1e-5), "\(element.key)")
                #expect(agrees(element.infit?.standardised, expected["infit_z"], within: 1e-5), "\(element.key)")
                #expect(agrees(element.outfit?.meanSquare, expected["outfit_ms"], within: 1e-5), "\(element.key)")
                #expect(agrees(element.outfit?.standardised, expected["outfit_z"], within: 1e-5), "\(element.key)")
            }
            #expect(agrees(facet.rootMeanSquareError, answer["rmse"], within: 1e-5))
            #expect(agrees(facet.population.deviation, answer["sd_pop"], within: 1e-5))
            #expect(agrees(facet.population.separation, answer["separation_pop"], within: 1e-5))
            #expect(agrees(facet.population.reliability, answer["reliability_pop"], within: 1e-5))
            #expect(agrees(facet.sample.separation, answer["separation_sample"], within: 1e-5))
            #expect(agrees(facet.sample.reliability, answer["reliability_sample"], within: 1e-5))
        }
    }

    @Test(arguments: cases)
    func theThresholdsAndTheLikelihoodComeOut(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let found = try ManyFacetRasch(scores.marks)
        let answer = scores.expected["mfrm"]
        #expect(agrees(found.logLikelihood, answer["loglik"], within: 1e-6))
        for (category, threshold) in zip(found.categories.dropFirst(), found.thresholds) {
            #expect(agrees(threshold, answer["thresholds"]["\(Int(category))"], within: 1e-5))
        }
        #expect(found.thresholds.count == answer["thresholds"].fields.count)
    }

    @Test(arguments: cases)
    func theMostUnexpectedMarksAreBrahes(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let found = try ManyFacetRasch(scores.marks).unexpected
        let answer = scores.expected["mfrm"]["unexpected_abs_z_ge_2"].list
        #expect(found.count == answer.count)
        for (mark, expected) in zip(found, answer) {
            #expect(mark.candidate == expected["candidate"].text)
            #expect(mark.reviewer == expected["judge"].text)
            #expect(mark.criterion == expected["criterion"].text)
            #expect(agrees(mark.value, expected["score"], within: 0))
            #expect(agrees(mark.expected, expected["expected"], within: 1e-5))
            #expect(agrees(mark.deviate, expected["std_resid"], within: 1e-5))
        }
        #expect(found.allSatisfy { $0.reviewer == scores.expected["published"]["five_most_unexpected_all_by"].text })
    }

    @Test(arguments: cases)
    func davidsMeasureByEachReviewerIsNearTheManuals(oracle: OracleCase) throws {
        let scores = try OracleScores(oracle)
        let found = try ManyFacetRasch(scores.marks)
        let published = scores.expected["published"]["david_local"].fields
        #expect(published.count == 2)
        for (reviewer, answer) in published {
            let local = try #require(found.localMeasure(candidate: "David", reviewer: reviewer))
            #expect(agrees(local.measure, answer["measure"], within: 0.05))
            #expect(agrees(local.standardError, answer["se"], within: 0.05))
        }
    }
}
