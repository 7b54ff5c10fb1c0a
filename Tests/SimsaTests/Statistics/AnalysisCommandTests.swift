import AwardTestSupport
import Glibc
import Testing

/// `simsa ranking uncertainty|sensitivity|agreement|severity|screen`, what `explain` says of certainty, and `simsa plan`.
@Suite struct AnalysisCommandTests {
    private func tallied(_ body: (NormalisedAward) async throws -> Void) async throws {
        try await NormalisedAward.with { award in
            try await award.score()
            _ = try await award.simsa("stage", "close", "paper")
            _ = try await award.simsa("stage", "tally", "paper")
            try await body(award)
        }
    }

    @Test func everyAnalysisBeginsWithSentencesInBothLanguages() async throws {
        try await tallied { award in
            for (verb, ko, en) in [
                ("uncertainty", "실제로 가장 나을 확률", "truly"), ("sensitivity", "가지 경우", "other ways"),
                ("agreement", "신뢰도", "reliability"), ("severity", "가장 엄격한", "the most severe"),
                ("screen", "살펴볼", "look"),
            ] {
                let korean = try await award.simsa("ranking", verb, "paper", language: "ko")
                #expect(korean.code == 0, "\(verb): \(korean.errors)")
                #expect(korean.output.contains(ko), "\(verb)")
                let english = try await award.simsa("ranking", verb, "paper")
                #expect(english.code == 0)
                #expect(english.output.contains(en), "\(verb)")
                for line in english.output.split(separator: "\n") { #expect(line.count <= 100, "\(verb): \(line)") }
            }
        }
    }

    @Test func everyAnalysisIsMarkedAsInformation() async throws {
        try await tallied { award in
            for verb in ["uncertainty", "sensitivity", "agreement", "severity"] {
                let run = try await award.simsa("ranking", verb)
                #expect(run.output.contains("For information only: it decides and changes no place."), "\(verb)")
            }
        }
    }

    @Test func programsGetJSONAndCSV() async throws {
        try await tallied { award in
            let json = try await award.simsa("ranking", "uncertainty", "--draws", "400", "--format", "json")
            #expect(json.output.contains(#""places": ["#))
            #expect(json.output.contains(#"{"category": "city", "place": 1, "candidate": "P5""#))
            let csv = try await award.simsa("ranking", "sensitivity", "--format", "csv")
            #expect(csv.output.hasPrefix("category,variant,changes,winner,entering,leaving,tau,shift"))
            #expect(csv.output.contains("without reviewer R1"))
            let severity = try await award.simsa("ranking", "severity", "--format", "csv")
            #expect(severity.output.hasPrefix("category,place,candidate,name,raw,adjusted,error,adjusted_place"))
        }
    }

    @Test func theSameSeedPrintsTheSame() async throws {
        try await tallied { award in
            let first = try await award.simsa("ranking", "uncertainty", "--draws", "300", "--seed", "9")
            let second = try await award.simsa("ranking", "uncertainty", "--draws", "300", "--seed", "9")
            #expect(first.bytes == second.bytes)
            #expect(first.output.contains("Seed 9."))
        }
    }

    @Test func picturesAreWritten() async throws {
        try await tallied { award in
            for (verb, word) in [
                ("uncertainty", "Places and how uncertain they are"), ("severity", "Severity of reviewers"),
                ("agreement", "Rank correlation between reviewers"),
            ] {
                let path = award.folder + "/picture.svg"
                let run = try await award.simsa("ranking", verb, "--picture", path)
                #expect(run.code == 0, "\(verb): \(run.errors)")
                let svg = try Self.text(path)
                unlink(path)
                #expect(svg.hasPrefix("<svg"), "\(verb)")
                #expect(svg.contains(word), "\(verb)")
            }
            let refused = try await award.simsa("ranking", "severity", "--picture", award.folder + "/none/a.svg")
            #expect(refused.code == 64)
        }
    }

    @Test func anExplanationEndsWithHowSureThePlaceIs() async throws {
        try await tallied { award in
            let korean = try await award.simsa("ranking", "explain", "P5", language: "ko")
            #expect(korean.output.contains("이 순위는 얼마나 확실한가 (참고 자료이며 순위를 정하지 않음)"))
            #expect(korean.output.contains("선정권에 들 확률"))
            let english = try await award.simsa("ranking", "explain", "P5")
            #expect(english.output.contains("How sure is this place (for information; it decides nothing)"))
            let json = try await award.simsa("ranking", "explain", "P5", "--format", "json")
            #expect(json.output.contains(#""certainty": {"#))
            #expect(json.output.contains(#""within_cut": "#))
        }
    }

    @Test func aReviewerIsToldNothing() async throws {
        try await tallied { award in
            let run = try await award.simsa("ranking", "uncertainty", "--as", "reviewer:R2")
            #expect(run.code == 77)
            #expect(run.errorLines.count == 1)
        }
    }

    @Test func aPlanNamesReviewersHoursAndEverythingAssumed() async throws {
        try await NormalisedAward.with { award in
            let options = ["--candidates", "40", "--reviewers", "10", "--advancing", "9", "--best", "3"]
            let tail = ["--runs", "50", "--up-to", "4", "--quality", "8", "--severity", "3", "--noise", "5"]
            let english = try await SimsaRun.run(
                ["plan", "paper"] + options + tail + ["--award", "norm-award"],
                database: award.database.configuration.url)
            #expect(english.code == 0, "\(english.errors)")
            #expect(english.output.contains("Assumed: 40 candidates, 10 reviewers, 9 go on"))
            #expect(english.output.contains("the true best 3 all go on"))
            for line in english.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
            let korean = try await SimsaRun.run(
                ["plan", "paper"] + options + tail + ["--award", "norm-award"],
                database: award.database.configuration.url, language: "ko")
            #expect(korean.output.contains("가정: 후보 40곳, 심사위원 10명, 9곳 선정"))
            let json = try await SimsaRun.run(
                ["plan", "paper"] + options + tail + ["--award", "norm-award", "--format", "json"],
                database: award.database.configuration.url)
            #expect(json.output.contains(#""sheets": 160"#))
        }
    }

    private static func text(_ path: String) throws -> String {
        let descriptor = try #require(fopen(path, "r"))
        defer { fclose(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, descriptor), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
