import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa candidate show`
struct CandidateShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one candidate: what it is, what it handed in, what happened to it.",
        discussion: "Example: simsa candidate show 11740")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate's code, or its name where that is unique.") var candidate: String

    func run(_ session: Session) async throws {
        let detail = try await session.ask(ShowCandidate(candidate))
        let definition = try await session.ask(AwardOverview()).definition
        var report = Report([.facts(key: "candidate", facts(detail, definition, session))], csvKey: "candidate")
        if !detail.missing.isEmpty {
            report.add(.heading(session.say("제출물에 빠진 것", "What the submission lacks"), level: 2))
            report.add(.bullets(key: "missing", detail.missing.map { $0.text(session.language) }))
        }
        if !detail.files.isEmpty {
            report.add(.heading(session.say("첨부 파일", "Files"), level: 2))
            report.add(.sheet(key: "files", files(detail, session)))
        }
        if !detail.stages.isEmpty {
            report.add(.heading(session.say("단계", "Stages"), level: 2))
            report.add(.sheet(key: "stages", stages(detail, session)))
        }
        if !detail.history.isEmpty {
            report.add(.heading(session.say("이력", "History"), level: 2))
            report.add(.sheet(key: "history", history(detail, definition, session)))
        }
        try session.print(report)
    }

    private func facts(_ detail: CandidateDetail, _ definition: AwardDefinition, _ session: Session) -> FactList {
        let view = detail.view
        let language = session.language
        let category = definition.category(view.category)?.title(language) ?? view.category
        var facts = FactList([
            ("code", session.say("코드", "Code"), .text(view.code)),
            ("name", session.say("후보", "Candidate"), .optional(detail.fullName?(language))),
            ("category", session.say("부문", "Category"), .text(session.format == .table ? category : view.category)),
            ("project", session.say("사업명", "Title"), .text(view.project(language))),
            ("organisation", session.say("기관코드", "Organisation"), .optional(view.organisation)),
            ("province", session.say("시도", "Province"), .optional(view.province)),
            ("state", session.say("상태", "State"), .text(session.stateWord(detail.state))),
            ("stage", session.say("단계", "Stage"), .optional(detail.stage)),
            ("reason", session.say("사유", "Reason"), .optional(detail.reason)),
            ("revision", session.say("판", "Revision"), .integer(detail.revision)),
        ])
        for field in definition.submission.fields {
            guard let content = view.submission.fields[field.id] else { continue }
            facts.add("field." + field.id, field.title(language), .text(content))
        }
        return facts
    }

    private func files(_ detail: CandidateDetail, _ session: Session) -> Sheet {
        Sheet(
            columns: [
                .number("file", session.say("번호", "No.")), Sheet.Column("name", session.say("이름", "Name")),
                .fixed("type", session.say("형식", "Type")), .number("bytes", session.say("바이트", "Bytes")),
                .fixed("sha256", "SHA-256"),
            ],
            rows: detail.files.map { file in
                [
                    .integer(file.number), .text(file.name), .text(file.mediaType), .integer(file.bytes),
                    .text(session.format == .table ? String(file.sha256.prefix(12)) : file.sha256),
                ]
            },
            emptySentence: "")
    }

    private func stages(_ detail: CandidateDetail, _ session: Session) -> Sheet {
        Sheet(
            columns: [
                .fixed("stage", session.say("단계", "Stage")), Sheet.Column("title", session.say("이름", "Title")),
                .fixed("blind_code", session.say("가림 코드", "Blind code")),
                .number("assigned", session.say("배정", "Assigned")),
                .number("submitted", session.say("제출된 심사표", "Submitted sheets")),
            ],
            rows: detail.stages.map { stage in
                [
                    .text(stage.stage), .text(stage.title(session.language)), .optional(stage.blindCode),
                    .integer(stage.assigned), .integer(stage.submitted),
                ]
            },
            emptySentence: "")
    }

    private func history(_ detail: CandidateDetail, _ definition: AwardDefinition, _ session: Session) -> Sheet {
        Sheet(
            columns: [
                .number("entry", session.say("기록", "Entry")), .fixed("at", session.say("시각", "Time")),
                Sheet.Column("actor", session.say("누가", "Who")), Sheet.Column("command", session.say("무엇을", "What")),
                Sheet.Column("state", session.say("상태", "State")),
                .fixed("stage", session.say("단계", "Stage")), Sheet.Column("reason", session.say("사유", "Reason")),
            ],
            rows: detail.history.map { event in
                [
                    .integer(Int(event.entry)), .text(session.time(event.at)), .text(event.actor), .text(event.command),
                    .optional(event.state.map(session.stateWord)), .optional(event.stage), .optional(event.reason),
                ]
            },
            emptySentence: "")
    }
}

extension Session {
    /// A moment as people here read it, and in UTC for programs.
    func time(_ moment: Moment) -> String {
        format == .table ? LocalTime(moment, offset: .korea).text : moment.timestamp.description
    }
}
