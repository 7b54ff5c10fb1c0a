extension ScoreEntryWords {
    /// The Korean texts.
    public static let korean = ScoreEntryWords(
        total: { "합계 \($0) / \($1)" },
        points: { "\($0.lowest)–\($0.maximum)점, \($0.step)점 단위" },
        current: { mark, level in "지금 \(mark)점" + (level.map { " (\($0))" } ?? "") },
        markPrompt: "평점 (? 도움말) > ",
        commentHeading: "의견: 빈 줄로 끝냅니다. < 그대로 두기, x 지우기.",
        commentPrompt: "의견 > ",
        reviewHeading: "검토",
        reviewColumns: ["번호", "평가항목", "평점", "배점", "수준"],
        commentLabel: "의견",
        noComment: "(없음)",
        missingMarks: { "평점이 없는 항목: \($0.map { "\($0)번" }.joined(separator: ", "))" },
        complete: "모두 입력했습니다.",
        reviewPrompt: "번호 고치기, c 의견, s 제출, q 나중에 계속 > ",
        confirmPrompt: "이대로 제출할까요? [예/아니오] ",
        help: [
            "숫자: 평점 · 빈 줄: 지금 평점 그대로 · <: 앞 항목 · >: 건너뛰기 · #3: 3번 항목으로",
            "x: 평점 지우기 · c: 의견 · r: 검토 · s: 제출 · q: 나중에 계속 (입력한 것은 저장되어 있습니다)",
        ],
        notice: koreanNotice,
        farewell: { outcome, isDraftSaved in
            switch (outcome, isDraftSaved) {
            case (.submit, true): return nil
            case (_, true): return "임시 저장되어 있습니다. 같은 명령으로 이어서 입력할 수 있습니다."
            case (_, false): return "마지막 변경을 임시 저장하지 못했습니다."
            }
        })

    private static let koreanNotice: @Sendable (ScoreEntry.Notice, [ScoreEntry.Criterion]) -> String? = {
        notice, criteria in
        switch notice {
        case .accepted(let index, let mark, let level):
            return "✓ \(criteria[index].title): \(mark)점" + (level.map { " (\($0))" } ?? "")
        case .refused(let sentence): return sentence
        case .markNeeded: return "아직 평점이 없습니다. 평점을 입력하거나 > 로 건너뛰세요."
        case .unset(let index): return "\(criteria[index].title): 평점을 지웠습니다."
        case .noSuchCriterion(let number): return "\(number)번 항목은 없습니다. 1–\(criteria.count)번이 있습니다."
        case .unknownCommand(let text): return "“\(text)” 명령은 여기서 쓸 수 없습니다. ?를 입력하면 도움말이 나옵니다."
        case .atFirst: return "첫 항목입니다."
        case .commentTaken: return "✓ 의견을 저장했습니다."
        case .commentRemoved: return "의견을 지웠습니다."
        case .notComplete: return "아직 제출할 수 없습니다. 아래에 빠진 것이 있습니다."
        case .notText: return "읽을 수 없는 문자가 들어 있습니다. 다시 입력하세요."
        case .tooLong: return "입력한 줄이 너무 깁니다. 더 짧게 입력하세요."
        case .draftNotSaved(let sentence): return "임시 저장하지 못했습니다: \(sentence) 다음 입력 때 다시 저장합니다."
        case .help: return nil
        }
    }
}
