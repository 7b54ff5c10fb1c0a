extension Selection: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.key("outcome")
            switch outcome {
            case .goesOn: writer.bare("goesOn")
            case .reserve(let position): writer.case("reserve") { $0.field("_0", position) }
            case .stops: writer.bare("stops")
            case .undecided: writer.bare("undecided")
            }
            writer.field("prize", optional: prize)
            writer.field("rule", rule)
        }
    }
}

extension SelectionRule: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        func tie(_ name: StaticString, _ quota: Int, _ tied: Int) {
            writer.case(name) { writer in
                writer.field("quota", quota)
                writer.field("tied", tied)
            }
        }
        switch self {
        case .notEligible: writer.bare("notEligible")
        case .noScore: writer.bare("noScore")
        case .belowMinimum: writer.bare("belowMinimum")
        case .everyone: writer.bare("everyone")
        case .withinQuota(let quota): writer.case("withinQuota") { $0.field("quota", quota) }
        case .movedUp(let quota, let skipped):
            writer.case("movedUp") { writer in
                writer.field("quota", quota)
                writer.field("skipped", skipped)
            }
        case .beyondQuota(let quota): writer.case("beyondQuota") { $0.field("quota", quota) }
        case .tieAdmitted(let quota, let tied): tie("tieAdmitted", quota, tied)
        case .tieNotAdmitted(let quota, let tied): tie("tieNotAdmitted", quota, tied)
        case .tieUndecided(let quota, let tied): tie("tieUndecided", quota, tied)
        case .organisationCap(let organisation, let limit, let scope):
            writer.case("organisationCap") { writer in
                writer.field("limit", limit)
                writer.field("organisation", organisation)
                writer.field("scope", scope.rawValue)
            }
        case .provinceCap(let province, let limit, let scope):
            writer.case("provinceCap") { writer in
                writer.field("limit", limit)
                writer.field("province", province)
                writer.field("scope", scope.rawValue)
            }
        case .placeMovedFrom(let category): writer.case("placeMovedFrom") { $0.field("category", category) }
        case .vacancyFilled(let category): writer.case("vacancyFilled") { $0.field("category", category) }
        case .decided(let decision): writer.case("decided") { $0.field("decision", decision) }
        }
    }
}
