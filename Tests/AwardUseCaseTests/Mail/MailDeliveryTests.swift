import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Mail
import Testing

struct MailDeliveryTests {
    private static func delivery(_ world: OfficeWorld, _ server: MailServer) throws -> MailDelivery {
        MailDelivery(service: world.service, carrier: try server.carrier())
    }

    private static func invite(_ world: OfficeWorld, _ reviewer: String = "R02") async throws {
        try await world.perform(InviteReviewers(reviewers: [reviewer], isByMail: true))
    }

    private static func states(_ world: OfficeWorld) async throws -> [String] {
        try await world.texts("SELECT state FROM mail ORDER BY mail_id")
    }

    /// Has mail to R02 go to an address the server treats in its own way.
    private static func redirect(_ world: OfficeWorld, to name: String) async throws {
        try await world.run("UPDATE reviewer SET email = \(name + "@example.kr") WHERE reviewer_id = 2")
    }

    @Test func anInvitationArrivesAndItsLinkWorks() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.invite(world)
            let count = try await Self.delivery(world, server).deliverDue()
            #expect(count == MailDelivery.Count(sent: 1))
            let taken = try #require(try await server.taken())
            #expect(taken.recipient == "r02@example.kr")
            #expect(taken.body.contains("위원R02 위원님께"))
            let link = try #require(taken.body.split(separator: "\n").first { $0.contains("/invitation/") })
            let session = try await world.service.acceptInvitation(
                Secret(String(link.split(separator: "/").last ?? "")))
            #expect(session.caller.reviewer == "R02")
            // What was sent is not kept: it held the link.
            #expect(try await world.texts("SELECT state || body FROM mail") == ["sent"])
        }
    }

    @Test func aReviewerWhoReadsEnglishIsWrittenToInEnglish() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await world.perform(InviteReviewers(reviewers: ["R02"], isByMail: true, language: .english))
            try await Self.delivery(world, server).deliverDue()
            #expect(try await server.taken()?.body.hasPrefix("Dear Reviewer R02,") == true)
        }
    }

    @Test func whatWasNotDoneIsNotWrittenAbout() async throws {
        try await OfficeWorld.with { world in
            let refused = try await refusal {
                try await world.perform(InviteReviewers(reviewers: ["R02", "nobody"], isByMail: true))
            }
            #expect(refused?.code == "not_found")
            #expect(try await world.count("SELECT count(*) FROM mail") == 0)
            #expect(try await world.count("SELECT count(*) FROM invitation") == 0)
        }
    }

    @Test func aMailPutOffIsTriedAgainLaterWithTheSameMessageID() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.redirect(world, to: "later-body")
            try await Self.invite(world)
            let delivery = try Self.delivery(world, server)
            #expect(try await delivery.deliverDue() == MailDelivery.Count(postponed: 1))
            #expect(try await delivery.deliverDue() == MailDelivery.Count())
            world.pass(seconds: 59)
            #expect(try await delivery.deliverDue() == MailDelivery.Count())
            let identifier = try await world.texts("SELECT message_id FROM mail")
            try await world.run("UPDATE mail SET recipient = 'r02@example.kr'")
            world.pass(seconds: 1)
            #expect(try await delivery.deliverDue() == MailDelivery.Count(sent: 1))
            #expect(try await server.taken()?.header("Message-ID") == "<\(identifier[0])@example.kr>")
            #expect(try await world.count("SELECT attempts FROM mail") == 2)
        }
    }

    @Test func afterTheLastAttemptAMailHasFailed() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.redirect(world, to: "later")
            try await Self.invite(world)
            let delivery = try Self.delivery(world, server)
            var rounds = 0
            while try await Self.states(world) == ["waiting"] {
                try await delivery.deliverDue()
                world.pass(seconds: 720 * 60)
                rounds += 1
                try #require(rounds < 20)
            }
            #expect(try await Self.states(world) == ["failed"])
            #expect(try await world.texts("SELECT error FROM mail").first?.contains("450") == true)
        }
    }

    @Test func aMailTheServerRefusesIsSentAgainOnlyWhenSomebodySaysSo() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.redirect(world, to: "never")
            try await Self.invite(world)
            let delivery = try Self.delivery(world, server)
            #expect(try await delivery.deliverDue() == MailDelivery.Count(failed: 1))
            world.pass(seconds: 86_400)
            #expect(try await delivery.deliverDue() == MailDelivery.Count())
            try await world.run("UPDATE mail SET recipient = 'r02@example.kr'")
            try await world.perform(ResendMail(number: 1))
            #expect(try await delivery.deliverDue() == MailDelivery.Count(sent: 1))
            #expect(try await refusal { try await world.perform(ResendMail(number: 1)) }?.code == "not_found")
        }
    }

    @Test func aMailThatPerhapsArrivedIsInDoubtAndNotSentTwice() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.redirect(world, to: "silent")
            try await Self.invite(world)
            let delivery = try Self.delivery(world, server)
            #expect(try await delivery.deliverDue() == MailDelivery.Count(doubtful: 1))
            let first = try #require(try await server.taken())
            world.pass(seconds: 86_400)
            #expect(try await delivery.deliverDue() == MailDelivery.Count())
            #expect(try await Self.states(world) == ["doubtful"])
            try await world.perform(ResendMail(number: 1))
            try await delivery.deliverDue()
            #expect(try await server.taken()?.header("Message-ID") == first.header("Message-ID"))
        }
    }

    @Test func aSenderThatDiesLeavesItsMailInDoubtAndNobodySendsIt() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.invite(world)
            let at = world.now.timestamp
            // Taken, and then nothing: what kill -9 leaves behind wherever it hits after this.
            let claim = try await world.database.transaction(.readCommitted) { tx in try tx.claimMail(of: 1, at: at) }
            #expect(claim?.attempt == 1)
            let delivery = try Self.delivery(world, server)
            world.pass(seconds: MailRetry.claimSeconds)
            #expect(try await delivery.deliverDue() == MailDelivery.Count())
            #expect(try await Self.states(world) == ["sending"])
            world.pass(seconds: 1)
            #expect(try await delivery.deliverDue() == MailDelivery.Count())
            #expect(try await Self.states(world) == ["doubtful"])
            #expect(try await server.taken(within: 0) == nil)
        }
    }

    @Test func aSenderThoughtDeadThatComesBackSettlesItsOwnClaimOnly() async throws {
        try await OfficeWorld.with { world in
            try await Self.invite(world)
            func claim() async throws -> ClaimedMail {
                let at = world.now.timestamp
                return try #require(
                    try await world.database.transaction(.readCommitted) { tx in try tx.claimMail(of: 1, at: at) })
            }
            func settle(_ claim: ClaimedMail) async throws -> Bool {
                let at = world.now.timestamp
                return try await world.database.transaction(.readCommitted) { tx in
                    try tx.settleMail(claim, .sent, error: nil, due: at, at: at)
                }
            }
            let old = try await claim()
            try await world.run("UPDATE mail SET state = 'doubtful', claimed_at = NULL")
            try await world.perform(ResendMail(number: 1))
            let new = try await claim()
            #expect(try await settle(old) == false)
            #expect(try await settle(new))
        }
    }

    @Test func manySendersTogetherSendEachMailOnce() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            let mails = 24
            try await world.run(
                """
                INSERT INTO mail (award_id, kind, reviewer_id, recipient, name, language, subject, body, message_id, due_at,
                    created_at)
                SELECT 1 + n % 2, 'reminder', 2, 'r' || n || '@example.kr', 'R', 'ko', 's', 'b', 'm' || n,
                    \(world.now.timestamp), \(world.now.timestamp)
                FROM generate_series(1, \(mails)) n
                """)
            let total = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    let delivery = try Self.delivery(world, server)
                    group.addTask { try await delivery.deliverDue().sent }
                }
                return try await group.reduce(0, +)
            }
            #expect(total == mails)
            var seen: [String] = []
            for _ in 0..<mails { seen.append(try #require(try await server.taken()?.header("Message-ID"))) }
            #expect(Set(seen).count == mails)
            #expect(try await server.taken(within: 0) == nil)
        }
    }

    @Test func aNewInvitationTakesTheOldOneOutOfTheOutbox() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.invite(world)
            try await Self.invite(world)
            try await Self.delivery(world, server).deliverDue()
            #expect(try await Self.states(world) == ["cancelled", "sent"])
            #expect(try await world.texts("SELECT body FROM mail") == ["", ""])
            #expect(try await server.taken() != nil)
            #expect(try await server.taken(within: 0) == nil)
        }
    }

    @Test func aMailThatIsTooOldIsNotSent() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.invite(world)
            world.pass(seconds: Int64(MailRetry.lifetimeDays) * 86_400 + 1)
            #expect(try await Self.delivery(world, server).deliverDue() == MailDelivery.Count())
            #expect(try await Self.states(world) == ["cancelled"])
        }
    }

    @Test func theOfficeSeesHowMailStandsButNotWhatItSays() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await Self.invite(world, "C01")
            try await Self.redirect(world, to: "never")
            try await Self.invite(world)
            try await Self.delivery(world, server).deliverDue()
            let shown = try await world.ask(ShowMail(), as: .office(.secretary, name: "seo"))
            #expect(shown.counts == [.sent: 1, .failed: 1])
            #expect(shown.mails.map(\.recipient) == ["never@example.kr", "c01@example.kr"])
            #expect(shown.mails[0].error?.contains("550") == true)
            #expect(!(try CanonicalJSON.text(shown.mails).contains("inv_")))
            #expect(
                try await refusal { _ = try await world.ask(ShowMail(), as: .reviewer("R02")) }?.code == "not_permitted"
            )
        }
    }

    @Test func aSenderStopsWhenItIsTold() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            let delivery = try Self.delivery(world, server)
            let running = Task { await delivery.run(every: .milliseconds(20)) }
            try await Self.invite(world)
            #expect(try await server.taken() != nil)
            running.cancel()
            await running.value
            #expect(try await Self.states(world) == ["sent"])
        }
    }
}
