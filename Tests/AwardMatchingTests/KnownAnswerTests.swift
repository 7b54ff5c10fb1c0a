import Foundation
import Testing

@testable import AwardMatching

@Suite("Cases with known answers")
struct KnownAnswerTests {
    private struct Cases: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        struct Instance: Decodable, Sendable {
            let name: String
            let reviewers: Int
            let candidates: Int
            let need: [Int]
            let loadMin: [Int]
            let loadMax: [Int]
            let affinity: [[Int32]]
            let conflicts: [[Int]]
            let affiliation: [Int]?
            let maxPerAffiliation: Int?
        }

        struct Expected: Decodable, Sendable {
            let feasible: Bool
            let maxSum: Int?
            let maxSumWithAffiliationCap: [Optimum]?
        }

        enum Optimum: Decodable, Sendable {
            case value(Int)
            case status(String)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Int.self) {
                    self = .value(number)
                } else {
                    self = .status(try container.decode(String.self))
                }
            }

            var value: Int? {
                if case .value(let number) = self { number } else { nil }
            }
        }

        let instance: Instance
        let expected: Expected

        var testDescription: String { instance.name }
    }

    private struct Designs: Decodable {
        struct Design: Decodable {
            let blocks: [[Int]]?
            let nCandidates: Int
            let connected: Bool
        }

        let cases: [String: Design]
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(components: "Fixtures", "assignment")

    static let cases: [Case] = {
        guard let data = try? Data(contentsOf: folder.appending(component: "cases.json")) else { return [] }
        return (try? decoder.decode(Cases.self, from: data).cases) ?? []
    }()

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    private func problem(_ instance: Case.Instance, capped: Bool) -> AssignmentProblem {
        AssignmentProblem(
            reviewers: (0..<instance.reviewers).map { number in
                ReviewerSlot(
                    id: "r\(number)", affiliation: instance.affiliation.map { "o\($0[number])" },
                    minimumLoad: instance.loadMin[number], maximumLoad: instance.loadMax[number])
            },
            candidates: (0..<instance.candidates).map { number in
                CandidateSlot(id: "c\(number)", category: "all", need: instance.need[number])
            },
            conflicts: instance.conflicts.map { AssignmentPair(reviewer: $0[0], candidate: $0[1]) },
            affinity: instance.affinity.flatMap(\.self),
            maximumPerAffiliation: capped ? instance.maxPerAffiliation : nil)
    }

    @Test("all five cases are read")
    func casesAreThere() {
        #expect(Self.cases.count == 5)
    }

    @Test("the greatest total affinity is reached", arguments: cases.filter { $0.expected.maxSum != nil })
    func greatestSum(known: Case) throws {
        let problem = problem(known.instance, capped: false)
        let plan = try problem.solve()
        #expect(plan.totalAffinity == known.expected.maxSum)
        #expect(plan.affinityLoss == 0)
        #expect(plan.isConnected)
        #expect(problem.violations(plan.pairs).isEmpty)
    }

    @Test(
        "the greatest total affinity under an affiliation cap is reached",
        arguments: cases.filter { $0.expected.maxSumWithAffiliationCap != nil })
    func greatestSumWithCap(known: Case) throws {
        let problem = problem(known.instance, capped: true)
        let plan = try problem.solve()
        #expect(plan.totalAffinity == known.expected.maxSumWithAffiliationCap?.first?.value)
        #expect(problem.violations(plan.pairs).isEmpty)
    }

    @Test("the infeasible case is explained", arguments: cases.filter { !$0.expected.feasible })
    func infeasible(known: Case) {
        let obstacle = AssignmentObstacle.tooFewReviewers(candidate: "c0", need: 2, eligible: 1)
        #expect(throws: AssignmentInfeasible(obstacles: [obstacle])) {
            try problem(known.instance, capped: false).solve()
        }
    }

    @Test("block designs are recognised as connected and free of bridges")
    func blockDesigns() throws {
        let data = try Data(contentsOf: Self.folder.appending(component: "design_efficiency.json"))
        let designs = try Self.decoder.decode(Designs.self, from: data).cases.values.filter { $0.blocks != nil }
        #expect(designs.count == 4)
        for design in designs {
            let blocks = design.blocks ?? []
            let panels = (0..<design.nCandidates).map { candidate in
                blocks.indices.filter { blocks[$0].contains(candidate) }
            }
            let graph = CategoryGraph(
                candidates: Array(0..<design.nCandidates), reviewerCount: blocks.count
            ) { panels[$0].contains($1) }
            #expect((graph.componentCount == 1) == design.connected)
            var search = BridgeSearch(panels: panels, reviewerCount: blocks.count)
            #expect(search.bridges().isEmpty)
        }
    }
}
