public import AwardCore
import AwardStore
public import Postgres

/// The report as something to read: results, comments, standings with how they came about, minutes, decisions, how sure
/// the places are, and certificates.
public struct CompilePaper: Query {
    public static let action = Action.resultReport

    /// The language it is written in; `nil` is Korean.
    public var language: Language?

    /// Asks for the report in a language.
    public init(language: Language?) {
        self.language = language
    }

    public func answer(in tx: borrowing Transaction, _ context: CommandContext) throws -> Paper {
        try context.permit(.resultReport)
        let language = language ?? .korean
        var stages: [StageReport] = []
        for loaded in try context.stages(in: tx) {
            stages.append(try StageReport(.resultReport, loaded, in: tx, context))
        }
        // What was done last is when the content is of, so that the same content says so every time.
        let last = try tx.newestLedger(of: context.awardID, subjects: nil, command: nil, limit: 1)
            .first?.at
        let moment = last.map(Moment.init) ?? Moment(microseconds: 0)
        let names = try CandidateNames(.resultReport, stage: nil, in: tx, context)
        let result = ResultPaper(
            language, prizes: try PrizeList(names, in: tx, context),
            remarks: try tx.remarks(of: context.awardID),
            names: names, context)
        var writer = PaperWriter(language)
        if context.award.isSimulated {
            writer.text(
                "모의로 만든 자료입니다. 실제 심사 결과가 아닙니다.", "This is simulated: it is no result of any real award.")
        }
        writer.add(result.parts)
        for stage in stages where stage.tally != nil {
            writer.add(StandingPaper(stage, language).parts)
        }
        writer.add(try RecordPaper(stages, names, language, in: tx, context).parts)
        let organisations = try tx.organisations(of: context.awardID)
        for stage in stages {
            guard let scores = StageScores(stage), !scores.sheets.isEmpty else { continue }
            writer.add(try CertaintyPaper(scores, organisations, language).parts)
        }
        for stage in stages where stage.tally != nil {
            writer.add(
                .table(
                    try stage.sheets(in: tx, context).paper(
                        title: stage.sheetsTitle(language), stage.sheetColumns, language)))
        }
        writer.add(result.certificates)
        return Paper(
            language: language,
            title: writer.say(
                "\(context.definition.title.ko) 심사 결과 보고서", "Report of \(context.definition.title.en)"),
            subtitle: writer.say(
                "\(context.award.state.title.ko) · \(context.localText(moment)) 기준",
                "\(context.award.state.title.en) · as of \(context.localText(moment))"), moment: moment,
            parts: writer.parts)
    }
}

extension StageReport {
    /// What the columns of the scoresheets are called.
    fileprivate var sheetColumns: [String: LocalizedText] {
        var titles = [
            "reviewer": LocalizedText(ko: "심사위원", en: "Reviewer"), "candidate": LocalizedText(ko: "후보코드", en: "Code"),
            "name_ko": LocalizedText(ko: "후보", en: "Candidate"), "name_en": LocalizedText(ko: "후보", en: "Candidate"),
            "revision": LocalizedText(ko: "차수", en: "Revision"), "state": LocalizedText(ko: "상태", en: "State"),
            "is_current": LocalizedText(ko: "현재본", en: "Current"),
            "is_counted": LocalizedText(ko: "집계 반영", en: "Counted"), "total": LocalizedText(ko: "총점", en: "Total"),
            "comment": LocalizedText(ko: "의견", en: "Comment"),
            "abstain_reason": LocalizedText(ko: "기권 사유", en: "Reason for abstaining"),
            "supersede_reason": LocalizedText(ko: "정정 사유", en: "Reason for correcting"),
            "author": LocalizedText(ko: "작성", en: "Author"),
            "submitted_at": LocalizedText(ko: "제출 일시", en: "Handed in"),
        ]
        for criterion in stage.definition.rubric.criteria { titles[criterion.id] = criterion.title }
        return titles
    }

    fileprivate func sheetsTitle(_ language: Language) -> String {
        LocalizedText(
            ko: "\(stage.definition.title.ko) 심사표", en: "Sheets of \(stage.definition.title.en)")(
                language)
    }
}

extension ReportTable {
    /// The table for spreadsheets only; names of the other language and hashes are left out.
    ///
    /// - Parameter titles: What columns are called; those not among them keep their names.
    func paper(title: String, _ titles: [String: LocalizedText], _ language: Language) -> Paper.Table {
        let other = language == .korean ? "_en" : "_ko"
        let kept = columns.indices.filter { !columns[$0].hasSuffix(other) && columns[$0] != "sha256" }
        return Paper.Table(
            title: title,
            columns: kept.map { index in
                let isNumber = rows.contains { row in
                    switch row[index] {
                    case .integer, .decimal: return true
                    default: return false
                    }
                }
                return Paper.Column(
                    title: titles[columns[index]]?(language) ?? columns[index], isNumber: isNumber)
            }, isForPrograms: true,
            rows: rows.map { row in
                kept.map { index -> Paper.Cell in
                    switch row[index] {
                    case .text(let text): return .text(text)
                    case .integer(let number): return .number(String(number))
                    case .decimal(let text): return .number(text)
                    case .flag(let value): return .text(value ? "true" : "false")
                    case .none: return .none
                    }
                }
            })
    }
}
