import AwardCore
import AwardUseCases

/// The forms by which the assignments of a stage change, as far as the caller's roles allow.
struct AssignmentForms {
    /// The forms in order.
    let all: [WebForm]

    init(stage: String, seed: Int64?, _ answer: ShowAssignments.Answer, _ visit: Visit) {
        var forms: [WebForm] = []
        let path = "assignments/\(stage)"
        if let seed, visit.may(.assignApply) {
            forms.append(
                WebForm(
                    "apply", title: LocalizedText(ko: "배정안 적용", en: "Apply the plan"), path: path + "/apply",
                    fields: [.hidden("seed", "\(seed)")],
                    button: LocalizedText(ko: "이대로 배정하기", en: "Assign like this"), isFinal: true))
        }
        if visit.may(.assignPlan) {
            forms.append(
                WebForm(
                    "plan-form", title: LocalizedText(ko: "배정안 만들기", en: "Make a plan"), path: path + "/plan",
                    fields: [
                        .init(
                            "seed", "시드", "Seed",
                            hint: LocalizedText(
                                ko: "같은 시드는 같은 배정안을 만듭니다.", en: "The same seed makes the same plan."),
                            value: "\(seed ?? AssignmentSeed.usual)")
                    ],
                    button: LocalizedText(ko: "배정안 보기", en: "Show the plan"),
                    hint: LocalizedText(
                        ko: "이미 시작한 심사는 옮기지 않으며, 아직 아무것도 바뀌지 않습니다.",
                        en: "Work that was begun is never moved, and nothing changes yet.")))
        }
        if visit.may(.assignAdd) {
            forms.append(
                WebForm(
                    "add", title: LocalizedText(ko: "한 건 배정하기", en: "Add one"), path: path + "/add",
                    fields: AssignmentForms.pair(answer, visit), button: LocalizedText(ko: "배정하기", en: "Assign")))
        }
        if visit.may(.assignRemove), !answer.assignments.isEmpty {
            forms.append(
                WebForm(
                    "remove", title: LocalizedText(ko: "한 건 거두기", en: "Take one back"), path: path + "/remove",
                    fields: AssignmentForms.pair(answer, visit) + [.reason],
                    button: LocalizedText(ko: "배정 거두기", en: "Take it back"),
                    hint: LocalizedText(
                        ko: "아직 심사표가 없는 배정만 거둘 수 있습니다.",
                        en: "Only an assignment without a scoresheet can be taken back.")))
        }
        all = forms
    }

    private static func pair(_ answer: ShowAssignments.Answer, _ visit: Visit) -> [WebForm.Field] {
        [
            .init(
                "reviewer", "심사위원", "Reviewer",
                .choice(
                    answer.reviewers.values.sorted { $0.code < $1.code }
                        .map { .init($0.code, "\($0.code) \($0.name(visit.language))") })),
            .init(
                "candidate", "후보 번호", "The candidate's code",
                hint: LocalizedText(ko: "예: \(example(answer))", en: "Such as \(example(answer))")),
        ]
    }

    private static func example(_ answer: ShowAssignments.Answer) -> String {
        answer.candidates.values.map(\.code).min() ?? "11010"
    }
}
