public import AwardCore
import AwardStore
import Postgres

extension AwardService {
    /// What applying a definition would change; nothing is changed.
    ///
    /// - Throws: `Refusal` (`notPermitted`) to whoever may not apply it either.
    public func plan(_ definition: AwardDefinition, as claim: Claim) async throws -> PlannedAward {
        let sha256 = CanonicalJSON.sha256(try CanonicalJSON.text(definition)).hexadecimal
        return try await translated {
            try await self.database.read { tx in
                guard try tx.award(definition.id) != nil else {
                    // An award there is not has no accounts yet.
                    guard case .office(let role, _) = claim else {
                        throw Refusal(.notPermitted(.awardApply, needs: Action.awardApply.roles))
                    }
                    let person = Principal(id: claim.actor, kind: .cliOperator, roles: [role])
                    _ = try Policy.decide(.awardApply, by: person)
                    return PlannedAward(definition, sha256: sha256, over: nil, version: nil, states: [:], used: [])
                }
                let context = try self.context(definition.id, claim, in: tx, isWriting: false)
                try context.permit(.awardApply)
                let stages = try tx.stages(of: context.awardID)
                return PlannedAward(
                    definition, sha256: sha256, over: context.definition, version: context.award.version,
                    states: Dictionary(uniqueKeysWithValues: stages.map { ($0.stageID, $0.state) }),
                    used: try tx.partsInUse(of: context.awardID))
            }
        }
    }
}
