import AwardCore
import AwardUseCases
import Testing

struct AccountTests {
    @Test func everyActHasItsRowInTheLedgerAndNothingSecretInIt() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let (session, totp) = try await world.enrol()
            try await world.perform(SetPassword(account: OfficeWorld.email, password: Secret("죽는 날까지 하늘을 우러러")))
            try await world.perform(ResetSecondFactor(account: OfficeWorld.email, reason: "lost telephone"))
            let secret = try await world.perform(EnrolSecondFactor(account: OfficeWorld.email))
            let token = try await world.perform(
                IssueToken(owner: OfficeWorld.email, title: "t", scopes: [.read], days: 1))
            try await world.perform(RevokeToken(number: token.number))
            try await world.perform(DisableAccount(account: OfficeWorld.email, reason: "left"))
            #expect(
                try await world.texts("SELECT command FROM ledger WHERE award_id = 1 ORDER BY entry_no") == [
                    "award.apply", "account.add", "session.begin", "account.password", "account.second_factor",
                    "account.second_factor", "token.issue", "token.revoke", "account.disable",
                ])
            let bodies = try await world.texts("SELECT body || actor || subject FROM ledger").joined()
            for hidden in [
                OfficeWorld.password.reveal(), "죽는 날까지", session.token.reveal(), token.token.reveal(),
                secret.secret.reveal(), "$scrypt", Base32.text(totp.secret),
            ] {
                #expect(!bodies.contains(hidden))
            }
            #expect(try await world.ask(VerifyLedger()).faultCount == 0)
        }
    }

    @Test func onlyAnAdminAddsAccounts() async throws {
        try await OfficeWorld.with { world in
            for claim in [
                Claim.office(.secretary, name: "seo"), .account(email: "a@b.kr", roles: [.auditor, .chair]),
                .reviewer("C01"), .anonymous,
            ] {
                let refused = try await refusal {
                    try await world.perform(
                        AddAccount(
                            email: "x@example.kr", name: LocalizedText(ko: "가", en: "A"), roles: [.admin],
                            password: OfficeWorld.password), as: claim)
                }
                #expect(["not_permitted", "not_identified"].contains(refused?.code))
            }
            #expect(try await world.count("SELECT count(*) FROM account") == 0)
        }
    }

    @Test func everythingWrongWithANewAccountIsSaidAtOnce() async throws {
        try await OfficeWorld.with { world in
            let refused = try await refusal {
                try await world.perform(
                    AddAccount(
                        email: "kim", name: LocalizedText(ko: " ", en: ""), roles: [.reviewer],
                        password: Secret("short")))
            }
            #expect(refused?.details(.english).count == 4)
        }
    }

    @Test func anAddressHasOneAccount() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let again = try await refusal { try await world.addAccount("KIM@example.kr") }
            #expect(again == Refusal(.alreadyExists(.account, name: OfficeWorld.email)))
        }
    }

    @Test func aCommandReadFromJSONBringsNoHashOfItsOwn() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let json = #"{"account":"kim@example.kr","password":"죽는 날까지 하늘을 우러러","hash":"$scrypt$x","isProven":true}"#
            let command = try CanonicalJSON.read(SetPassword.self, from: json)
            try await world.perform(command)
            _ = try await world.signIn(OfficeWorld.email, Secret("죽는 날까지 하늘을 우러러"))
            let foreign = try await refusal {
                try await world.perform(command, as: .account(email: OfficeWorld.email, roles: [.auditor]))
            }
            #expect(foreign?.code == "not_yours")
        }
    }

    @Test func aSecondFactorIsSetUpAtTheOffice() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount()
            let output = try await world.perform(EnrolSecondFactor(account: OfficeWorld.email))
            #expect(output.address.reveal().hasPrefix("otpauth://totp/"))
            let wrong = try await refusal {
                try await world.perform(ConfirmSecondFactor(account: OfficeWorld.email, code: Secret("000000")))
            }
            #expect(wrong?.code == "sign_in_failed")
            #expect(try await world.ask(ListAccounts()).map(\.hasSecondFactor) == [false])
        }
    }

    @Test func theListShowsNothingSecret() async throws {
        try await OfficeWorld.with { world in
            try await world.addAccount(roles: [.secretary, .admin])
            _ = try await world.enrol()
            let lines = try await world.ask(ListAccounts(), as: .office(.auditor, name: "gam"))
            let json = try CanonicalJSON.text(lines)
            #expect(lines.map(\.roles) == [[.admin, .secretary]])
            #expect(lines.map(\.lastUsedAt) == [world.now])
            #expect(!json.contains("scrypt") && !json.contains("otpauth"))
        }
    }
}
