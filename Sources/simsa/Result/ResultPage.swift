import AwardUseCases
import Terminal

/// The result as a page.
struct ResultPage {
    let view: ResultView
    let session: Session
    let showsDetails: Bool

    var report: Report {
        let prizes = PrizeSheet(session: session)
        var report = Report(
            [.heading("\(view.title(session.language)) — \(view.state.title(session.language))", level: 1)],
            csvKey: "prizes")
        if view.isSimulated {
            report.add(
                .text(session.say("점수와 시각은 모의로 만든 것입니다.", "Marks and times are simulated.")))
        }
        if !windows.facts.isEmpty { report.add(.facts(key: "windows", windows)) }
        report.add(.sheet(key: "prizes", prizes.sheet(view.prizes)))
        if !view.empty.isEmpty { report.add(prizes.empty(view.empty)) }
        if !view.ranking.isEmpty {
            report.add(.heading(session.say("마지막 단계", "The last stage"), level: 2))
            report.add(.sheet(key: "ranking", ranking))
        }
        if showsDetails, !view.sheets.isEmpty {
            report.add(.heading(session.say("심사표 (심사위원 비공개)", "Sheets, without reviewers"), level: 2))
            report.add(.sheet(key: "sheets", sheets))
        }
        if !view.reviewers.isEmpty {
            report.add(.heading(session.say("심사위원", "Reviewers"), level: 2))
            report.add(.bullets(key: "reviewers", view.reviewers.map { $0(session.language) }))
        }
        if !view.remarks.isEmpty {
            report.add(.heading(session.say("심사평", "Remarks"), level: 2))
            report.add(.sheet(key: "remarks", remarks))
        }
        return report
    }

    private var windows: FactList {
        var facts = FactList([])
        if let until = view.publicCheckUntil {
            facts.add(
                "public_check_until", session.say("공개검증 마감", "Public check until"), session.local(until, view.offset))
        }
        if let until = view.appealsUntil {
            facts.add("appeals_until", session.say("이의신청 마감", "Appeals until"), session.local(until, view.offset))
        }
        return facts
    }

    private var ranking: Sheet {
        var columns: [Sheet.Column] = [
            Sheet.Column("category", session.say("부문", "Category")), .number("place", session.say("순위", "Place")),
            .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
            .number("score", session.say("점수", "Score")),
        ]
        let showsRaw = view.ranking.contains { $0.raw != nil }
        if showsRaw { columns.append(.number("raw", session.say("원점수", "As given"))) }
        let showsMeans = showsDetails && view.ranking.contains { $0.criterionMeans != nil }
        if showsMeans { columns.append(Sheet.Column("criterion_means", session.say("항목별 평균", "Criterion means"))) }
        return Sheet(
            columns: columns,
            rows: view.ranking.map { line in
                var row: [Cell] = [
                    .text(category(line.candidate.category)), .optional(line.place), .text(line.candidate.code),
                    .optional(line.candidate.name?(session.language)), .optionalDecimal(line.score),
                ]
                if showsRaw { row.append(.optionalDecimal(line.raw)) }
                if showsMeans { row.append(line.criterionMeans.map { .list($0) } ?? .null) }
                return row
            },
            emptySentence: "")
    }

    private func category(_ id: String) -> String {
        if session.format != .table { return id }
        return view.categories.first { $0.id == id }?.title(session.language) ?? id
    }

    private var sheets: Sheet {
        Sheet(
            columns: [
                .fixed("candidate", session.say("후보", "Candidate")),
                Sheet.Column("points", session.say("항목별 평점", "Points")),
                .number("total", session.say("총점", "Total")),
            ],
            rows: view.sheets.map { [.text($0.candidate), .list($0.points), .decimal($0.total)] }, emptySentence: "")
    }

    private var remarks: Sheet {
        Sheet(
            columns: [
                .fixed("candidate", session.say("후보", "Candidate")), Sheet.Column("name", session.say("이름", "Name")),
                Sheet.Column("remarks", session.say("심사평", "Remarks")),
            ],
            rows: view.remarks.map { line in
                [
                    .optional(line.candidate?.code ?? session.say("총평", "Overall")),
                    .optional(line.candidate?.name?(session.language)), .text(line.text(session.language)),
                ]
            },
            emptySentence: "")
    }
}
