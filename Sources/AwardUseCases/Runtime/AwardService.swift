import AwardCore
public import AwardStore
public import Postgres

/// Performs commands and answers queries on the awards of one database.
public final class AwardService: Sendable {
    /// The database.
    public let database: Database
    /// Time and randomness.
    public let environment: Environment
    let definitions = ReadCache<AwardDefinition>(limit: 256)
    /// The latest stages people look at; a tally of 5,000 candidates holds some 10 MB.
    let tallies = ReadCache<Tally>(limit: 4)
    let notices: SheetNotices

    /// A service on a migrated database.
    public init(database: Database, environment: Environment = .system, notices: SheetNotices = .withEach) {
        self.database = database
        self.environment = environment
        self.notices = notices
    }

    /// Performs a command: lock, load, decide, write, ledger and commit as one.
    ///
    /// The same `key` with the same command changes nothing more and gets the same answer.
    ///
    /// - Throws: `Refusal` when the rules, gates or the database say no; nothing is changed then.
    public func perform<C: Command>(
        _ command: C, award slug: String, as claim: Claim, key: String? = nil
    ) async throws -> C.Output {
        try await translated {
            let command = try await command.prepared(for: claim, self.environment)
            let request = try key.map { _ in
                Idempotency.request(try CanonicalJSON.text(command.record), by: claim)
            }
            return try await self.database.transaction(.readCommitted) { tx in
                tx.lockAwardExclusively(slug)
                let context = try self.context(slug, claim, in: tx, isWriting: true)
                if let key, let request, let before = try tx.idempotent(context.awardID, key: key) {
                    return try Idempotency.answer(before, key: key, command: C.action, request: request)
                }
                let output = try command.execute(in: tx, context)
                let body = try CanonicalJSON.text(LedgerBody(request: command.record, result: output))
                tx.record(
                    C.action, subject: command.subject, body: body, slug: slug, award: context.awardID,
                    actor: context.actor, at: context.at)
                if command.sealsLedger { tx.sealLedger(of: context.awardID, at: context.at) }
                if let key, let request {
                    tx.insertIdempotent(
                        IdempotencyWrite(
                            award: context.awardID, key: key, command: C.action.rawValue, requestSHA256: request,
                            response: try CanonicalJSON.text(output), at: context.at))
                }
                return output
            }
        }
    }

    /// Answers a query from one snapshot.
    ///
    /// - Throws: `Refusal` when the rules say no, nothing is found, or the database cannot be reached.
    public func ask<Q: Query>(_ query: Q, award slug: String, as claim: Claim) async throws -> Q.Answer {
        try await translated {
            try await self.database.read { tx in
                try query.answer(in: tx, try self.context(slug, claim, in: tx, isWriting: false))
            }
        }
    }

    /// Every award in the database.
    ///
    /// - Throws: `Refusal` when the database cannot be reached.
    public func awards() async throws -> [AwardRow] {
        try await translated { try await self.database.read { tx in try tx.awards() } }
    }

    func context(
        _ slug: String, _ claim: Claim, in tx: borrowing Transaction, isWriting: Bool
    ) throws -> CommandContext {
        guard let award = try tx.award(slug) else {
            throw Refusal(
                .notFound(.award, name: slug, suggestions: Suggestion.near(slug, among: try tx.awards().map(\.slug))))
        }
        if isWriting, environment.isSimulated, !award.isSimulated { throw Refusal.realAward(slug) }
        let definition = try definitions.value(sha256: award.sha256) { try tx.definitionText(of: award.awardID) }
        return CommandContext(
            award: award, definition: definition, principal: try principal(claim, award.awardID, in: tx),
            now: environment.now(), environment: environment, definitions: definitions,
            tallies: tallies)
    }

    private func principal(_ claim: Claim, _ award: Int32, in tx: borrowing Transaction) throws -> Principal {
        switch claim {
        case .account(_, let roles):
            return Principal(id: claim.actor, roles: roles)
        case .limited(let claim, let scopes):
            var principal = try principal(claim, award, in: tx)
            principal.scopes = scopes
            return principal
        case .office(let role, _):
            return Principal(id: claim.actor, kind: .cliOperator, roles: [role])
        case .anonymous:
            return .anonymous
        case .reviewer(let code):
            guard let row = try tx.reviewers(of: award, called: code).first, row.code == code else {
                throw Refusal(.notFound(.reviewer, name: code, suggestions: []))
            }
            return Principal(
                id: claim.actor, roles: row.isChair ? [.reviewer, .chair] : [.reviewer], reviewer: row.reviewerID)
        case .candidate(let code):
            guard let row = try tx.candidates(of: award, called: code).first, row.code == code else {
                throw Refusal(.notFound(.candidate, name: code, suggestions: []))
            }
            return Principal(id: claim.actor, roles: [.candidateContact], candidate: row.candidateID)
        }
    }
}

extension Transaction {
    /// Writes what was done into the ledger.
    borrowing func record(
        _ action: Action, subject: String, body: String, slug: String, award: Int32, actor: String, at: Timestamp
    ) {
        insertLedger(
            LedgerWrite(action, subject: subject, body: body, slug: slug, award: award, actor: actor, at: at))
    }
}
