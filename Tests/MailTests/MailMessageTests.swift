import AwardCore
import FoundationEssentials
import Testing

@testable import Mail

struct MailMessageTests {
    private static func text(subject: String = "Hello", body: String = "Hi\n", name: String = "Lee") -> String {
        let mail = OutgoingMail(
            messageID: "m1", recipient: "lee@example.kr", name: name, subject: subject, body: body,
            date: Moment(microseconds: 1_572_825_605_000_000))
        return String(
            decoding: MailMessage(mail, from: MailAddress(name: "Office", address: "office@award.kr")).bytes,
            as: UTF8.self)
    }

    /// Reads encoded words back (RFC 2047, section 2), those that follow each other joined.
    private static func decoded(_ header: String) throws -> String {
        var bytes = Data()
        for word in header.split(whereSeparator: \.isWhitespace) {
            #expect(word.utf8.count <= 75)
            #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
            let piece = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            #expect(String(validating: piece, as: UTF8.self) != nil)
            bytes += piece
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aPlainMailReadsAsTheStandardHasIt() {
        #expect(
            Self.text() == """
                Date: Mon, 04 Nov 2019 00:00:05 +0000\r
                From: "Office" <office@award.kr>\r
                To: "Lee" <lee@example.kr>\r
                Subject: Hello\r
                Message-ID: <m1@award.kr>\r
                Auto-Submitted: auto-generated\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                \r
                SGkNCg==\r

                """)
    }

    @Test(arguments: [
        "심사", "[대한민국 지방자치 정책대상] ‘서면심사’ 심사표 제출 요청", String(repeating: "가나다", count: 80), "👩‍👩‍👧‍👦 family of 심사",
        String(repeating: "x", count: 200), "=?UTF-8?B?eA==?=",
    ])
    func anySubjectIsReadBack(subject: String) throws {
        #expect(try Self.decoded(EncodedWord.text(subject)) == subject)
    }

    @Test(arguments: ["a\r\nBcc: all@example.kr", "a\nb", "a\u{2028}b", "a\u{85}b"])
    func noSubjectOrNameBeginsAHeaderOfItsOwn(text: String) {
        let headers = Self.text(subject: text, name: text).split(separator: "\r\n\r\n", maxSplits: 1)[0]
        let names = headers.split(separator: "\r\n").filter { !$0.hasPrefix(" ") }
            .map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ])
    }

    @Test func noLineIsLongerThanTheStandardAllows() {
        let text = Self.text(
            subject: String(repeating: "정책", count: 100), body: String(repeating: "긴 글 ", count: 5000),
            name: String(repeating: "이름", count: 60))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        let breaks = text.filter { $0.isNewline && $0 != "\r\n" }
        #expect(breaks.isEmpty)
    }

    @Test(arguments: [
        ("office@example.kr", "", "office@example.kr"), ("시상 사무국 <Office@example.kr>", "시상 사무국", "office@example.kr"),
        ("\"Award, Office\" <o@example.kr>", "Award, Office", "o@example.kr"),
    ])
    func aSenderIsRead(text: String, name: String, address: String) {
        #expect(MailAddress(text) == MailAddress(name: name, address: address))
    }

    @Test(arguments: ["", "office", "Office <office>", "<>", "a@b.kr, c@d.kr"])
    func whatIsNoSenderIsNot(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test(
        arguments: [
            ("smtp://mail.example.kr", "mail.example.kr", nil, nil),
            ("smtps://mail.example.kr:465/", "mail.example.kr:465", nil, nil),
            ("smtp://office:a%3Ab%40c@mail.example.kr:587", "mail.example.kr:587", "office", "a:b@c"),
            ("smtp://office%40example.kr@mail.example.kr", "mail.example.kr", "office@example.kr", nil),
        ] as [(String, String, String?, String?)])
    func aServerIsRead(text: String, host: String, user: String?, password: String?) throws {
        let server = try #require(SMTPServer(text))
        #expect(server.host == host)
        #expect(server.user == user)
        #expect(server.password == password)
        #expect(!"\(server)".contains("a:b"))
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!dumped.contains("a:b@c"))
    }

    @Test(arguments: [
        "", "mail.example.kr", "http://mail.example.kr", "smtp:mail", "smtp://", "smtp://a%zz@b", "smtp://a b",
    ])
    func whatIsNoServerIsNot(text: String) {
        #expect(SMTPServer(text) == nil)
    }
}
