import AwardCore
import AwardUseCases
import Testing

struct AttachmentTests {
    private static let pdf = Array("%PDF-1.7 plan".utf8)

    private static func attach(
        _ candidate: String = "11740", _ name: String = "plan.pdf", _ content: [UInt8] = pdf
    ) -> AttachFile {
        AttachFile(candidate: candidate, name: name, mediaType: MediaType.named(name), content: content)
    }

    @Test func aFileComesBackAsItWas() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let done = try await world.perform(Self.attach())
            #expect(done.file.number == 1)
            #expect(done.file.sha256 == CanonicalJSON.sha256(bytes: Self.pdf).hexadecimal)
            let file = try await world.ask(ReadSubmissionFile(candidate: "강동구", file: 1))
            #expect(file.content == Self.pdf)
            #expect(file.file == done.file)
        }
    }

    @Test func equalContentIsStoredOnce() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(Self.attach("11740"))
            try await world.perform(Self.attach("11140", "other.pdf"))
            #expect(try await world.count("SELECT count(*) FROM submission_file") == 2)
            #expect(try await world.count("SELECT count(*) FROM blob") == 1)
        }
    }

    @Test func theSameFileTwiceForOneCandidateIsRefused() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(Self.attach())
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(Self.attach("11740", "again.pdf"))
            }
            #expect(refusal?.sentence(.english) == "The file “1 plan.pdf” exists already.")
        }
    }

    @Test(
        arguments: [
            ("empty.pdf", [], "empty.pdf: “empty.pdf” is empty."),
            (
                "big.pdf", Array("%PDF-".utf8) + [UInt8](repeating: 1, count: 996),
                "big.pdf: “big.pdf” has 1001 bytes; at most 1000 are allowed."
            ),
            (
                "photo.png", [0x89, 0x50],
                "photo.png: “photo.png” is image/png; allowed are: application/pdf, text/plain."
            ),
            ("noise.pdf", [0, 1, 2, 3], "noise.pdf: The content of “noise.pdf” is not application/pdf."),
            ("noise.txt", [0x61, 0, 0x62], "noise.txt: The content of “noise.txt” is not text/plain."),
            ("broken.txt", [0x61, 0xFF], "broken.txt: The content of “broken.txt” is not text/plain."),
        ] as [(String, [UInt8], String)])
    func aFileThatBreaksARuleIsRefused(name: String, content: [UInt8], sentence: String) async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(Self.attach("11740", name, content))
            }
            #expect(problems(refusal) == [sentence])
            #expect(try await world.count("SELECT count(*) FROM blob") == 0)
        }
    }

    @Test func oneFileTooManyIsRefused() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(Self.attach("11740", "a.txt", [0x61]))
            try await world.perform(Self.attach("11740", "b.txt", [0x62]))
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(Self.attach("11740", "c.txt", [0x63]))
            }
            #expect(problems(refusal) == ["c.txt: 2 files are attached already; at most 2 are allowed."])
        }
    }

    @Test func aContactReadsNobodyElsesFiles() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(Self.attach())
            #expect(
                try await world.ask(ReadSubmissionFile(candidate: "11740", file: 1), as: .candidate("11740")).content
                    == Self.pdf)
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(ReadSubmissionFile(candidate: "11740", file: 1), as: .candidate("11140"))
            }
            #expect(refusal?.sentence(.english) == "There is no candidate “11740”.")
        }
    }

    @Test(arguments: [0, 2, -1, Int.max])
    func aNumberThatNoFileHasIsNotFound(number: Int) async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.perform(Self.attach())
            let refusal = await #expect(throws: Refusal.self) {
                try await world.ask(ReadSubmissionFile(candidate: "11740", file: number))
            }
            #expect(refusal?.sentence(.english) == "There is no file “\(number)”. Did you mean: 1?")
        }
    }
}
