import AwardCore
import AwardHTTP
import AwardUseCases

extension Visit {
    /// A link to a place of the award.
    func link(to place: Place) -> PageFrame.Link { PageFrame.Link(text: place.title, href: path(place.rawValue)) }

    /// The time by which rules are judged.
    var now: Moment { parts.service.environment.now() }

    /// The reviewer who is signed in.
    ///
    /// - Throws: `Refusal` when nobody is, or somebody who is no reviewer.
    func reviewerCode() throws -> String {
        guard let caller else { throw Refusal(.notIdentified(.scoreRead)) }
        guard let code = caller.reviewer else { throw Refusal(.notPermitted(.scoreRead, needs: [.reviewer])) }
        return code
    }

    /// The clock of the award's time zone.
    ///
    /// - Throws: `Refusal`.
    func clock() async throws -> AwardClock { AwardClock(try await ask(AwardOverview()).definition.timeZone) }
}

extension Visit {
    /// Lets only the office read on: admins, secretaries and auditors.
    ///
    /// - Throws: `Refusal` (`notIdentified`, `notPermitted`).
    func demandOffice(_ action: Action) throws {
        guard let caller else { throw Refusal(.notIdentified(action)) }
        let office: [Role] = [.admin, .secretary, .auditor]
        try demand(office, of: caller, action)
    }

    /// Lets only the office and the chair read on.
    ///
    /// - Throws: `Refusal` (`notIdentified`, `notPermitted`).
    func demandStaff(_ action: Action) throws {
        guard let caller else { throw Refusal(.notIdentified(action)) }
        try demand([.admin, .secretary, .auditor, .chair], of: caller, action)
    }

    private func demand(_ roles: [Role], of caller: Caller, _ action: Action) throws {
        if caller.roles.isDisjoint(with: roles) { throw Refusal(.notPermitted(action, needs: roles)) }
    }
}
