public import AwardCore

extension AwardDefinition {
    /// The stage called `text`: its short name or its number from 1.
    ///
    /// - Throws: `Refusal` (`notFound`) with the names there are.
    public func stage(called text: String) throws(Refusal) -> StageDefinition {
        for (index, stage) in stages.enumerated() where stage.id == text || String(index + 1) == text { return stage }
        throw Refusal(.notFound(.stage, name: text, suggestions: stages.map(\.id)))
    }
}
