import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate submit`
struct CandidateSubmit: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Fill in fields and hand in a candidate's submission.",
        discussion: """
            Fields that are not named stay as they are. A submission that lacks something is refused with all that is
            missing; with --draft the fields are kept without handing in.

            Example: simsa candidate submit 11740 --field summary="AI for everybody" --field-file results=results.txt
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String
    @Option(help: "A field and its text, as id=text. May be repeated.") var field: [String] = []
    @Option(help: "A field and the file with its text, as id=path. May be repeated.") var fieldFile: [String] = []
    @Flag(help: "Keep the fields, but do not hand in yet.") var draft = false
    @Option(help: "The revision you saw; a newer one is refused.") var revision: Int?

    func run(_ session: Session) async throws {
        let done = try await session.perform(
            SubmitCandidate(candidate: candidate, fields: try fields(), isDraft: draft, seen: revision))
        let facts: [(key: String, label: String, value: Cell)] = [
            ("candidate", session.say("후보", "Candidate"), .text(done.candidate)),
            ("name", session.say("이름", "Name"), .text(done.name(session.language))),
            ("before", session.say("이전 상태", "State before"), .text(session.stateWord(done.before))),
            ("state", session.say("상태", "State"), .text(session.stateWord(done.state))),
            ("changed", session.say("바뀐 항목", "Changed fields"), .list(done.changed)),
        ]
        var report = Report([.facts(key: "submission", FactList(facts))], csvKey: "submission")
        if !done.missing.isEmpty {
            report.add(.heading(session.say("아직 빠진 것", "Still missing"), level: 2))
            report.add(.bullets(key: "missing", done.missing.map { $0.text(session.language) }))
        }
        try session.print(report)
    }

    private func fields() throws(Refusal) -> [String: String] {
        var fields: [String: String] = [:]
        var problems: [Problem] = []
        func add(_ argument: String, _ flag: String, _ value: (String) throws(Refusal) -> String) throws(Refusal) {
            guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
                problems.append(
                    Problem(
                        at: "\(flag) \(argument)",
                        LocalizedText(ko: "‘항목=값’으로 적어 주십시오.", en: "Write it as id=value.")))
                return
            }
            let id = String(argument[..<sign])
            if fields.updateValue(try value(String(argument[argument.index(after: sign)...])), forKey: id) != nil {
                problems.append(
                    Problem(
                        at: "\(flag) \(id)",
                        LocalizedText(ko: "같은 항목을 두 번 적었습니다.", en: "This field is given twice.")))
            }
        }
        for argument in field { try add(argument, "--field") { $0 } }
        for argument in fieldFile {
            try add(argument, "--field-file") { path throws(Refusal) in try LocalFile.text(path) }
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return fields
    }
}

extension LocalFile {
    /// The text of a file in UTF-8, without blank lines at its end.
    ///
    /// - Throws: `Refusal` (`invalid`) in one sentence that names the file.
    static func text(_ path: String) throws(Refusal) -> String {
        let bytes = try bytes(path, limit: 1_000_000)
        let refusal = Refusal(
            .invalid([
                Problem(
                    at: path,
                    LocalizedText(
                        ko: "UTF-8 글자 파일이 아닙니다. UTF-8로 저장해 주십시오.", en: "This is no text in UTF-8; save it as UTF-8."))
            ]))
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw refusal }
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        guard let end = body.lastIndex(where: { !$0.isNewline }) else { return "" }
        return String(body[...end])
    }
}
