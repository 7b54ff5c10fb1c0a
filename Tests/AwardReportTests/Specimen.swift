import AwardCore
import AwardStatistics
import AwardUseCases

/// A paper with one part of every kind and words that try to be something else.
enum Specimen {
    static func paper(_ language: Language = .korean, rows: Int = 3) throws -> Paper {
        var parts: [Paper.Part] = [
            .heading("심사 결과", level: 2), .text("가나다 <b>굵게</b> & \"따옴표\" Quorum"), .note("참고 자료입니다."),
            .list(["첫째 문장입니다.", "둘째 문장입니다."]),
            .table(
                Paper.Table(
                    title: "순위: 광역/기초 [2026]",
                    columns: [
                        Paper.Column(title: "후보", isNumber: false), Paper.Column(title: "점수", isNumber: true),
                        Paper.Column(title: "비고", isNumber: false),
                    ],
                    rows: (1...rows).map { row in
                        [.text("나주시 \(row)"), .number("\(80 + row % 20).25"), row == 1 ? .text("=1+1") : .none]
                    })),
            .picture(
                SpreadPicture(.candidates, [SpreadPicture.Row(key: "나주시", totals: [80, 85.5, 91])])
                    .drawing(language.ofSentences)),
        ]
        parts.append(
            .certificate(
                Paper.Certificate(
                    award: "대한민국 지방자치 정책대상", prize: "대상", category: "기초자치단체", winner: "전라남도 나주시",
                    project: "빛가람 에너지 자립", citation: "위 기관에 이 상을 드립니다.", day: "2026년 12월 18일",
                    grantor: "행정안전부장관")))
        return Paper(
            language: language, title: "심사 결과 보고서", subtitle: "확정 · 2026-12-18 10:00 기준",
            moment: Moment(microseconds: 1_797_555_600_000_000), parts: parts)
    }
}
