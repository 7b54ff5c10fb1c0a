import AwardTestSupport

/// What an awards office does, as commands of the program.
enum VillageSteps {
    /// One command.
    struct Step {
        let arguments: [String]
        var input = ""

        /// What a step that was refused said.
        struct Refused: Error {
            let arguments: [String]
            let errors: String
        }

        func run(on database: String) async throws {
            let run = try await SimsaRun.run(arguments, database: database, input: input)
            if run.code != 0 { throw Refused(arguments: arguments, errors: run.errors) }
        }
    }

    /// Everything that leads to a state.
    static func to(_ state: Village.State) -> [Step] {
        let all = [
            (Village.State.nothing, [Step(arguments: ["db", "migrate"])]), (.paper, paper), (.final, final),
            (.tied, tied), (.published, published),
        ]
        let end = all.firstIndex { $0.0 == state } ?? 0
        return all[...end].flatMap(\.1)
    }

    private static var paper: [Step] {
        let people = [
            step("award apply \(Village.folder)"), step("candidate import \(Village.folder)/candidates.csv"),
            step("reviewer import \(Village.folder)/reviewers.csv"),
        ]
        let pledges = (1...4).map { step("reviewer pledge R0\($0) --agree") }
        let accounts = [("admin", "김민지", "Kim Minji"), ("auditor", "유지안", "Yu Jian")].map { role, name, english in
            Step(
                arguments: [
                    "account", "add", "\(role)@example.kr", "--name", name, "--name-en", english, "--role", role,
                ], input: Village.password + "\n")
        }
        return people + pledges + accounts + [step("assign apply paper --seed 1"), step("stage open paper")]
    }

    private static var final: [Step] {
        [step("score import paper \(Village.folder)/paper.csv --submit")] + confirmation(of: "paper") + [
            step("assign apply final --seed 1"), step("stage open final"),
            step("score submit final R02 A1 --mark performance=52 --mark delivery=35"),
            step("score submit final R02 A2 --mark performance=53 --mark delivery=34"),
            step("conflict challenge --reviewer R03 --candidate B2 --reason 자문_이력 --as candidate:B2"),
        ]
    }

    private static var tied: [Step] {
        [
            step("conflict decide 1 --uphold --reason 자문_기록을_확인하였습니다. --as chair:R01"),
            step("score import final \(Village.folder)/final.csv --submit"), step("stage close final"),
            step("stage tally final"),
        ]
    }

    private static var published: [Step] {
        [
            step("decide tie final --order A1,A2 --reason 질의응답의_깊이를_보았습니다 --as chair:R01"),
            step("stage tally final --reason 위원장의_결정을_반영합니다."),
            step("stage confirm final --yes --as admin:office"), step("stage confirm final --yes --as chair:R01"),
            step("result preliminary --yes"), step("result confirm --yes"), step("result publish --yes"),
        ]
    }

    private static func confirmation(of stage: String) -> [Step] {
        [
            step("stage close \(stage)"), step("stage tally \(stage)"),
            step("stage confirm \(stage) --yes --as admin:office"), step("stage confirm \(stage) --yes --as chair:R01"),
        ]
    }

    private static func step(_ words: String) -> Step {
        Step(arguments: words.split(separator: " ").map { String($0).replacing("_", with: " ") })
    }
}
