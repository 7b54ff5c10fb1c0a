import Synchronization

/// When those who watch an award hear that sheets were saved.
///
/// PostgreSQL lets transactions that notify commit one after the other, each with its own flush to disk, so a notice in
/// each of them would make all reviewers wait for one another.
public final class SheetNotices: Sendable {
    private struct Pace {
        var quietUntil: ContinuousClock.Instant
        var isOwed = false
    }

    private let gap: Duration?
    private let paces = Mutex<[Int32: Pace]>([:])

    private init(gap: Duration?) {
        self.gap = gap
    }

    /// Each sheet's transaction carries its notice: for a program that saves one at a time.
    public static var withEach: SheetNotices { SheetNotices(gap: nil) }

    /// The first sheet after a pause carries a notice; those that follow share one, after `gap` at the latest: for a
    /// service of many reviewers.
    public static func atMostEvery(_ gap: Duration) -> SheetNotices {
        SheetNotices(gap: gap)
    }

    /// Whether a sheet about to be saved carries the notice; if not, ``tellLater(of:_:)`` follows its commit.
    func isDue(of award: Int32) -> Bool {
        guard let gap else { return true }
        return paces.withLock { paces in
            let now = ContinuousClock.now
            if let pace = paces[award], pace.isOwed || now < pace.quietUntil { return false }
            paces[award] = Pace(quietUntil: now + gap)
            return true
        }
    }

    /// Has `tell` send one notice for every sheet committed until then.
    func tellLater(of award: Int32, _ tell: @escaping @Sendable () async throws -> Void) {
        guard let gap else { return }
        let isFirst = paces.withLock { paces in
            let isFirst = paces[award]?.isOwed != true
            paces[award, default: Pace(quietUntil: .now + gap)].isOwed = true
            return isFirst
        }
        guard isFirst else { return }
        Task {
            try? await Task.sleep(for: gap)
            // Before it is told: a sheet committed from here on asks for a notice of its own.
            paces.withLock { $0[award] = Pace(quietUntil: .now + gap) }
            // A notice is a hint. Where the database cannot be reached, watchers look again once it can.
            try? await tell()
        }
    }
}
