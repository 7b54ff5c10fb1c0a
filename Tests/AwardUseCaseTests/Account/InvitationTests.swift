import AwardCore
import AwardUseCases
import Testing

struct InvitationTests {
    @Test func aLinkSignsTheReviewerInOnce() async throws {
        try await OfficeWorld.with { world in
            let link = try await world.link("R02")
            let session = try await world.service.acceptInvitation(link)
            let caller = try #require(try await world.service.caller(sessionToken: session.token.reveal()))
            #expect(caller.reviewer == "R02")
            #expect(caller.roles == [.reviewer])
            #expect(caller.claim(in: OfficeWorld.slug) == .reviewer("R02"))
            #expect(try await refusal { _ = try await world.service.acceptInvitation(link) }?.code == "link_invalid")
        }
    }

    @Test func lookingAtALinkDoesNotUseItUp() async throws {
        try await OfficeWorld.with { world in
            let link = try await world.link("C01")
            for _ in 0..<3 {
                let greeting = try await world.service.invitation(link)
                #expect(greeting.award == OfficeWorld.slug)
                #expect(greeting.name == LocalizedText(ko: "위원C01", en: "Reviewer C01"))
            }
            #expect(try await world.service.acceptInvitation(link).caller.roles == [.reviewer, .chair])
        }
    }

    @Test func aNewLinkKillsTheOldOne() async throws {
        try await OfficeWorld.with { world in
            let old = try await world.link("R02")
            let new = try await world.link("R02")
            #expect(try await refusal { _ = try await world.service.acceptInvitation(old) }?.code == "link_invalid")
            _ = try await world.service.acceptInvitation(new)
        }
    }

    @Test func aLinkIsGoodForItsDaysOnly() async throws {
        try await OfficeWorld.with { world in
            let link = try await world.link("R02")
            world.pass(seconds: Int64(SessionRules.invitationDays) * 86_400)
            #expect(try await refusal { _ = try await world.service.acceptInvitation(link) }?.code == "link_invalid")
            #expect(try await refusal { _ = try await world.service.invitation(link) }?.code == "link_invalid")
        }
    }

    @Test func ofTwoWhoUseALinkAtTheSameTimeOneGetsIn() async throws {
        try await OfficeWorld.with { world in
            let link = try await world.link("R02")
            let entered = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 { group.addTask { (try? await world.service.acceptInvitation(link)) != nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(entered == 1)
            #expect(try await world.count("SELECT count(*) FROM session") == 1)
        }
    }

    @Test func aReplacedReviewerIsNobody() async throws {
        try await OfficeWorld.with { world in
            let session = try await world.service.acceptInvitation(try await world.link("R02"))
            let unused = try await world.link("R02")
            try await world.perform(RemoveReviewer(reviewer: "R02", reason: "ill"))
            #expect(try await world.service.caller(sessionToken: session.token.reveal()) == nil)
            #expect(try await refusal { _ = try await world.service.acceptInvitation(unused) }?.code == "link_invalid")
            let again = try await refusal { try await world.perform(InviteReviewers(reviewers: ["R02"])) }
            #expect(again?.code == "reviewer_inactive")
        }
    }

    @Test func theSessionBeforeEndsWithTheNewOne() async throws {
        try await OfficeWorld.with { world in
            let first = try await world.service.acceptInvitation(try await world.link("R02"))
            let second = try await world.service.acceptInvitation(
                try await world.link("R02"), replacing: first.token.reveal())
            #expect(try await world.service.caller(sessionToken: first.token.reveal()) == nil)
            #expect(try await world.service.caller(sessionToken: second.token.reveal()) != nil)
        }
    }

    @Test func everyActiveReviewerIsInvitedWhenNoneIsNamed() async throws {
        try await OfficeWorld.with { world in
            let invitations = try await world.perform(InviteReviewers(reviewers: []))
            #expect(invitations.map(\.reviewer) == ["C01", "R02", "R03"])
            #expect(Set(invitations.compactMap { $0.link?.reveal() }).count == 3)
        }
    }

    @Test func neitherTheLedgerNorTheKeptAnswerHasTheLink() async throws {
        try await OfficeWorld.with { world in
            let invitations = try await world.perform(InviteReviewers(reviewers: ["R02"]), key: "k")
            let link = try #require(invitations.first?.link).reveal()
            let written = try await world.texts("SELECT body FROM ledger UNION ALL SELECT response FROM idempotency")
            #expect(!written.joined().contains("inv_"))
            #expect(written.contains { $0.contains("R02") })
            // Shown once: the same request again changes nothing and shows nothing.
            let again = try await world.perform(InviteReviewers(reviewers: ["R02"]), key: "k")
            #expect(again.first?.link?.isEmpty ?? true)
            _ = try await world.service.acceptInvitation(Secret(String(link.split(separator: "/").last ?? "")))
        }
    }

    @Test func withoutAnAddressOfTheServiceThereAreNoLinks() async throws {
        try await OfficeWorld.with(site: nil) { world in
            let refused = try await refusal { try await world.perform(InviteReviewers(reviewers: ["R02"])) }
            #expect(refused?.code == "misconfigured")
        }
    }
}
