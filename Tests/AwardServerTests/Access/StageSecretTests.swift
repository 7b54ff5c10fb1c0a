import AwardCore
import Testing

/// What a stage keeps to itself while it is judged.
@Suite struct StageSecretTests {
    @Test(arguments: [Role.admin, .chair, .reviewer])
    func nobodyIsToldTheKeyOfBlindCodesOrTheSeedOfTheDraw(role: Role) async throws {
        try await ServerWorld.with(
            .open,
            change: {
                $0.stages[0].isBlind = true
                $0.stages[0].tieBreak = [.draw]
            }
        ) { world in
            let kept = try await world.count(
                "SELECT count(*) FROM stage WHERE blind_key IS NOT NULL AND draw_seed IS NOT NULL")
            #expect(kept == 1)
            for path in ["", "/stages/paper", "/stages/paper/reviewers/R02/scoresheets"] {
                let answer = try await world.request("GET", "/api/v1/awards/served-award\(path)", as: role)
                #expect(answer.status == 200 || role == .chair, "\(path)")
                #expect(!answer.text.contains("blindKey"), "\(path)")
                #expect(!answer.text.contains("drawSeed"), "\(path)")
            }
        }
    }
}
