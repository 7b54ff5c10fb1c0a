/// What a password has to be. Length counts; what letters it mixes does not (NIST SP 800-63B, section 5.1.1.2).
public enum PasswordRules {
    /// Fewest letters.
    public static let minimum = 10
    /// Most bytes; longer ones would only keep the hash busy.
    public static let maximumBytes = 512

    /// What is wrong with a password, for the account of `email`.
    public static func problems(_ password: String, email: String) -> [Problem] {
        if password.count < minimum {
            return [
                problem(
                    ko: "비밀번호는 \(minimum)자 이상이어야 합니다.", en: "A password has at least \(minimum) letters.")
            ]
        }
        if password.utf8.count > maximumBytes {
            return [
                problem(
                    ko: "비밀번호는 \(maximumBytes)바이트를 넘을 수 없습니다.",
                    en: "A password has at most \(maximumBytes) bytes.")
            ]
        }
        let folded = password.lowercased()
        let name = email.lowercased().prefix { $0 != "@" }
        if Set(folded).count < 4 || isRun(folded) || common.contains(where: folded.hasPrefix)
            || (name.count > 2 && folded.contains(name))
        {
            return [
                problem(
                    ko: "짐작하기 쉬운 비밀번호입니다. 흔한 낱말, 이어진 글자, 전자우편 주소를 쓰지 마십시오.",
                    en: "This password is easy to guess; avoid common words, runs of letters and your address.")
            ]
        }
        return []
    }

    private static let common = [
        "password", "passw0rd", "qwerty", "1q2w3e4r", "letmein", "iloveyou", "administrator", "welcome", "비밀번호",
        "dkssud", "qlalfqjsgh",
    ]

    /// Letters that follow each other all the way, up or down.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
        return steps.isSubset(of: [1, -9]) || steps.isSubset(of: [-1, 9])
    }

    private static func problem(ko: String, en: String) -> Problem {
        Problem(at: "--password", LocalizedText(ko: ko, en: en))
    }
}
