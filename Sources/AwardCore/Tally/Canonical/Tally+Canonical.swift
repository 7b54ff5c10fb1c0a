internal import Crypto

extension Tally {
    /// The tally as JSON in UTF-8 with sorted keys and without blanks: the same bytes wherever it is computed.
    /// `Codable` reads them back.
    public var canonicalBytes: [UInt8] {
        var writer = CanonicalWriter()
        writer.reserveCapacity(categories.reduce(1024) { $0 + $1.standings.count * 512 })
        write(to: &writer)
        return writer.bytes
    }

    /// SHA-256 of ``canonicalBytes``, 64 hexadecimal digits.
    public var digest: String {
        hexadecimal(SHA256.hash(data: canonicalBytes))
    }
}

extension Tally: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("award", award)
            writer.field("categories", categories)
            writer.field("comparison", comparison.rawValue)
            writer.field("flags", flags)
            writer.field("inputsDigest", inputsDigest)
            writer.field("isLastStage", isLastStage)
            writer.field("maximum", maximum)
            writer.field("normalisation", optional: normalisation?.rawValue)
            writer.field("pendingDecisions", pendingDecisions)
            writer.key("rounding")
            writer.object { writer in
                writer.field("digits", rounding.digits)
                writer.field("mode", rounding.mode.rawValue)
            }
            writer.field("stage", stage)
        }
    }
}

extension TallyFlag: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        switch self {
        case .incompleteSheetsExcluded(let count):
            writer.case("incompleteSheetsExcluded") { $0.field("count", count) }
        case .sheetsOutsideComponents(let count):
            writer.case("sheetsOutsideComponents") { $0.field("count", count) }
        case .candidatesBelowMinimumSheets(let count):
            writer.case("candidatesBelowMinimumSheets") { $0.field("count", count) }
        case .calibrationExcluded(let count):
            writer.case("calibrationExcluded") { $0.field("count", count) }
        case .normalisationFellBackToRank: writer.bare("normalisationFellBackToRank")
        case .reviewersWithoutInformation(let count):
            writer.case("reviewersWithoutInformation") { $0.field("count", count) }
        case .decisionWithoutEffect(let number):
            writer.case("decisionWithoutEffect") { $0.field("number", number) }
        }
    }
}

extension CategoryTally: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("category", category)
            writer.field("cutLine", optional: cutLine)
            writer.field("emptyPrizes", emptyPrizes)
            writer.field("quota", optional: quota)
            writer.field("standings", standings)
            writer.field("ties", ties)
            writer.field("unfilled", unfilled)
        }
    }
}

extension EmptyPrize: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("count", count)
            writer.field("prize", prize)
        }
    }
}

extension PendingDecision: CanonicalValue {
    func write(to writer: inout CanonicalWriter) {
        writer.object { writer in
            writer.field("blocksConfirmation", blocksConfirmation)
            writer.key("candidates")
            writer.list(candidates) { $0.number($1) }
            writer.field("category", category)
            writer.field("isForChair", isForChair)
            writer.key("line")
            switch line {
            case .cut: writer.bare("cut")
            case .reserve: writer.bare("reserve")
            case .cap: writer.bare("cap")
            case .prize(let id): writer.case("prize") { $0.field("_0", id) }
            case .vacancy: writer.bare("vacancy")
            }
            writer.field("place", place)
            writer.field("places", places)
        }
    }
}
