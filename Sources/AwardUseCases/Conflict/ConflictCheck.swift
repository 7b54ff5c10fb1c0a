public import AwardCore
import AwardStore
import Postgres

/// What a check for conflicts found. It is only said, nothing is recorded.
public struct ConflictCheck: Codable, Sendable {
    /// One candidate the person could not score.
    public struct Finding: Codable, Sendable {
        /// The candidate's code.
        public let candidate: String
        /// Its name, with the parent's where it is not unique.
        public let name: LocalizedText
        /// Its category.
        public let category: String
        /// The kind: found by rule, or on record as declared or challenged.
        public let kind: ConflictKind
        /// On what it rests.
        public let ground: LocalizedText
        /// For an exclusion the organisation that was found, with the last year of an engagement (`41110:2017`).
        public let evidence: String?
        /// Where it stands; `nil` for an exclusion that is not on record.
        public let state: ConflictState?
    }

    /// The organisations as they were understood: what was written, and the codes it stands for here.
    public let organisations: [Organisation]
    /// How many candidates were looked at.
    public let candidates: Int
    /// What stands in the way, by candidate.
    public let findings: [Finding]

    /// One organisation a person named.
    public struct Organisation: Codable, Sendable {
        /// What was written.
        public let written: String
        /// The organisation's name; `nil` when no candidate belongs to an organisation of that code or name.
        public let name: LocalizedText?
    }
}

extension CommandContext {
    /// - Throws: `Refusal` when the caller may not check: whoever judges a blind stage would learn whose code is whose.
    func permitConflictCheck(of reviewer: ReviewerRow?, in tx: borrowing Transaction) throws {
        let blind = try blindStages(judgedBy: try ownReviewer(in: tx), in: tx)
        let grant = try Policy.decide(
            .conflictCheck, by: principal,
            given: ReadFacts(
                awardState: award.state, publication: definition.publication, isBlind: !blind.isEmpty,
                reviewer: reviewer?.reviewerID, name: reviewer?.code ?? ""))
        if grant.view.isBlind {
            throw Refusal(.notPermitted(.conflictCheck, needs: [.admin, .secretary, .auditor]))
        }
    }

    /// What would keep a person with these ties from the candidates, or from one.
    func conflictCheck(
        of declaration: ReviewerDeclaration, recorded: [ConflictRow] = [], candidate: CandidateRow?,
        in tx: borrowing Transaction
    ) throws -> ConflictCheck {
        let finder = try ExclusionFinder(in: tx, self)
        let all = try tx.candidates(of: awardID)
        let names = CandidateNames(all)
        func finding(
            _ number: Int32, _ kind: ConflictKind, _ ground: LocalizedText, _ evidence: String?, _ state: ConflictState?
        ) -> ConflictCheck.Finding? {
            guard let row = names.row(number), candidate == nil || candidate?.candidateID == number else { return nil }
            return ConflictCheck.Finding(
                candidate: row.code, name: names.name(number) ?? row.name, category: row.category, kind: kind,
                ground: ground,
                evidence: evidence, state: state)
        }
        let found = finder.exclusions(of: declaration).compactMap { exclusion in
            let ground = exclusion.finding.ground
            let isRecorded = recorded.contains {
                $0.kind == .exclusion && $0.candidateID == exclusion.candidate && $0.ground == ground.rawValue
            }
            return finding(
                exclusion.candidate, .exclusion, ConflictGround.rule(ground).title, exclusion.finding.evidence,
                isRecorded ? .effective : nil)
        }
        let stated = recorded.filter { $0.kind != .exclusion }.compactMap {
            finding($0.candidateID, $0.kind, ConflictGround(text: $0.ground).title, nil, $0.state)
        }
        let organisations = Dictionary(
            uniqueKeysWithValues: try tx.organisations(of: awardID).map { ($0.code, $0) })
        return ConflictCheck(
            organisations: declaration.names.map { written in
                let row = finder.directory.codes(of: written).first.flatMap { organisations[$0] }
                return ConflictCheck.Organisation(
                    written: written, name: row.map { LocalizedText(ko: $0.nameKo, en: $0.nameEn) })
            },
            candidates: candidate == nil ? all.count : 1, findings: found + stated)
    }
}
