import Testing

@testable import AwardMatching

@Suite("Impossible problems name the limit and the people")
struct InfeasibilityTests {
    private func obstacles(_ problem: AssignmentProblem) -> [AssignmentObstacle] {
        do {
            _ = try problem.solve()
            return []
        } catch {
            return error.obstacles
        }
    }

    private func pair(_ reviewer: Int, _ candidate: Int) -> AssignmentPair {
        AssignmentPair(reviewer: reviewer, candidate: candidate)
    }

    @Test("conflicts that leave a candidate too few reviewers")
    func tooFewReviewers() {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...3, candidates: 3, need: 2)
        problem.conflicts = [pair(0, 0), pair(1, 0), pair(2, 0)]
        #expect(obstacles(problem) == [.tooFewReviewers(candidate: "c0", need: 2, eligible: 1)])
    }

    @Test("an affiliation cap that leaves a candidate short")
    func affiliationCap() {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...9, candidates: 2, need: 3)
        for reviewer in 0..<3 {
            problem.reviewers[reviewer].affiliation = "institute"
        }
        problem.maximumPerAffiliation = 1
        let both = ["c0", "c1"].map { AssignmentObstacle.affiliationCap(candidate: $0, need: 3, reachable: 2, cap: 1) }
        #expect(obstacles(problem) == both)
    }

    @Test("maximum loads below the need")
    func maximumLoads() {
        let problem = AssignmentProblem.plain(reviewers: 40, loads: 0...25, candidates: 243, need: 5)
        #expect(obstacles(problem) == [.maximumLoads(need: 1215, capacity: 1000)])
    }

    @Test("minimum loads above the need")
    func minimumLoads() {
        let problem = AssignmentProblem.plain(reviewers: 10, loads: 5...9, candidates: 12, need: 3)
        #expect(obstacles(problem) == [.minimumLoads(required: 50, need: 36)])
    }

    @Test("a minimum load that conflicts make unreachable")
    func minimumLoad() {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...9, candidates: 5, need: 2)
        problem.reviewers[2].minimumLoad = 3
        problem.conflicts = [pair(2, 0), pair(2, 1), pair(2, 4)]
        #expect(obstacles(problem) == [.minimumLoad(reviewer: "r2", minimum: 3, eligible: 2)])
    }

    @Test("candidates that compete for the same few reviewers")
    func candidatesCompete() {
        var problem = AssignmentProblem.plain(reviewers: 6, loads: 0...2, candidates: 4, need: 2)
        problem.candidates[1].need = 3
        problem.candidates[2].need = 3
        // Only r0, r1 and r2 may review c1 and c2 … and two of them are busy elsewhere.
        problem.conflicts = [3, 4, 5].flatMap { [pair($0, 1), pair($0, 2)] }
        problem.fixed = [pair(0, 0), pair(1, 0)]
        let expected = AssignmentObstacle.candidatesCompete(
            candidates: ["c1", "c2"], reviewers: ["r0", "r1", "r2"], need: 6, available: 4, withoutCap: false)
        #expect(obstacles(problem) == [expected])
    }

    @Test("candidates outside the bottleneck are not named")
    func onlyTheBottleneckIsNamed() {
        var problem = AssignmentProblem.plain(reviewers: 8, loads: 0...3, candidates: 10, need: 2)
        // c7, c8 and c9 have only r0 and r1, who have room for six; one less is one too few.
        problem.conflicts = (2..<8).flatMap { reviewer in (7..<10).map { pair(reviewer, $0) } }
        problem.reviewers[1].maximumLoad = 2
        let expected = AssignmentObstacle.candidatesCompete(
            candidates: ["c7", "c8", "c9"], reviewers: ["r0", "r1"], need: 6, available: 5, withoutCap: false)
        #expect(obstacles(problem) == [expected])
    }

    @Test("of two separate bottlenecks one is named, without the other's people")
    func oneBottleneckAtATime() {
        // r0 alone may review c0 and c1, r1 alone c2 and c3, and each has room for one of them.
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...1, candidates: 5, need: 1)
        problem.reviewers[2].maximumLoad = 9
        problem.conflicts = [1, 2].flatMap { [pair($0, 0), pair($0, 1)] }
        problem.conflicts += [0, 2].flatMap { [pair($0, 2), pair($0, 3)] }
        let either = [("r0", ["c0", "c1"]), ("r1", ["c2", "c3"])].map { reviewer, candidates in
            AssignmentObstacle.candidatesCompete(
                candidates: candidates, reviewers: [reviewer], need: 2, available: 1, withoutCap: false)
        }
        let found = obstacles(problem)
        #expect(found.count == 1)
        #expect(found.allSatisfy(either.contains))
    }

    @Test("minimum loads that compete for the same few candidates")
    func minimumsCompete() {
        var problem = AssignmentProblem.plain(reviewers: 4, loads: 0...4, candidates: 4, need: 1)
        problem.reviewers[0].minimumLoad = 1
        problem.reviewers[3].minimumLoad = 1
        problem.conflicts = [0, 3].flatMap { reviewer in (1..<4).map { pair(reviewer, $0) } }
        let expected = AssignmentObstacle.minimumsCompete(
            reviewers: ["r0", "r3"], candidates: ["c0"], required: 2, available: 1, withoutCap: false)
        #expect(obstacles(problem) == [expected])
    }

    @Test("a cap that only bites for several candidates together is named as the reason")
    func capAcrossCandidates() {
        // Both candidates need two of r0, r1 (one house) and r2 (one place left); without the cap there would be enough.
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...2, candidates: 2, need: 2)
        problem.reviewers[0].affiliation = "house"
        problem.reviewers[1].affiliation = "house"
        problem.reviewers[2].maximumLoad = 1
        problem.maximumPerAffiliation = 1
        let expected = AssignmentObstacle.candidatesCompete(
            candidates: ["c0", "c1"], reviewers: ["r0", "r1", "r2"], need: 4, available: 3, withoutCap: true)
        #expect(obstacles(problem) == [expected])
    }

    @Test("everything that is wrong with single people is named at once")
    func allAtOnce() {
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...9, candidates: 3, need: 2)
        problem.conflicts = [pair(0, 0), pair(1, 0), pair(1, 2), pair(2, 2)]
        #expect(
            obstacles(problem) == [
                .tooFewReviewers(candidate: "c0", need: 2, eligible: 1),
                .tooFewReviewers(candidate: "c2", need: 2, eligible: 1),
            ])
    }

    @Test("fixed work that breaks a limit")
    func fixedWork() {
        var problem = AssignmentProblem.plain(reviewers: 3, loads: 0...1, candidates: 3, need: 1)
        problem.reviewers[1].affiliation = "house"
        problem.reviewers[2].affiliation = "house"
        problem.candidates[2].need = 2
        problem.maximumPerAffiliation = 1
        problem.conflicts = [pair(0, 0)]
        problem.fixed = [pair(0, 0), pair(1, 0), pair(1, 2), pair(2, 2)]
        #expect(
            obstacles(problem) == [
                .fixedConflict(reviewer: "r0", candidate: "c0"),
                .fixedAboveNeed(candidate: "c0", fixed: 2, need: 1),
                .fixedAboveMaximum(reviewer: "r1", fixed: 2, maximum: 1),
                .fixedAboveCap(candidate: "c2", affiliation: "house", fixed: 2, cap: 1),
            ])
    }

    @Test("a malformed problem says where")
    func malformed() {
        var problem = AssignmentProblem.plain(reviewers: 2, loads: 0...1, candidates: 2, need: 1)
        problem.reviewers[1] = ReviewerSlot(id: "r0", minimumLoad: 3, maximumLoad: 2)
        problem.candidates[1] = CandidateSlot(id: "c0", category: "city", need: -1)
        problem.maximumPerAffiliation = 0
        problem.affinity = [1, 2, 3]
        problem.conflicts = [pair(2, 0)]
        let faults: [ProblemFault] = [
            .repeatedReviewer("r0"), .repeatedCandidate("c0"), .loadRange(reviewer: "r0", minimum: 3, maximum: 2),
            .negativeNeed(candidate: "c0", need: -1), .capBelowOne(0), .affinityCount(found: 3, expected: 4),
            .pairOutOfRange(pair(2, 0)),
        ]
        #expect(obstacles(problem) == faults.map(AssignmentObstacle.malformed))
    }

    @Test("a pair fixed twice is malformed")
    func fixedTwice() {
        var problem = AssignmentProblem.plain(reviewers: 2, loads: 0...1, candidates: 2, need: 1)
        problem.fixed = [pair(0, 1), pair(0, 1)]
        #expect(obstacles(problem) == [.malformed(.repeatedFixed(reviewer: "r0", candidate: "c1"))])
    }

    @Test("the description is one sentence per obstacle")
    func description() {
        let error = AssignmentInfeasible(obstacles: [
            .maximumLoads(need: 1215, capacity: 1000),
            .candidatesCompete(
                candidates: ["c1", "c2"], reviewers: ["r0"], need: 6, available: 4, withoutCap: false),
        ])
        #expect(
            error.description == """
                The candidates need 1215 reviews, but the maximum loads add up to 1000.
                Candidates c1, c2 need 6 reviews, but conflicts and maximum loads leave only 4, from reviewers r0.
                """)
    }
}
