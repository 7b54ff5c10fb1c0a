extension Standing: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            if let adjustment { writer.field("adjustment", adjustment) }
            writer.field("candidate", candidate)
            writer.field("carried", carried)
            writer.field("category", category)
            if let changed { writer.field("changed", changed) }
            writer.field("code", code)
            writer.field("components", components)
            writer.field("computed", computed)
            writer.field("flags", flags)
            writer.field("isShared", isShared)
            writer.field("minimums", minimums)
            writer.field("official", optional: official)
            writer.field("officialText", officialText)
            writer.field("own", optional: own)
            writer.field("ownMaximum", ownMaximum)
            writer.field("place", optional: place)
            writer.field("raw", optional: raw)
            writer.field("score", optional: score)
            writer.field("sheets", sheets)
            writer.field("status", status)
            writer.field("tieGroup", optional: tieGroup)
        }
    }
}

extension Standing.Status: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        switch self {
        case .ranked: writer.bare("ranked")
        case .belowMinimum: writer.bare("belowMinimum")
        case .noScore: writer.bare("noScore")
        case .ineligible(let ineligibility):
            writer.case("ineligible") { writer in
                writer.key("_0")
                writer.object { writer in
                    writer.field("kind", ineligibility.kind.rawValue)
                    writer.field("reason", ineligibility.reason)
                }
            }
        }
    }
}

extension StandingFlag: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        func sheets(_ name: StaticString, _ sheets: Int, _ needed: Int, _ component: String?) {
            writer.case(name) { writer in
                writer.field("component", optional: component)
                writer.field("needed", needed)
                writer.field("sheets", sheets)
            }
        }
        switch self {
        case .fellBackToMean(let count, let needed, let component):
            sheets("fellBackToMean", count, needed, component)
        case .incompleteSheetsExcluded(let count):
            writer.case("incompleteSheetsExcluded") { $0.field("count", count) }
        case .sheetsWithoutInformation(let count, let component):
            writer.case("sheetsWithoutInformation") { writer in
                writer.field("component", optional: component)
                writer.field("count", count)
            }
        case .fewerSheetsThanMinimumExcused(let count, let needed, let component):
            sheets("fewerSheetsThanMinimumExcused", count, needed, component)
        case .fewerSheetsThanMinimum(let count, let needed, let component):
            sheets("fewerSheetsThanMinimum", count, needed, component)
        }
    }
}

extension ComponentScore: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("component", component)
            writer.field("maximum", maximum)
            writer.field("points", points)
            writer.field("raw", optional: raw)
            writer.field("sheets", sheets)
            writer.field("weight", weight)
        }
    }
}

extension CarriedScore: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("maximum", maximum)
            writer.field("score", score)
            writer.field("stage", stage)
            writer.field("weight", weight)
        }
    }
}

extension AdjustmentResult: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("bonus", bonus)
            writer.field("bonusCounted", bonusCounted)
            writer.field("penalty", penalty)
            writer.field("penaltyCounted", penaltyCounted)
        }
    }
}

extension MinimumResult: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("needed", needed)
            writer.key("subject")
            switch subject {
            case .total: writer.bare("total")
            case .criterion(let id): writer.case("criterion") { $0.field("_0", id) }
            case .component(let id): writer.case("component") { $0.field("_0", id) }
            }
            writer.field("value", value)
        }
    }
}
