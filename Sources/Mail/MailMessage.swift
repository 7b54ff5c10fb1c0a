public import AwardCore
import FoundationEssentials

/// A mail as it travels (RFC 5322, MIME): UTF-8 text in base 64.
public struct MailMessage: Sendable {
    /// Who sends it.
    public var sender: MailAddress
    /// The mail.
    public var mail: OutgoingMail

    /// A mail from `sender`.
    public init(_ mail: OutgoingMail, from sender: MailAddress) {
        self.mail = mail
        self.sender = sender
    }

    /// The bytes, lines ending in CR LF.
    public var bytes: [UInt8] {
        let headers = [
            "Date: \(date)", "From: \(sender.header)",
            "To: \(MailAddress(name: mail.name, address: mail.recipient).header)",
            "Subject: \(EncodedWord.text(mail.subject))", "Message-ID: <\(mail.messageID)@\(sender.domain)>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    }

    private var body: String {
        let text = mail.body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let letters = Array(Data(text.utf8).base64EncodedString().utf8)
        return stride(from: 0, to: letters.count, by: 76).map { start in
            String(decoding: letters[start..<min(start + 76, letters.count)], as: UTF8.self) + "\r\n"
        }.joined()
    }

    /// `Mon, 25 Nov 2019 09:00:00 +0000`.
    private var date: String {
        let time = LocalTime(mail.date, offset: .utc)
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        // The first day of 1970 was a Thursday.
        let day = Int(mail.date.microseconds / 86_400_000_000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[((day % 7) + 7) % 7]), \(two(time.day)) \(months[time.month - 1]) \(time.year) "
            + "\(two(time.hour)):\(two(time.minute)):\(two(time.second)) +0000"
    }
}
