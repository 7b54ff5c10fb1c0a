import AwardCore
import Testing

@Suite("What tokens are good for")
struct TokenScopeTests {
    @Test("no token does what makes accounts, sessions or tokens")
    func none() {
        #expect(
            Action.allCases.filter { $0.scope == nil }.map(\.rawValue) == [
                "account.add", "account.password", "account.second_factor", "account.disable", "account.read",
                "session.begin", "session.end_all", "token.issue", "token.revoke", "token.read",
            ])
    }

    @Test("what only reads needs the scope to read, and the other way round")
    func reading() {
        let reading = Action.allCases.filter { $0.scope == .read }.map(\.rawValue)
        let named = Action.allCases.map(\.rawValue).filter { name in
            [".read", ".check", ".status", ".verify", ".export", ".report", ".reveal", ".analyse"].contains {
                name.hasSuffix($0)
            }
        }
        #expect(Set(reading) == Set(named).subtracting(["account.read", "token.read"]))
    }

    @Test("an admin's token does what its scopes say and nothing else")
    func limited() {
        for scope in TokenScope.allCases {
            let principal = Principal(
                id: "a", roles: [.admin, .chair, .secretary, .auditor, .reviewer], scopes: [scope])
            for action in Action.allCases where !action.roles.contains(.candidateContact) || action.roles.count > 1 {
                let found = refusal { () throws(Refusal) in try Policy.decide(action, by: principal) }
                #expect(found == (action.scope == scope ? nil : Refusal(.outsideScope(action, needs: action.scope))))
            }
        }
    }

    @Test("a scope gives no role")
    func noRole() {
        let principal = Principal(id: "r", roles: [.reviewer], scopes: Set(TokenScope.allCases))
        let found = refusal { () throws(Refusal) in try Policy.decide(.stageOpen, by: principal) }
        #expect(found?.reason == .notPermitted(.stageOpen, needs: [.admin]))
    }

    @Test("an account is changed by an admin or its owner")
    func owner() {
        func decide(_ roles: Set<Role>, id: String) -> Refusal? {
            refusal { () throws(Refusal) in
                try Policy.decideAccount(
                    .accountPassword, by: Principal(id: id, roles: roles), account: "kim@example.kr",
                    owner: "account:kim@example.kr")
            }
        }
        #expect(decide([.admin], id: "admin:han") == nil)
        #expect(decide([.auditor], id: "account:kim@example.kr") == nil)
        #expect(decide([.auditor], id: "account:lee@example.kr")?.code == "not_yours")
        #expect(decide([.reviewer], id: "account:kim@example.kr")?.code == "not_permitted")
    }
}
