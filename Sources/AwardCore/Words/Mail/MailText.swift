/// What a mail says.
public struct MailText: Sendable, Hashable {
    /// The subject, one line.
    public var subject: String
    /// The text, plain.
    public var body: String

    /// The personal link of a reviewer.
    ///
    /// - Parameter until: when the link ends, by the award's clocks.
    public static func invitation(
        award: LocalizedText, name: LocalizedText, link: String, until: String, _ language: Language
    ) -> MailText {
        switch language {
        case .korean:
            return MailText(
                subject: "[\(award.ko)] 심사위원 로그인 안내",
                body: """
                    \(name.ko) 위원님께

                    ‘\(award.ko)’ 심사위원으로 모시게 되어 감사드립니다.
                    아래 링크를 열어 로그인해 주십시오. 위원님만 사용하실 수 있는 링크이며, 한 번만 사용할 수 있습니다.

                    \(link)

                    사용 기한: \(until)
                    다른 사람에게 전달하지 마십시오. 링크를 이미 사용하셨거나 기한이 지났으면 사무국에 새 링크를 요청해 주십시오.

                    """)
        case .english:
            return MailText(
                subject: "[\(award.en)] Your link to sign in as a reviewer",
                body: """
                    Dear \(name.en),

                    thank you for serving as a reviewer of “\(award.en)”.
                    Open this link to sign in. It is yours alone and works once.

                    \(link)

                    Good until: \(until)
                    Please do not pass it on. If it was used already or is too old, ask the awards office for a new one.

                    """)
        }
    }

    /// The personal link of who speaks for a candidate.
    ///
    /// - Parameters:
    ///   - name: the person's, or the candidate's where that is not known.
    ///   - until: when the link ends, by the award's clocks.
    public static func contactInvitation(
        award: LocalizedText, name: LocalizedText, candidate: LocalizedText, link: String, until: String,
        _ language: Language
    ) -> MailText {
        switch language {
        case .korean:
            return MailText(
                subject: "[\(award.ko)] ‘\(candidate.ko)’ 제출물 등록 안내",
                body: """
                    \(name.ko) 담당자님께

                    ‘\(award.ko)’ 후보 ‘\(candidate.ko)’의 제출물을 등록하고 결과를 확인하실 수 있는 링크를 보내 드립니다.
                    담당자님만 사용하실 수 있는 링크이며, 한 번만 사용할 수 있습니다.

                    \(link)

                    사용 기한: \(until)
                    다른 사람에게 전달하지 마십시오. 링크를 이미 사용하셨거나 기한이 지났으면 사무국에 새 링크를 요청해 주십시오.

                    """)
        case .english:
            return MailText(
                subject: "[\(award.en)] Your link to hand in for “\(candidate.en)”",
                body: """
                    Dear \(name.en),

                    this link lets you hand in for the candidate “\(candidate.en)” of “\(award.en)” and see its result.
                    It is yours alone and works once.

                    \(link)

                    Good until: \(until)
                    Please do not pass it on. If it was used already or is too old, ask the awards office for a new one.

                    """)
        }
    }

    /// Candidates a reviewer has to score.
    ///
    /// - Parameters:
    ///   - count: how many are new.
    ///   - until: until when sheets are taken; `nil` where there is no window.
    ///   - site: where to sign in, if known.
    public static func assignment(
        award: LocalizedText, name: LocalizedText, stage: LocalizedText, count: Int, until: String?, site: String?,
        _ language: Language
    ) -> MailText {
        switch language {
        case .korean:
            return MailText(
                subject: "[\(award.ko)] ‘\(stage.ko)’ 심사 배정 안내",
                body: """
                    \(name.ko) 위원님께

                    ‘\(award.ko)’의 ‘\(stage.ko)’ 단계에서 심사하실 후보 \(count)건이 배정되었습니다.
                    \(until.map { "제출 기한: \($0)\n" } ?? "")\(site.map { "심사하기: \($0)\n" } ?? "")
                    심사 전에 이해관계가 있는 후보가 있는지 먼저 확인하시고, 있으면 회피를 신청해 주십시오.

                    """)
        case .english:
            return MailText(
                subject: "[\(award.en)] Candidates for you to score in “\(stage.en)”",
                body: """
                    Dear \(name.en),

                    \(count) candidate\(count == 1 ? " was" : "s were") assigned to you in stage “\(stage.en)” of “\(award.en)”.
                    \(until.map { "Due: \($0)\n" } ?? "")\(site.map { "To score: \($0)\n" } ?? "")
                    Please check first whether you have a conflict of interest with any of them, and declare it.

                    """)
        }
    }

    /// Scoresheets a reviewer has not finished.
    public static func reminder(
        award: LocalizedText, name: LocalizedText, stage: LocalizedText, unfinished: Int, until: String?,
        site: String?, _ language: Language
    ) -> MailText {
        switch language {
        case .korean:
            return MailText(
                subject: "[\(award.ko)] ‘\(stage.ko)’ 심사표 제출 요청",
                body: """
                    \(name.ko) 위원님께

                    ‘\(award.ko)’의 ‘\(stage.ko)’ 단계에서 아직 제출하지 않으신 심사표가 \(unfinished)건 있습니다.
                    \(until.map { "제출 기한: \($0)\n" } ?? "")\(site.map { "심사하기: \($0)\n" } ?? "")
                    바쁘시더라도 기한 안에 제출해 주시기 바랍니다. 이미 제출하셨으면 이 안내는 무시하셔도 됩니다.

                    """)
        case .english:
            return MailText(
                subject: "[\(award.en)] Scoresheets still to be submitted in “\(stage.en)”",
                body: """
                    Dear \(name.en),

                    \(unfinished) of your scoresheets in stage “\(stage.en)” of “\(award.en)” \(unfinished == 1 ? "is" : "are") \
                    not submitted yet.
                    \(until.map { "Due: \($0)\n" } ?? "")\(site.map { "To score: \($0)\n" } ?? "")
                    Please submit them in time. If you have done so by now, nothing is left to do.

                    """)
        }
    }

    /// All scoresheets of a stage are in.
    public static func sheetsComplete(
        award: LocalizedText, name: LocalizedText, stage: LocalizedText, site: String?, _ language: Language
    ) -> MailText {
        switch language {
        case .korean:
            return MailText(
                subject: "[\(award.ko)] ‘\(stage.ko)’ 심사표 제출 완료",
                body: """
                    \(name.ko) 위원장님께

                    ‘\(award.ko)’의 ‘\(stage.ko)’ 단계에 배정된 심사표가 모두 제출되었습니다.
                    이제 단계를 마감하고 집계할 수 있습니다.
                    \(site.map { "확인하기: \($0)\n" } ?? "")
                    """)
        case .english:
            return MailText(
                subject: "[\(award.en)] All scoresheets of “\(stage.en)” are in",
                body: """
                    Dear \(name.en),

                    every scoresheet assigned in stage “\(stage.en)” of “\(award.en)” is in.
                    The stage can now be closed and tallied.
                    \(site.map { "To look: \($0)\n" } ?? "")
                    """)
        }
    }
}
