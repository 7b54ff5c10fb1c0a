import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa score calibration`
struct ScoreCalibration: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration",
        abstract: "Show how far a reviewer's marks for the calibration set lie from the others and the reference.",
        discussion: """
            A reviewer sees their own gap once their sheet is submitted; the office sees everybody's.
            Example: simsa score calibration main C03 --as reviewer:C03
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer; everybody you may see if left out.") var reviewer: String?

    func run(_ session: Session) async throws {
        let answer = try await session.ask(ShowCalibration(stage: stage, reviewer: reviewer))
        var report = Report(csvKey: "gaps")
        report.add(
            .facts(
                key: "calibration",
                FactList([
                    ("stage", session.say("단계", "Stage"), .text(answer.stage.stageID)),
                    ("submitted", session.say("제출", "Submitted"), .integer(answer.gaps.count)),
                    ("pending", session.say("남은 심사표", "Outstanding"), .integer(answer.pending)),
                ])))
        report.add(.sheet(key: "gaps", sheet(answer, session)))
        let sentences = answer.gaps.flatMap { $0.sentences(session) }
        if session.format == .table, !sentences.isEmpty { report.add(.bullets(key: "summary", sentences)) }
        try session.print(report)
    }

    private func sheet(_ answer: ShowCalibration.Answer, _ session: Session) -> Sheet {
        let showsReviewers = answer.gaps.contains { $0.reviewer != nil } && reviewer == nil
        let isTable = session.format == .table
        var columns: [Sheet.Column] =
            showsReviewers || !isTable ? [.fixed("reviewer", session.say("위원", "Reviewer"))] : []
        columns += [
            .fixed("candidate", session.say("후보", "Candidate")),
            Sheet.Column("criterion", session.say("평가항목", "Criterion")), .number("own", session.say("준 점수", "Own")),
            .number("panel", session.say("위원 평균", "Others")), .number("others", session.say("인원", "n")),
            .number("from_panel", session.say("평균과 차이", "Gap")),
            .number("reference", session.say("기준점", "Reference")),
            .number("from_reference", session.say("기준점과 차이", "Gap to it")),
        ]
        let rubric = answer.definition.rubric
        let rows = answer.gaps.flatMap { gap in
            gap.parts.map { part -> [Cell] in
                let criterion = part.criterion.map { id in
                    isTable
                        ? rubric.criteria.first { $0.id == id }.map { $0.title(session.language) } ?? id : id
                }
                let reviewer: [Cell] = showsReviewers || !isTable ? [.optional(gap.reviewer)] : []
                return reviewer + [
                    .text(gap.candidate.code),
                    .text(criterion ?? (isTable ? session.say("총점", "Total") : "total")),
                    .optionalDecimal(part.own.exactText), .optionalDecimal(part.panel?.text(digits: 2)),
                    .integer(part.others), .optionalDecimal(part.fromPanel.map { gapText($0, isTable) }),
                    .optionalDecimal(part.reference?.exactText),
                    .optionalDecimal(part.fromReference.map { gapText($0, isTable) }),
                ]
            }
        }
        return Sheet(
            columns: columns, rows: rows,
            emptySentence: session.say(
                "아직 제출한 사전 조정 심사표가 없습니다. 제출하면 차이를 볼 수 있습니다.",
                "No sheet of the calibration set is submitted yet; gaps are shown once it is."))
    }

    private func gapText(_ value: Rational, _ isTable: Bool) -> String {
        let text = value.text(digits: 2)
        return isTable && value.sign > 0 ? "+" + text : text
    }
}

extension CalibrationGap {
    /// The gap of the total in plain words.
    fileprivate func sentences(_ session: Session) -> [String] {
        guard let total else { return [] }
        let who = reviewer.map { "\($0) → \(candidate.code)" } ?? candidate.code
        var found: [String] = []
        if let gap = total.fromPanel {
            found.append(
                session.say(
                    "\(who): 총점이 다른 위원 \(total.others)명의 평균\(Self.words(gap).ko)",
                    "\(who): the total is \(Self.words(gap).en) the mean of \(total.others) others."))
        }
        if let gap = total.fromReference {
            found.append(
                session.say(
                    "\(who): 총점이 기준점\(Self.words(gap).ko)",
                    "\(who): the total is \(Self.words(gap).en) the reference."))
        }
        return found
    }

    private static func words(_ gap: Rational) -> LocalizedText {
        let size = gap.magnitude.text(digits: 2)
        if gap.isZero { return LocalizedText(ko: "과 같습니다.", en: "equal to") }
        return gap.sign > 0
            ? LocalizedText(ko: "보다 \(size)점 높습니다.", en: "\(size) above")
            : LocalizedText(ko: "보다 \(size)점 낮습니다.", en: "\(size) below")
    }
}
