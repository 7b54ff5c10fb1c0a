public import AwardCore

/// The pledge (서약) a reviewer signs before seeing anything: integrity, secrecy, no prior contact.
public enum Pledge {
    /// The text that is signed.
    public static let text = LocalizedText(
        ko: """
            심사위원 서약서

            1. 심사기준에 따라 양심껏 공정하게 심사하겠습니다.
            2. 심사하면서 알게 된 내용과 다른 위원의 의견·점수를 공개 전까지 누구에게도 알리지 않겠습니다.
            3. 후보 기관과 사전에 접촉하지 않았으며, 심사 기간에도 접촉하지 않겠습니다. 접촉이 있으면 바로 알리겠습니다.
            4. 제척 사유가 있거나 공정한 심사를 기대하기 어려운 사정이 있으면 스스로 회피하겠습니다.
            5. 이를 어기면 해촉 등 필요한 조치를 받아들이겠습니다.
            """,
        en: """
            Reviewer's pledge

            1. I will judge by the criteria, conscientiously and fairly.
            2. I will tell nobody what I learn in judging, nor other reviewers' views and marks, before they are published.
            3. I have had no prior contact with the candidates' organisations about this award and will have none while it \
            is judged; should there be any, I will report it at once.
            4. Where there is a ground for exclusion, or reason to doubt that I can judge fairly, I will step aside.
            5. If I break this pledge I accept the measures that follow, up to removal from the committee.
            """)

    /// SHA-256 of the text in both languages, so that the ledger says which text was signed.
    public static var sha256: [UInt8] {
        CanonicalJSON.sha256(text.ko + "\n" + text.en)
    }
}
