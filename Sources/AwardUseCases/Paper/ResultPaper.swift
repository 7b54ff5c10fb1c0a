import AwardCore
import AwardStore

/// Who won what, what was said of it, and a certificate for everybody who holds a prize.
struct ResultPaper {
    let parts: [Paper.Part]
    let certificates: [Paper.Part]

    init(
        _ language: Language, prizes: PrizeList, remarks: [RemarkRow], names: CandidateNames,
        _ context: CommandContext
    ) {
        var writer = PaperWriter(language)
        let name = { (line: PrizeLine) in line.name?(language) ?? line.candidate }
        writer.heading("결과", "Results")
        if prizes.all.isEmpty { writer.text("아직 정해진 시상이 없습니다.", "No prize has been decided yet.") }
        writer.table(
            "시상", "Prizes",
            [
                writer.words("부문", "Category"), writer.words("시상 등급", "Prize"),
                writer.words("수상 기관", "Winner"),
                writer.words("사업", "Project"), writer.number("순위", "Place"), writer.words("시상자", "Grantor"),
                writer.words("상태", "State"),
            ],
            prizes.all.map {
                [
                    .text($0.categoryTitle(language)), .text($0.prizeTitle(language)), .text(name($0)),
                    .text($0.project(language)), .integer($0.place), .text($0.grantor?(language)),
                    .text($0.state.title(language)),
                ]
            })
        for grade in prizes.empty {
            let prize =
                context.definition.prizes.first { $0.id == grade.prize }?.title(language) ?? grade.prize
            let category = context.definition.category(grade.category)?.title(language) ?? grade.category
            writer.text(
                "\(category) 부문의 \(prize)은(는) 기준을 넘은 후보가 없어 \(grade.count)곳을 비워 둡니다.",
                "In \(category), \(grade.count) of \(prize) stay empty, as nobody reached what is asked.")
        }
        let overall = remarks.filter { $0.candidateID == nil }
        let own = remarks.filter { $0.candidateID != nil }
        if !remarks.isEmpty { writer.heading("심사평", "Comments") }
        for remark in overall { writer.text(remark.ko, remark.en) }
        for remark in own {
            let number = remark.candidateID ?? 0
            writer.add(.heading(names.name(number)?(language) ?? names.code(number), level: 3))
            writer.text(remark.ko, remark.en)
        }
        parts = writer.parts
        certificates = ResultPaper.certificates(prizes.held, language, name, context)
    }

    private static func certificates(
        _ held: [PrizeLine], _ language: Language, _ name: (PrizeLine) -> String,
        _ context: CommandContext
    ) -> [Paper.Part] {
        guard !held.isEmpty else { return [] }
        var writer = PaperWriter(language)
        writer.heading("상장", "Certificates")
        let given = context.award.publishedAt ?? context.award.finalAt ?? context.award.preliminaryAt
        for line in held {
            let award = context.definition.title(language)
            let prize = line.prizeTitle(language)
            writer.add(
                .certificate(
                    Paper.Certificate(
                        award: award, prize: prize, category: line.categoryTitle(language), winner: name(line),
                        project: line.project(language),
                        citation: writer.say(
                            "위 기관은 \(context.definition.title.ko)에서 우수한 성과를 거두었으므로 이 상을 드립니다.",
                            "This prize is given for outstanding work in \(context.definition.title.en)."),
                        day: given.map { context.localDay(Moment($0), language) } ?? "",
                        grantor: line.grantor?(language) ?? "")))
        }
        return writer.parts
    }
}

extension CommandContext {
    /// A day as people write it, by the award's clocks, e.g. `2026년 12월 18일` or `18 December 2026`.
    fileprivate func localDay(_ moment: Moment, _ language: Language) -> String {
        let parts = localText(moment).prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return localText(moment) }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October",
            "November", "December",
        ]
        return language == .korean
            ? "\(parts[0])년 \(parts[1])월 \(parts[2])일" : "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }
}
