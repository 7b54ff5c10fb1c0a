import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa reviewer show`
struct ReviewerShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one reviewer: who it is, the work, the conflicts.",
        discussion: "Example: simsa reviewer show C03")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The reviewer's code, or the name where that is unique.") var reviewer: String

    func run(_ session: Session) async throws {
        let detail = try await session.ask(ShowReviewer(reviewer))
        var report = Report([.facts(key: "reviewer", facts(detail.reviewer, session))], csvKey: "reviewer")
        if !detail.stages.isEmpty {
            report.add(.heading(session.say("배정", "Assignments"), level: 2))
            report.add(.sheet(key: "stages", stages(detail, session)))
        }
        if !detail.conflicts.isEmpty {
            report.add(.heading(session.say("제척·기피·회피", "Conflicts"), level: 2))
            report.add(.sheet(key: "conflicts", session.sheet(of: detail.conflicts)))
        }
        try session.print(report)
    }

    private func facts(_ line: ReviewerLine, _ session: Session) -> FactList {
        FactList([
            ("code", session.say("코드", "Code"), .text(line.code)),
            ("name", session.say("성명", "Name"), .text(line.name(session.language))),
            ("role", session.say("역할", "Role"), .text(session.role(line))),
            ("pool", session.say("풀", "Pool"), .text(line.pool)),
            ("organisation", session.say("소속", "Organisation"), .text(session.organisation(line))),
            ("external", session.say("외부위원", "External"), .bool(line.isExternal)),
            ("email", session.say("전자우편", "E-mail"), .text(line.email)),
            ("minimum_load", session.say("최소 배정", "Minimum load"), .optional(line.minimumLoad)),
            ("maximum_load", session.say("최대 배정", "Maximum load"), .optional(line.maximumLoad)),
            ("employers", session.say("근무한 기관", "Employers"), .list(named(.employer, line))),
            ("advised", session.say("자문한 기관", "Advised"), .list(named(.advisory, line))),
            ("expertise", session.say("전문분야", "Expertise"), .list(line.expertise)),
            ("state", session.say("상태", "State"), .text(session.stateWord(line.state))),
            ("reason", session.say("사유", "Reason"), .optional(line.reason)),
            ("successor", session.say("후임", "Successor"), .optional(line.successor)),
            ("pledged", session.say("서약", "Pledged"), .optional(line.pledgedAt.map(session.time))),
        ])
    }

    private func named(_ kind: Engagement.Kind, _ line: ReviewerLine) -> [String] {
        line.engagements.filter { $0.kind == kind }.map { engagement in
            engagement.untilYear.map { "\(engagement.organisation):\($0)" } ?? engagement.organisation
        }
    }

    private func stages(_ detail: ReviewerDetail, _ session: Session) -> Sheet {
        Sheet(
            columns: [
                .fixed("stage", session.say("단계", "Stage")), Sheet.Column("title", session.say("이름", "Title")),
                .number("assigned", session.say("배정", "Assigned")), .number("drafts", session.say("작성 중", "Drafts")),
                .number("submitted", session.say("제출", "Submitted")),
                .number("abstained", session.say("기권", "Abstained")),
            ],
            rows: detail.stages.map { stage in
                [
                    .text(stage.stage), .text(stage.title(session.language)), .integer(stage.assigned),
                    .integer(stage.drafts), .integer(stage.submitted), .integer(stage.abstained),
                ]
            },
            emptySentence: "")
    }
}
