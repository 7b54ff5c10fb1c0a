public import AwardCore
public import AwardStore
public import Postgres

/// What every command and query starts from: the award, its rules, who asks and when.
public struct CommandContext: Sendable {
    /// The award.
    public let award: AwardRow
    /// Its current definition.
    public let definition: AwardDefinition
    /// Who asks.
    public let principal: Principal
    /// When.
    public let now: Moment
    /// Time and randomness.
    public let environment: Environment
    let definitions: ReadCache<AwardDefinition>
    let tallies: ReadCache<Tally>

    /// The award's number.
    public var awardID: Int32 { award.awardID }
    /// When, as it is stored.
    public var at: Timestamp { now.timestamp }
    /// Who asks, as the ledger says it.
    public var actor: String { principal.id }

    /// Decides an action that depends on nothing but who asks.
    ///
    /// - Throws: `Refusal`.
    @discardableResult
    public func permit(_ action: Action) throws(Refusal) -> Grant {
        try Policy.decide(action, by: principal)
    }

    /// The stage called `text`: its short name or its number from 1.
    ///
    /// - Throws: `Refusal` (`notFound`) with the names there are.
    public func stage(_ text: String, in tx: borrowing Transaction) throws -> LoadedStage {
        let rows = try tx.stages(of: awardID)
        guard let index = rows.firstIndex(where: { $0.stageID == text || String($0.stageNo) == text }) else {
            throw Refusal(.notFound(.stage, name: text, suggestions: rows.map(\.stageID)))
        }
        return try load(rows, index, in: tx)
    }

    /// Every stage, in order.
    ///
    /// - Throws: `DatabaseError`.
    public func stages(in tx: borrowing Transaction) throws -> [LoadedStage] {
        let rows = try tx.stages(of: awardID)
        var loaded: [LoadedStage] = []
        for index in rows.indices { loaded.append(try load(rows, index, in: tx)) }
        return loaded
    }

    private func load(_ rows: [StageRow], _ index: Int, in tx: borrowing Transaction) throws -> LoadedStage {
        let row = rows[index]
        let rules = try rules(of: row, in: tx)
        guard let definition = rules.stage(row.stageID) else {
            throw Refusal(.notFound(.stage, name: row.stageID, suggestions: rules.stages.map(\.id)))
        }
        return LoadedStage(row: row, definition: definition, rules: rules, all: rows)
    }

    /// The definition a stage runs by: pinned once it has opened, the current one before.
    func rules(of stage: StageRow, in tx: borrowing Transaction) throws -> AwardDefinition {
        guard let pinned = stage.pinnedSHA256, pinned != award.sha256 else { return definition }
        return try definitions.value(sha256: pinned) {
            try tx.pinnedDefinition(awardID, sha256: pinned) ?? ""
        }
    }

    /// The candidate called `text`: its code, or its name where that is unique.
    ///
    /// - Throws: `Refusal` (`notFound`) when there is none, or several, with suggestions.
    public func candidate(_ text: String, in tx: borrowing Transaction) throws -> CandidateRow {
        let found = try tx.candidates(of: awardID, called: text)
        if let first = found.first, found.count == 1 || first.code == text { return first }
        let suggestions =
            found.isEmpty
            ? Suggestion.near(text, among: try tx.candidateNames(of: awardID))
            : found.map { "\($0.code) (\($0.fullName.ko))" }
        throw Refusal(.notFound(.candidate, name: text, suggestions: suggestions))
    }

    /// The reviewer called `text`: the code, or the name where that is unique.
    ///
    /// - Throws: `Refusal` (`notFound`) when there is none, or several, with suggestions.
    public func reviewer(_ text: String, in tx: borrowing Transaction) throws -> ReviewerRow {
        let found = try tx.reviewers(of: awardID, called: text)
        if let first = found.first, found.count == 1 || first.code == text { return first }
        let names = found.isEmpty ? try tx.reviewers(of: awardID).map(\.code) : found.map(\.code)
        throw Refusal(
            .notFound(
                .reviewer, name: text, suggestions: found.isEmpty ? Suggestion.near(text, among: names) : names))
    }
}

/// A stage with the rules it runs by.
public struct LoadedStage: Sendable {
    /// The stage as stored.
    public let row: StageRow
    /// Its part of the rules.
    public let definition: StageDefinition
    /// The whole rules it runs by.
    public let rules: AwardDefinition
    /// Every stage of the award as stored.
    public let all: [StageRow]

    /// The stage's number.
    public var number: Int16 { row.stageNo }
    /// The window it runs by: the rules', or with the closing time a reopening set.
    public var window: StageWindow? {
        StageWindow.inForce(definition.window, closes: row.closesAt.map(Moment.init))
    }
    /// Whether it is the award's last.
    public var isLast: Bool { row.stageNo == all.last?.stageNo }
    /// The stage before, if there is one.
    public var previous: StageRow? { all.last { $0.stageNo < row.stageNo } }
    /// The stage after, if there is one.
    public var next: StageRow? { all.first { $0.stageNo > row.stageNo } }
}

extension CandidateRow {
    /// The name with its parent's, which tells 중구 in Seoul from the one in Busan.
    public var fullName: LocalizedText {
        guard let parentName else { return name }
        return LocalizedText(ko: parentName.ko + " " + name.ko, en: parentName.en + " " + name.en)
    }
}
