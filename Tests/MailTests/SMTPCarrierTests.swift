import AwardCore
import AwardTestSupport
import FoundationEssentials
import Mail
import Testing

struct SMTPCarrierTests {
    private static func mail(to recipient: String = "c01@example.kr", body: String = "안녕하십니까\n") -> OutgoingMail {
        OutgoingMail(
            messageID: "m1", recipient: recipient, name: "이위원",
            subject: "[대한민국 지방자치 정책대상] ‘서면심사’ 심사 배정 안내", body: body,
            date: Moment(microseconds: 1_572_825_600_000_000))
    }

    @Test func aMailGoesOverAfterSTARTTLS() async throws {
        let server = try await MailServer(.starttls)
        #expect(try await server.carrier().carry(Self.mail()) == .accepted)
        let taken = try #require(try await server.taken())
        #expect(taken.tls)
        #expect(taken.sender == "office@example.kr")
        #expect(taken.recipient == "c01@example.kr")
        #expect(taken.text.contains("Message-ID: <m1@example.kr>\r\n"))
    }

    @Test func aMailGoesOverALineSecureFromTheFirstByte() async throws {
        let server = try await MailServer(.implicit)
        #expect(try await server.carrier(scheme: "smtps").carry(Self.mail()) == .accepted)
        #expect(try await server.taken()?.recipient == "c01@example.kr")
    }

    @Test func aServerThatWantsAPasswordGetsIt() async throws {
        let server = try await MailServer(.auth)
        let right = try server.carrier("office:%EB%B9%84%EB%B0%80%20word@")
        #expect(await right.carry(Self.mail()) == .accepted)
        #expect(try await server.taken()?.user == "office")
        // A wrong password is the office's mistake, so the mail waits.
        guard case .postponed = try await server.carrier("office:wrong@").carry(Self.mail()) else {
            Issue.record("the mail does not wait")
            return
        }
    }

    @Test func nothingIsSentToAServerThatCannotShowWhoItIs() async throws {
        let server = try await MailServer(.starttls)
        guard case .postponed = try await server.carrier(trusting: false).carry(Self.mail()) else {
            Issue.record("the certificate was not checked")
            return
        }
        #expect(try await server.carrier().carry(Self.mail(to: "second@example.kr")) == .accepted)
        #expect(try await server.taken()?.recipient == "second@example.kr")
    }

    @Test func nothingIsSentInTheClear() async throws {
        let server = try await MailServer(.plain)
        guard case .postponed = try await server.carrier().carry(Self.mail()) else {
            Issue.record("the mail went out without TLS")
            return
        }
        // On the same machine it may, when nobody asks for more.
        let local = try server.carrier(trusting: false, allowsPlain: true)
        #expect(await local.carry(Self.mail(to: "second@example.kr")) == .accepted)
        #expect(try await server.taken()?.recipient == "second@example.kr")
    }

    @Test(arguments: [
        ("later@example.kr", "postponed"), ("later-body@example.kr", "postponed"), ("never@example.kr", "refused"),
        ("never-body@example.kr", "refused"), ("silent@example.kr", "unknown"),
    ])
    func whatIsCertainIsSaid(recipient: String, outcome: String) async throws {
        let server = try await MailServer(.starttls)
        switch try await server.carrier().carry(Self.mail(to: recipient)) {
        case .accepted: #expect(outcome == "accepted")
        case .postponed: #expect(outcome == "postponed")
        case .refused: #expect(outcome == "refused")
        case .unknown: #expect(outcome == "unknown")
        }
    }

    @Test func aServerThatIsNotThereMakesTheMailWait() async throws {
        let server = try #require(SMTPServer("smtp://127.0.0.1:1"))
        guard case .postponed = await SMTPCarrier(server, from: MailServer.sender).carry(Self.mail()) else {
            Issue.record("the mail does not wait")
            return
        }
    }

    @Test func linesThatBeginWithADotArriveAsTheyAre() async throws {
        let server = try await MailServer(.starttls)
        let mail = OutgoingMail(
            messageID: "m2", recipient: "c01@example.kr", name: "Lee", subject: ".", body: ".\n..\n.끝\n",
            date: Moment(microseconds: 0))
        #expect(try await server.carrier().carry(mail) == .accepted)
        let taken = try #require(try await server.taken())
        let body = try #require(taken.text.split(separator: "\r\n\r\n", maxSplits: 1).last)
        let bytes = try #require(Data(base64Encoded: body.filter { !$0.isNewline }))
        #expect(String(decoding: bytes, as: UTF8.self) == ".\r\n..\r\n.끝\r\n")
    }
}
