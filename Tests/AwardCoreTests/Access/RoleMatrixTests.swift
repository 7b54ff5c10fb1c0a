import AwardCore
import Testing

@Suite("Who may ask for what")
struct RoleMatrixTests {
    /// One letter per role: admin, chair, reviewer, secretary, au(d)itor, contact (k), anybody (*).
    private static let golden = """
        award.apply a
        award.read *
        candidate.import a
        candidate.invite a
        candidate.attach ask
        candidate.supplement as
        candidate.reject as
        candidate.withdraw ask
        candidate.reinstate as
        candidate.correct as
        candidate.read acrsdk*
        contact.invite as
        invitation.read asd
        reviewer.import a
        reviewer.pledge acrs
        reviewer.replace a
        reviewer.remove a
        reviewer.correct as
        reviewer.read acrsd
        reviewer.invite as
        reviewer.remind as
        conflict.check acrsd
        conflict.declare acrs
        conflict.state acrs
        conflict.challenge ask
        conflict.decide ac
        conflict.read acrsd
        assign.plan as
        assign.apply a
        assign.add as
        assign.remove as
        assign.read acrsd
        stage.open a
        stage.close acs
        stage.reopen a
        stage.excuse a
        stage.tally as
        stage.recount as
        stage.confirm ac
        stage.advance a
        stage.reevaluate a
        stage.order acs
        stage.status acrsd
        score.save_draft cr
        score.submit cr
        score.abstain cr
        score.supersede cr
        score.import acrs
        score.reference ac
        score.read acrsd
        adjust.add as
        adjust.revoke as
        adjust.read acsd
        decide.tie c
        decide.override c
        ranking.read acrsdk*
        ranking.export acsd
        ranking.analyse acsd
        result.preliminary as
        result.finalise as
        result.publish a
        result.reveal acs
        result.read *
        result.report acsd
        appeal.enter ask
        appeal.decide ac
        appeal.read acsdk
        prize.propose_cancellation a
        prize.decide_cancellation ac
        minutes.record acs
        minutes.read acsd
        remarks.record acs
        account.add a
        account.password acsd
        account.second_factor acsd
        account.disable a
        account.read ad
        session.begin *
        session.end_all acrsdk
        token.issue a
        token.revoke a
        token.read ad
        mail.read asd
        mail.send as
        ledger.read ad
        ledger.verify ad
        """

    private static let letters: [(Role, Character)] = [
        (.admin, "a"), (.chair, "c"), (.reviewer, "r"), (.secretary, "s"), (.auditor, "d"),
        (.candidateContact, "k"), (.anonymous, "*"),
    ]

    @Test("the roles of every action are as agreed")
    func matrix() {
        let found = Action.allCases.map { action in
            let letters = Self.letters.filter { action.roles.contains($0.0) }.map(\.1)
            return "\(action.rawValue) \(String(letters))"
        }
        #expect(found.joined(separator: "\n") == Self.golden)
    }

    @Test("every action is granted to each of its roles and refused to all others")
    func decisionFollowsTheMatrix() {
        for action in Action.allCases {
            for role in Role.allCases where role != .anonymous {
                let person = Principal(id: "someone", roles: [role])
                let found = refusal { () throws(Refusal) in try Policy.decide(action, by: person) }
                let may = action.roles.contains(role) || action.roles.contains(.anonymous)
                #expect(found == (may ? nil : Refusal(.notPermitted(action, needs: action.roles))))
            }
        }
    }

    @Test("somebody who did not sign in is asked to, not told about roles")
    func anonymous() {
        let found = refusal { () throws(Refusal) in try Policy.decide(.stageOpen, by: .anonymous) }
        #expect(found?.reason == .notIdentified(.stageOpen))
        #expect(refusal { () throws(Refusal) in try Policy.decide(.resultRead, by: .anonymous) } == nil)
    }
}
