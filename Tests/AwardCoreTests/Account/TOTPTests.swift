import AwardCore
import Testing

@Suite("Codes that follow from a secret and the time")
struct TOTPTests {
    /// RFC 6238, appendix B: seconds since 1970, then the codes over SHA-1, SHA-256 and SHA-512.
    static let vectors: [(Int64, String, String, String)] = [
        (59, "94287082", "46119246", "90693936"), (1_111_111_109, "07081804", "68084774", "25091201"),
        (1_111_111_111, "14050471", "67062674", "99943326"), (1_234_567_890, "89005924", "91819424", "93441116"),
        (2_000_000_000, "69279037", "90698825", "38618901"), (20_000_000_000, "65353130", "77737706", "47863826"),
    ]

    @Test("the published codes come out", arguments: vectors)
    func published(seconds: Int64, sha1: String, sha256: String, sha512: String) {
        func secret(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(ascii: "0") + UInt8(($0 + 1) % 10) } }
        let step = TOTP.step(at: Moment(microseconds: seconds * 1_000_000))
        #expect(TOTP(secret: secret(20), digits: 8, hash: .sha1).code(step: step) == sha1)
        #expect(TOTP(secret: secret(32), digits: 8, hash: .sha256).code(step: step) == sha256)
        #expect(TOTP(secret: secret(64), digits: 8, hash: .sha512).code(step: step) == sha512)
    }

    private let totp = TOTP(secret: Array("12345678901234567890".utf8))
    private let now = Moment(microseconds: 1_111_111_111_000_000)

    @Test(
        "a clock may be one period off, not two",
        arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func window(offset: Int64, isRight: Bool) {
        let step = TOTP.step(at: now) + offset
        #expect(totp.step(of: totp.code(step: step), at: now, after: nil) == (isRight ? step : nil))
    }

    @Test("no code counts twice, nor one from before the last that counted")
    func once() {
        let step = TOTP.step(at: now)
        #expect(totp.step(of: totp.code(step: step), at: now, after: step) == nil)
        #expect(totp.step(of: totp.code(step: step - 1), at: now, after: step) == nil)
        #expect(totp.step(of: totp.code(step: step), at: now, after: step - 1) == step)
    }

    @Test(
        "a code may be typed with blanks; anything else is none",
        arguments: ["", "12345", "1234567", "abcdef", "１２３４５６"])
    func typed(text: String) {
        let code = totp.code(step: TOTP.step(at: now))
        #expect(totp.step(of: "\(code.prefix(3)) \(code.dropFirst(3))", at: now, after: nil) != nil)
        #expect(totp.step(of: text, at: now, after: nil) == nil)
    }

    @Test("the address for apps names issuer and account")
    func address() {
        #expect(
            totp.address(issuer: "정책대상", account: "kim@example.kr")
                == "otpauth://totp/%EC%A0%95%EC%B1%85%EB%8C%80%EC%83%81:kim%40example.kr"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%EC%A0%95%EC%B1%85%EB%8C%80%EC%83%81")
    }

    @Test(
        "base 32 is that of RFC 4648, section 10, without padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
    }
}
