public import AwardCore

/// One thing that is wrong with the ledger: which row, and what was found.
public struct LedgerFault: Sendable, Hashable, Codable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable, Codable {
        /// The entry does not have the hash it was written with.
        case entryChanged(entry: Int64, stored: String, computed: String)
        /// The seal covers another number of entries than there are; the numbers missing in its range, a few at most.
        case entriesMissing(seal: Int, from: Int64, upTo: Int64, sealed: Int64, found: Int64, gaps: [Int64])
        /// The entries are as many as were sealed, but are not the same.
        case sealBroken(seal: Int, from: Int64, upTo: Int64)
        /// A seal is missing between others.
        case sealMissing(seal: Int)
        /// The seal the caller knows is not in the ledger.
        case sealUnknown(String)
    }

    /// What is wrong.
    public let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// What is wrong, one sentence.
    public var text: LocalizedText {
        switch kind {
        case .entryChanged(let entry, let stored, let computed):
            let (was, isNow) = (stored.prefix(12), computed.prefix(12))
            return LocalizedText(
                ko: "기록 \(entry)번의 내용이 바뀌었습니다: 저장된 해시 \(was)…, 다시 계산한 해시 \(isNow)….",
                en: "Entry \(entry) was changed: its stored hash is \(was)…, its content gives \(isNow)….")
        case .entriesMissing(let seal, let from, let upTo, let sealed, let found, let gaps):
            let list = gaps.map(String.init).joined(separator: ", ")
            return LocalizedText(
                ko: "봉인 \(seal)(기록 \(from)–\(upTo)번)에는 \(sealed)건이 있어야 하는데 \(found)건이 있습니다."
                    + (gaps.isEmpty ? "" : " 없는 번호: \(list)."),
                en: "Seal \(seal) (entries \(from) to \(upTo)) covers \(sealed) entries, but there are \(found)."
                    + (gaps.isEmpty ? "" : " Numbers not there: \(list)."))
        case .sealBroken(let seal, let from, let upTo):
            return LocalizedText(
                ko: "봉인 \(seal)(기록 \(from)–\(upTo)번)이 맞지 않습니다. 이 범위의 기록이나 봉인이 바뀌었습니다.",
                en:
                    "Seal \(seal) (entries \(from) to \(upTo)) does not hold: an entry of that range, or the seal, was exchanged."
            )
        case .sealMissing(let seal):
            return LocalizedText(ko: "봉인 \(seal)번이 없습니다.", en: "Seal \(seal) is missing.")
        case .sealUnknown(let seal):
            return LocalizedText(
                ko: "봉인 \(seal.prefix(12))…은(는) 이 심사기록에 없습니다.", en: "Seal \(seal.prefix(12))… is not in this ledger.")
        }
    }

    /// The entry that is wrong, where one is known.
    public var entry: Int64? {
        if case .entryChanged(let entry, _, _) = kind { return entry }
        return nil
    }
}
