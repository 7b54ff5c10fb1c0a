public import AwardCore
import AwardStore
import Postgres

/// What applying an award file came to.
public struct AppliedAward: Codable, Sendable {
    /// The award's short name.
    public let award: String
    /// The version now in force.
    public let version: Int
    /// SHA-256 of the definition's canonical JSON.
    public let sha256: String
    /// Whether there was nothing to change.
    public let isUnchanged: Bool
}

extension AwardService {
    /// Makes the award a definition describes, or brings the one there is to it. What a stage under way has pinned is
    /// refused.
    ///
    /// - Parameters:
    ///   - isSimulated: marks a new award as one whose times and marks are made up.
    ///   - seen: the version whose plan the caller saw; any other is refused. `nil` takes whatever is in force.
    /// - Throws: `Refusal` (`notPermitted`, `pinned`, `inUse`, `staleRevision`, `misconfigured`).
    public func apply(
        _ definition: AwardDefinition, as claim: Claim, isSimulated: Bool = false, seen: Int? = nil
    ) async throws -> AppliedAward {
        let text = try CanonicalJSON.text(definition)
        let sha256 = CanonicalJSON.sha256(text)
        let now = environment.now()
        let principal = try office(claim)
        // Also where nothing changes, so that nobody finds out what the award is by trying.
        _ = try Policy.decide(.awardApply, by: principal)
        return try await translated {
            try await self.database.transaction(.readCommitted) { tx in
                tx.lockAwardCreation()
                tx.lockAwardExclusively(definition.id)
                guard let award = try tx.award(definition.id) else {
                    _ = try Policy.decideApplying(definition, over: nil, states: [:], by: principal)
                    if self.environment.isSimulated, !isSimulated { throw Refusal.realAward(definition.id) }
                    let number = try tx.insertAward(
                        slug: definition.id, definition: text, sha256: sha256, isSimulated: isSimulated)
                    return try self.store(definition, text, sha256, number, 1, principal, now, in: tx)
                }
                if self.environment.isSimulated, !award.isSimulated { throw Refusal.realAward(definition.id) }
                if let seen, seen != award.version {
                    throw Refusal(
                        .staleRevision(.award, name: award.slug, seen: seen, current: award.version, changes: []))
                }
                if award.sha256 == sha256 {
                    return AppliedAward(
                        award: award.slug, version: award.version, sha256: sha256.hexadecimal, isUnchanged: true)
                }
                let old = try self.definitions.value(sha256: award.sha256) {
                    try tx.definitionText(of: award.awardID)
                }
                let stages = try tx.stages(of: award.awardID)
                let states = Dictionary(uniqueKeysWithValues: stages.map { ($0.stageID, $0.state) })
                _ = try Policy.decideApplying(
                    definition, over: old, states: states, used: try tx.partsInUse(of: award.awardID), by: principal)
                tx.updateDefinition(
                    of: award.awardID, definition: text, sha256: sha256, version: award.version + 1)
                return try self.store(
                    definition, text, sha256, award.awardID, award.version + 1, principal, now, in: tx)
            }
        }
    }

    private func store(
        _ definition: AwardDefinition, _ text: String, _ sha256: [UInt8], _ number: Int32, _ version: Int,
        _ principal: Principal, _ now: Moment, in tx: borrowing Transaction
    ) throws -> AppliedAward {
        tx.insertAwardVersion(
            of: number, version: version, definition: text, sha256: sha256, by: principal.id, at: now.timestamp)
        tx.setStages(number, definition.stages.map(\.id))
        let applied = AppliedAward(
            award: definition.id, version: version, sha256: sha256.hexadecimal, isUnchanged: false)
        tx.record(
            .awardApply, subject: "award \(definition.id)", body: try CanonicalJSON.text(applied),
            slug: definition.id, award: number, actor: principal.id, at: now.timestamp)
        return applied
    }

    private func office(_ claim: Claim) throws(Refusal) -> Principal {
        switch claim {
        case .office(let role, _):
            return Principal(id: claim.actor, kind: .cliOperator, roles: [role])
        case .account(_, let roles):
            return Principal(id: claim.actor, roles: roles)
        case .limited(let claim, let scopes):
            var principal = try office(claim)
            principal.scopes = scopes
            return principal
        case .reviewer, .candidate, .anonymous:
            throw Refusal(.notPermitted(.awardApply, needs: Action.awardApply.roles))
        }
    }
}
