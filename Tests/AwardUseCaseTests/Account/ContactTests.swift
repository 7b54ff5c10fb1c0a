import AwardCore
import AwardTestSupport
import AwardUseCases
import Mail
import Testing

/// Who speaks for a candidate: the personal link, and what it lets one see.
struct ContactTests {
    private static func link(
        _ world: OfficeWorld, _ candidate: String = "A1", email: String? = "lee@example.kr"
    ) async throws -> Secret {
        let invited = try await world.perform(
            InviteContacts(candidates: [candidate], name: "이담당", email: email))
        let link = try #require(invited.first?.link).reveal()
        #expect(link.hasPrefix("\(OfficeWorld.site)/invitation/con_"))
        return Secret(String(link.dropFirst("\(OfficeWorld.site)/invitation/".count)))
    }

    @Test func aLinkSignsTheContactInOnce() async throws {
        try await OfficeWorld.with { world in
            let link = try await Self.link(world)
            let greeting = try await world.service.invitation(link)
            #expect(greeting.guest == .contact(of: LocalizedText(ko: "A1후보", en: "Entrant A1")))
            let session = try await world.service.acceptInvitation(link)
            let caller = try #require(try await world.service.caller(sessionToken: session.token.reveal()))
            #expect(caller.roles == [.candidateContact])
            #expect(caller.candidate == "A1")
            #expect(caller.name == LocalizedText(ko: "이담당", en: "이담당"))
            #expect(caller.claim(in: OfficeWorld.slug) == .candidate("A1"))
            #expect(caller.claim(in: OfficeWorld.other) == .anonymous)
            #expect(try await refusal { _ = try await world.service.acceptInvitation(link) }?.code == "link_invalid")
        }
    }

    @Test func aNewLinkKillsTheOldOneAndOneOfYesterdayIsNotToday() async throws {
        try await OfficeWorld.with { world in
            let old = try await Self.link(world)
            let new = try await Self.link(world)
            #expect(try await refusal { _ = try await world.service.acceptInvitation(old) }?.code == "link_invalid")
            world.pass(seconds: Int64(SessionRules.invitationDays) * 86_400)
            #expect(try await refusal { _ = try await world.service.acceptInvitation(new) }?.code == "link_invalid")
        }
    }

    @Test func anotherPersonTakesThePlaceOfTheOneBefore() async throws {
        try await OfficeWorld.with { world in
            let first = try await world.service.acceptInvitation(try await Self.link(world)).token.reveal()
            _ = try await Self.link(world)
            #expect(try await world.service.caller(sessionToken: first) != nil)
            _ = try await Self.link(world, email: "park@example.kr")
            #expect(try await world.service.caller(sessionToken: first) == nil)
        }
    }

    @Test func aContactSeesItsOwnCandidateAndNoOther() async throws {
        try await OfficeWorld.with { world in
            let detail = try await world.ask(ShowSubmission("A1"), as: .candidate("A1"))
            #expect(detail.detail.view.code == "A1")
            #expect(detail.canChange && detail.canSubmit && detail.canWithdraw && !detail.canAppeal)
            let other = try await refusal { _ = try await world.ask(ShowSubmission("A2"), as: .candidate("A1")) }
            #expect(other?.code == "not_found")
            #expect(try await world.ask(ListCandidates(), as: .candidate("A1")).map(\.code) == ["A1"])
            for claim in [Claim.candidate("A1"), .anonymous, .reviewer("R02")] {
                let refused = try await refusal { _ = try await world.ask(ListContacts(), as: claim) }
                #expect(["not_permitted", "not_identified"].contains(refused?.code ?? ""))
                let invited = try await refusal {
                    try await world.perform(InviteContacts(candidates: ["A1"]), as: claim)
                }
                #expect(["not_permitted", "not_identified"].contains(invited?.code ?? ""))
            }
        }
    }

    @Test func theInvitationGoesOutByMailInTheLanguageOfTheContact() async throws {
        let server = try await MailServer(.starttls)
        try await OfficeWorld.with { world in
            try await world.perform(
                InviteContacts(
                    candidates: ["A1"], name: "Lee", email: "Lee@Example.kr", isByMail: true, language: .english)
            )
            let delivery = MailDelivery(service: world.service, carrier: try server.carrier())
            #expect(try await delivery.deliverDue() == MailDelivery.Count(sent: 1))
            let taken = try #require(try await server.taken())
            #expect(taken.recipient == "lee@example.kr")
            #expect(taken.body.hasPrefix("Dear Lee,"))
            let link = try #require(taken.body.split(separator: "\n").first { $0.contains("/invitation/con_") })
            let session = try await world.service.acceptInvitation(
                Secret(String(link.split(separator: "/").last ?? "")))
            #expect(session.caller.language == .english)
            let line = try #require(try await world.ask(ListContacts()).first)
            #expect(line.email == "lee@example.kr")
            #expect(line.link.usedAt == world.now)
        }
    }

    @Test func aNewInvitationTakesTheOldOneOutOfTheOutboxAndLeavesTheReviewersAlone() async throws {
        try await OfficeWorld.with { world in
            try await world.perform(InviteReviewers(reviewers: ["R02"], isByMail: true))
            for _ in 0..<2 {
                try await world.perform(InviteContacts(candidates: ["A1"], email: "lee@example.kr", isByMail: true))
            }
            let states = try await world.texts("SELECT kind || ' ' || state FROM mail ORDER BY mail_id")
            #expect(states == ["invitation waiting", "contact_invitation cancelled", "contact_invitation waiting"])
        }
    }

    @Test(arguments: [
        (["A1"], "nowhere", 14, "email"), (["A1", "A2"], "lee@example.kr", 14, "email"), (["A1"], nil, 0, "days"),
        ([], nil, 14, "candidates"),
    ])
    func whatCannotBeRightIsRefusedAndKeepsNothing(
        candidates: [String], email: String?, days: Int, place: String
    ) async throws {
        try await OfficeWorld.with { world in
            let refused = try await refusal {
                try await world.perform(InviteContacts(candidates: candidates, email: email, days: days))
            }
            guard case .invalid(let problems)? = refused?.reason else {
                Issue.record("\(String(describing: refused))")
                return
            }
            #expect(problems.count == 1)
            #expect(problems[0].place.hasSuffix(place))
            #expect(try await world.count("SELECT count(*) FROM contact") == 0)
        }
    }

    @Test func theLinkIsNeitherInTheLedgerNorShownTwice() async throws {
        try await OfficeWorld.with { world in
            let command = InviteContacts(candidates: ["A1"], email: "lee@example.kr")
            try await world.perform(command, key: "k")
            let written = try await world.texts("SELECT body FROM ledger UNION ALL SELECT response FROM idempotency")
            #expect(!written.joined().contains("con_"))
            let again = try await world.perform(command, key: "k")
            #expect(again.first?.link?.isEmpty ?? true)
        }
    }
}
