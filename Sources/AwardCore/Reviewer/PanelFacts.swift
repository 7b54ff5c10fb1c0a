/// Who sits on a panel, in numbers. Only active reviewers of the panel's pools count.
public struct PanelFacts: Sendable, Hashable {
    /// Members, the chair among them.
    public var members: Int
    /// External members.
    public var external: Int
    /// Chairs.
    public var chairs: Int

    /// A panel in numbers.
    public init(members: Int = 0, external: Int = 0, chairs: Int = 0) {
        self.members = members
        self.external = external
        self.chairs = chairs
    }

    /// Everything about the panel that breaks `rules`.
    public func blockers(by rules: CommitteeRules) -> [Blocker] {
        var found: [Blocker] = []
        if members < rules.minimumMembers {
            found.append(.panelTooSmall(members: members, needs: rules.minimumMembers))
        }
        if rules.needsChair && chairs == 0 {
            found.append(.noChair)
        }
        if let percent = rules.minimumExternalPercent,
            Rational(external) * .hundred < percent * Rational(members) || (members == 0 && percent.sign > 0)
        {
            found.append(.tooFewExternal(external: external, members: members, needsPercent: percent))
        }
        return found
    }
}
