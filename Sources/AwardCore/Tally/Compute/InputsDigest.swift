internal import Crypto
internal import FoundationEssentials

/// The SHA-256 over everything a tally depends on.
///
/// Rows are taken in the order of their numbers, so that the order in which they were read is without meaning. Names are
/// left out: a corrected name changes no result. Texts are written with their length, whole numbers as eight bytes,
/// marks as four, all little-endian.
enum InputsDigest {
    static func digest(of input: TallyInput, rules: StageRules, table: SheetTable) throws(TallyError) -> String {
        var writer = DigestWriter()
        writer.text("simsa tally inputs 1")
        try writeRules(rules, to: &writer)
        writer.list(table.candidates) { writer, candidate in
            writer.number(candidate.number)
            writer.text(candidate.code)
            writer.text(candidate.category)
            writer.text(candidate.organisation)
            writer.optional(candidate.province)
            writer.optional(candidate.ineligibility?.kind.rawValue)
            writer.optional(candidate.ineligibility?.reason)
            writer.number(candidate.isExcused ? 1 : 0)
        }
        writer.list(table.reviewers) { writer, reviewer in
            writer.number(reviewer.number)
            writer.text(reviewer.code)
            writer.text(reviewer.pool)
            writer.number(reviewer.isChair ? 1 : 0)
        }
        writeSheets(table, to: &writer)
        let abstentions = input.abstentions.sorted {
            ($0.candidate, $0.reviewer, $0.reason) < ($1.candidate, $1.reviewer, $1.reason)
        }
        writer.list(abstentions) { writer, abstention in
            writer.number(abstention.candidate)
            writer.number(abstention.reviewer)
            writer.text(abstention.reason)
        }
        writer.list(input.adjustments.sorted { $0.number < $1.number }) { writer, adjustment in
            writer.number(adjustment.number)
            writer.number(adjustment.candidate)
            writer.text(adjustment.points.exactText)
            writer.text(adjustment.reason)
        }
        writer.list(input.decisions.sorted { $0.number < $1.number }, writeDecision)
        let earlier = input.earlier.sorted { ($0.stageID, $0.candidate) < ($1.stageID, $1.candidate) }
        writer.list(earlier) { writer, result in
            writer.text(result.stageID)
            writer.number(result.candidate)
            writer.text(result.official.exactText)
            writer.text(result.maximum.exactText)
        }
        writer.bytes(input.seed)
        return writer.finish()
    }

    /// The rules this stage's tally depends on, as JSON with sorted keys.
    private static func writeRules(_ rules: StageRules, to writer: inout DigestWriter) throws(TallyError) {
        struct Pinned: Encodable {
            let award: String
            let categories: [String]
            let isLastStage: Bool
            let prizes: [PrizeDefinition]
            let stage: StageDefinition
        }
        let pinned = Pinned(
            award: rules.award.id, categories: rules.award.categories.map(\.id), isLastStage: rules.isLastStage,
            prizes: rules.isLastStage || rules.stage.selection.quota.countsPrizes ? rules.award.prizes : [],
            stage: rules.stage)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(pinned) else {
            throw TallyError(problems: [.unusableRule("\(rules.stage.id): no JSON")])
        }
        writer.bytes(Array(bytes))
    }

    private static func writeSheets(_ table: SheetTable, to writer: inout DigestWriter) {
        writer.number(table.sheets.criteria)
        writer.number(table.sheets.count)
        let criteria = table.sheets.criteria
        for row in table.rows {
            writer.word(table.sheets.candidates[Int(row)])
            writer.word(table.sheets.reviewers[Int(row)])
            for position in 0..<criteria { writer.word(table.sheets.marks[Int(row) * criteria + position]) }
        }
    }

    private static func writeDecision(_ writer: inout DigestWriter, _ decision: TallyDecision) {
        writer.number(decision.number)
        switch decision {
        case .tie(let tie):
            writer.text("tie")
            writer.list(tie.order) { writer, part in
                writer.list(part.sorted()) { $0.number($1) }
            }
            writer.text(tie.decidedBy)
            writer.text(tie.reason)
        case .override(let override):
            writer.text("override")
            writer.number(override.candidate)
            writer.text(override.outcome.rawValue)
            writer.optional(override.prize)
            writer.text(override.decidedBy)
            writer.text(override.reason)
        }
    }
}

extension SelectionRules.Quota {
    /// Whether the quota depends on the prizes.
    fileprivate var countsPrizes: Bool {
        if case .multipleOfPrizes = self { true } else { false }
    }
}

/// Feeds values to SHA-256 in an unambiguous form.
struct DigestWriter {
    private var hasher = SHA256()
    private var buffer: [UInt8] = []

    mutating func number(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: Int64(value).littleEndian) { buffer.append(contentsOf: $0) }
        flushIfLarge()
    }

    mutating func word(_ value: Int32) {
        withUnsafeBytes(of: value.littleEndian) { buffer.append(contentsOf: $0) }
        flushIfLarge()
    }

    mutating func bytes(_ value: [UInt8]) {
        number(value.count)
        buffer.append(contentsOf: value)
    }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        buffer.append(contentsOf: value.utf8)
    }

    mutating func optional(_ value: String?) {
        number(value == nil ? 0 : 1)
        if let value { text(value) }
    }

    mutating func list<Element>(_ values: [Element], _ write: (inout DigestWriter, Element) -> Void) {
        number(values.count)
        for value in values { write(&self, value) }
    }

    private mutating func flushIfLarge() {
        guard buffer.count >= 1 << 15 else { return }
        hasher.update(data: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// The digest as 64 hexadecimal digits.
    mutating func finish() -> String {
        hasher.update(data: buffer)
        return hexadecimal(hasher.finalize())
    }
}
