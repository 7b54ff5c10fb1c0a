import AwardCore
import AwardStore
import Crypto
import FoundationEssentials

/// Recomputes entries and seals one after the other.
struct LedgerCheck {
    private let slug: String
    private let seals: [LedgerSealRow]
    private var next = 0
    private var hasher = SHA256()
    private var found: Int64 = 0
    private var start: Int64 = 1
    private var lastSeen: Int64 = 0
    private var gaps: [Int64] = []
    private var sealedEntries = 0
    private(set) var entries = 0
    private var faults: [LedgerFault] = []
    private var faultCount = 0
    /// The most faults that are kept: a ledger that is wrong throughout must not fill the memory.
    static let most = 1000

    init(slug: String, seals: [LedgerSealRow]) {
        self.slug = slug
        self.seals = seals
        for (index, seal) in seals.enumerated() where seal.sealNo != index + 1 {
            let missing = index == 0 ? 1 : seals[index - 1].sealNo + 1
            if seal.sealNo > missing { report(.sealMissing(seal: missing)) }
        }
    }

    /// Recomputes the next entry.
    mutating func take(_ entry: LedgerRow) {
        while next < seals.count, entry.entryNo > seals[next].upToEntry { closeSeal() }
        let computed = LedgerEntry.sha256(
            slug: slug, at: entry.at, actor: entry.actor, command: entry.command, subject: entry.subject,
            body: entry.body)
        if computed != entry.sha256 {
            report(
                .entryChanged(
                    entry: entry.entryNo, stored: entry.sha256.hexadecimal, computed: computed.hexadecimal))
        }
        // Numbers of entries that were taken back, or belong to other awards, are not there either.
        var number = lastSeen + 1
        while number < entry.entryNo, gaps.count < 10 {
            gaps.append(number)
            number += 1
        }
        lastSeen = entry.entryNo
        entries += 1
        found += 1
        hasher.update(data: entry.sha256)
    }

    /// Closes the seals that are left.
    mutating func finish() {
        while next < seals.count { closeSeal() }
    }

    /// Takes note of something wrong.
    mutating func report(_ kind: LedgerFault.Kind) {
        faultCount += 1
        if faults.count < LedgerCheck.most { faults.append(LedgerFault(kind)) }
    }

    var verification: LedgerVerification {
        LedgerVerification(
            entries: entries, sealedEntries: sealedEntries, seals: seals.count, head: seals.last?.sha256,
            headEntry: seals.last?.upToEntry ?? 0, faults: faults, faultCount: faultCount)
    }

    private mutating func closeSeal() {
        let seal = seals[next]
        if found != seal.entries {
            report(
                .entriesMissing(
                    seal: seal.sealNo, from: start, upTo: seal.upToEntry, sealed: seal.entries, found: found,
                    gaps: gapsUpTo(seal.upToEntry)))
        } else if Array(hasher.finalize()) != seal.sha256 {
            report(.sealBroken(seal: seal.sealNo, from: start, upTo: seal.upToEntry))
        }
        sealedEntries += Int(found)
        start = seal.upToEntry + 1
        lastSeen = max(lastSeen, seal.upToEntry)
        next += 1
        found = 0
        gaps = []
        hasher = SHA256()
        // Each seal rests on the one before as it is stored, so that one broken seal does not break all after it.
        hasher.update(data: seal.sha256)
    }

    private func gapsUpTo(_ entry: Int64) -> [Int64] {
        var list = gaps
        var number = lastSeen + 1
        while number <= entry, list.count < 10 {
            list.append(number)
            number += 1
        }
        return list
    }
}
