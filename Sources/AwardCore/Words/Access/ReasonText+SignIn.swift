extension ReasonText {
    static func outsideScope(_ action: Action, _ needs: TokenScope?) -> LocalizedText {
        guard let needs else {
            return LocalizedText(
                ko: "‘\(action.title.ko)’ 기능은 토큰으로 사용할 수 없습니다. 로그인해 주십시오.",
                en: "No token is for that; sign in to \(action.title.en).")
        }
        return LocalizedText(
            ko: "이 토큰으로는 ‘\(action.title.ko)’ 기능을 사용할 수 없습니다. 필요한 범위: \(needs.rawValue).",
            en: "This token is not for that; to \(action.title.en) takes the scope \(needs.rawValue).")
    }

    static let signInFailed = LocalizedText(
        ko: "로그인 정보가 올바르지 않습니다. 전자우편 주소와 비밀번호, 인증번호를 확인해 주십시오.",
        en: "Sign-in failed; check the address, the password and the code.")

    static func tooManyAttempts(_ seconds: Int) -> LocalizedText {
        let minutes = (seconds + 59) / 60
        return LocalizedText(
            ko: "로그인에 여러 번 실패했습니다. "
                + (seconds < 60 ? "\(seconds)초" : "\(minutes)분") + " 후에 다시 시도해 주십시오.",
            en: "Too many attempts to sign in failed; try again in "
                + (seconds < 60
                    ? "\(seconds) second\(seconds == 1 ? "" : "s")." : "\(minutes) minute\(minutes == 1 ? "" : "s")."))
    }

    static let linkInvalid = LocalizedText(
        ko: "이미 사용했거나 기한이 지났거나 새 링크로 바뀐 링크입니다. 사무국에 새 링크를 요청해 주십시오.",
        en: "This link was used, replaced or is too old; ask the awards office for a new one.")
}
