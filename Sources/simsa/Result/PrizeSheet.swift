import AwardCore
import AwardUseCases
import Terminal

/// Prizes as a table.
struct PrizeSheet {
    let session: Session

    /// The prizes, best first within each category.
    func sheet(_ prizes: [PrizeLine]) -> Sheet {
        let isPlain = session.format != .table
        let language = session.language
        var columns: [Sheet.Column] = [
            .number("prize_no", session.say("번호", "No.")), Sheet.Column("category", session.say("부문", "Category")),
            Sheet.Column("prize", session.say("시상 등급", "Prize")), .fixed("candidate", session.say("후보", "Candidate")),
            Sheet.Column("name", session.say("이름", "Name")), .fixed("state", session.say("상태", "State")),
        ]
        // Project titles are sentences; a page has no room for them.
        if isPlain { columns.append(Sheet.Column("project", "project")) }
        return Sheet(
            columns: columns,
            rows: prizes.map { line in
                [
                    .integer(Int(line.number)), .text(isPlain ? line.category : line.categoryTitle(language)),
                    .text(isPlain ? line.prize : line.prizeTitle(language)), .text(line.candidate),
                    .optional(line.name?(language)),
                    .text(isPlain ? line.state.rawValue : line.state.title(language)), .text(line.project(language)),
                ]
            },
            emptySentence: session.say("수상 후보가 없습니다.", "Nobody has a prize."))
    }

    /// Grades that stay empty, which is a legal result.
    func empty(_ grades: [EmptyGrade]) -> Report.Part {
        .bullets(
            key: "empty_prizes",
            grades.map { grade in
                session.say(
                    "\(grade.category) 부문의 \(grade.prize) \(grade.count)건은 수상자가 없습니다.",
                    "\(grade.count) of \(grade.prize) in category \(grade.category) is given to nobody.")
            })
    }

    /// Who moved up where prizes fell vacant.
    func successions(_ successions: [Succession]) -> Report.Part {
        .bullets(key: "successions", successions.flatMap(lines))
    }

    private func lines(_ succession: Succession) -> [String] {
        var lines = succession.promotions.map { move in
            let from = move.from.map { session.say("\($0)에서 ", " from \($0)") } ?? ""
            return session.say(
                "\(move.candidate) 후보가 \(from)\(move.to)(으)로 올라갑니다.",
                "Candidate \(move.candidate) moves up\(from) to \(move.to).")
        }
        if !succession.tied.isEmpty {
            let list = succession.tied.joined(separator: ", ")
            lines.append(
                session.say(
                    "동점이므로 아무도 올라가지 않습니다: \(list). 위원장이 정했으면 --successor로 지정하십시오.",
                    "Nobody moves up, since these tie: \(list). Name the chair's choice with --successor."))
        }
        if let vacant = succession.vacant {
            lines.append(session.say("\(vacant) 등급은 비어 있게 됩니다.", "The prize \(vacant) stays vacant."))
        }
        return lines
    }
}
