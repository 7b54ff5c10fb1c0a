extension TieGroup: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.key("candidates")
            writer.list(candidates) { $0.number($1) }
            writer.field("score", score)
            writer.field("steps", steps)
        }
    }
}

extension TieStep: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("entries", entries)
            if let note { writer.field("note", note) }
            writer.field("step", step)
        }
    }
}

extension TieStep.Entry: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("candidate", candidate)
            writer.field("rank", rank)
            writer.field("value", optional: value)
        }
    }
}

extension TieStep.Note: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        switch self {
        case .valueMissing: writer.bare("valueMissing")
        case .noFullOrder: writer.bare("noFullOrder")
        case .decision(let number): writer.case("decision") { $0.field("_0", number) }
        case .decisionAwaited: writer.bare("decisionAwaited")
        }
    }
}

extension TieBreakStep: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        switch self {
        case .criterion(let id): writer.case("criterion") { $0.field("_0", id) }
        case .largestCriterion: writer.bare("largestCriterion")
        case .stage(let id): writer.case("stage") { $0.field("_0", id) }
        case .component(let id): writer.case("component") { $0.field("_0", id) }
        case .trimmedMean: writer.bare("trimmedMean")
        case .median: writer.bare("median")
        case .lowerSpread: writer.bare("lowerSpread")
        case .headToHead: writer.bare("headToHead")
        case .chair: writer.bare("chair")
        case .draw: writer.bare("draw")
        }
    }
}
