public import AwardCore
import AwardStore
import Postgres

/// Takes mails out of the outbox and hands them to a mail server, beside any number of others that do.
///
/// A mail is taken (committed) before anything of it is sent, and only the word of whoever took it brings it back: so none
/// is handed over twice by itself, whatever dies when. The price is that a mail whose sender died in between, or whose
/// server took all of it and then said nothing, is in doubt: it is shown as that and sent again only by
/// ``ResendMail``. Whatever is sent again has the same `Message-ID`.
public struct MailDelivery: Sendable {
    /// What one round came to.
    public struct Count: Sendable, Hashable {
        /// Mails the server took.
        public var sent: Int
        /// Mails to be tried again later.
        public var postponed: Int
        /// Mails given up.
        public var failed: Int
        /// Mails that perhaps arrived.
        public var doubtful: Int

        /// A count.
        public init(sent: Int = 0, postponed: Int = 0, failed: Int = 0, doubtful: Int = 0) {
            self.sent = sent
            self.postponed = postponed
            self.failed = failed
            self.doubtful = doubtful
        }
    }

    private let service: AwardService
    private let carrier: any MailCarrier

    /// Delivery of the mails of every award the service knows.
    public init(service: AwardService, carrier: any MailCarrier) {
        self.service = service
        self.carrier = carrier
    }

    /// Hands over everything that is due, then returns.
    ///
    /// - Throws: `Refusal` when the database cannot be reached.
    @discardableResult
    public func deliverDue() async throws -> Count {
        var count = Count()
        for award in try await awards() {
            while !Task.isCancelled, let claim = try await claim(of: award) {
                try await settle(claim, await carrier.carry(claim.mail), &count)
            }
        }
        return count
    }

    /// Delivers until the task is cancelled, looking every few seconds; waits where the database is away.
    public func run(every interval: Duration = .seconds(5)) async {
        while !Task.isCancelled {
            _ = try? await deliverDue()
            try? await Task.sleep(for: interval)
        }
    }

    private func awards() async throws -> [Int32] {
        let now = service.environment.now()
        let dead = now.adding(seconds: -MailRetry.claimSeconds).timestamp
        let old = now.adding(days: -MailRetry.lifetimeDays).timestamp
        return try await translated {
            let awards = try await service.database.read { tx in
                try tx.awardsWithMail(due: now.timestamp, claimedBefore: dead)
            }
            if awards.isEmpty { return [] }
            try await service.database.transaction(.readCommitted) { tx in
                for award in awards {
                    tx.sweepMail(of: award, claimedBefore: dead, createdBefore: old, at: now.timestamp)
                }
            }
            return awards
        }
    }

    private func claim(of award: Int32) async throws -> ClaimedMail? {
        let at = service.environment.now().timestamp
        return try await translated {
            try await service.database.transaction(.readCommitted) { tx in try tx.claimMail(of: award, at: at) }
        }
    }

    private func settle(_ claim: ClaimedMail, _ outcome: MailOutcome, _ count: inout Count) async throws {
        let now = service.environment.now()
        let state: MailState
        var error: String?
        var due = now
        switch outcome {
        case .accepted:
            state = .sent
            count.sent += 1
        case .refused(let text):
            (state, error) = (.failed, text)
            count.failed += 1
        case .unknown(let text):
            (state, error) = (.doubtful, text)
            count.doubtful += 1
        case .postponed(let text):
            error = text
            if let next = MailRetry.next(after: claim.tries, at: now) {
                (state, due) = (.waiting, next)
                count.postponed += 1
            } else {
                state = .failed
                count.failed += 1
            }
        }
        // Written down even when the sender is being shut down: what was handed over was handed over.
        let (dueAt, said) = (due.timestamp, error)
        let writing = Task.detached { [service] in
            try await service.database.transaction(.readCommitted) { tx in
                try tx.settleMail(claim, state, error: said, due: dueAt, at: now.timestamp)
            }
        }
        _ = try await translated { try await writing.value }
    }
}
