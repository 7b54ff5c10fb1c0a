public import AwardCore
import AwardStore
import Dispatch
import Synchronization

/// Candidates on their way from a file: who reads the file adds parts, who imports takes them, both at the same time.
///
/// The parts are kept, so that an import can begin anew.
public final class CandidateFeed: Sendable {
    /// The file's name, as the caller gave it.
    public let file: String
    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)

    private struct State {
        var parts: [CandidateBatch] = []
        var ending: Result<String, Refusal>?
    }

    /// A feed from `file`, empty yet.
    public init(file: String) {
        self.file = file
    }

    /// A feed that has come to its end already.
    convenience init(_ batch: CandidateBatch) {
        self.init(file: batch.file)
        add(batch)
        end(.success(batch.sha256))
    }

    /// Adds the next part. Its organisations may repeat those of earlier parts.
    public func add(_ part: CandidateBatch) {
        state.withLock { $0.parts.append(part) }
        news.signal()
    }

    /// Ends the feed: with the file's SHA-256 in hexadecimal digits, or with what is wrong with the file.
    public func end(_ ending: Result<String, Refusal>) {
        state.withLock { $0.ending = ending }
        news.signal()
    }

    /// SHA-256 of the file once it has been read; empty before.
    var sha256: String {
        state.withLock { (try? $0.ending?.get()) ?? "" }
    }

    /// How many candidates have come so far.
    var count: Int {
        state.withLock { $0.parts.reduce(0) { $0 + $1.candidates.count } }
    }

    /// The part at `position`, waiting for it if need be; `nil` where there is none.
    ///
    /// - Throws: what is wrong with the file.
    func part(_ position: Int) throws(Refusal) -> CandidateBatch? {
        while true {
            let (part, ending) = state.withLock { state in
                (position < state.parts.count ? state.parts[position] : nil, state.ending)
            }
            if let part { return part }
            if let ending {
                _ = try ending.get()
                return nil
            }
            news.wait()
        }
    }

    /// Everything as one part. Waits for the end, blocking its thread: call it where the feed has ended, or where blocking
    /// is meant.
    ///
    /// - Throws: what is wrong with the file.
    public func whole() throws(Refusal) -> CandidateBatch {
        var whole = CandidateBatch(file: file, sha256: "", candidates: [], lines: [], organisations: [])
        var seen: Set<String> = []
        var position = 0
        while let part = try part(position) {
            whole.fields += part.fields.map {
                CandidateBatch.Field(
                    candidate: $0.candidate + whole.candidates.count, field: $0.field, content: $0.content)
            }
            whole.candidates += part.candidates
            whole.lines += part.lines
            whole.organisations += part.organisations.filter { seen.insert($0.code).inserted }
            position += 1
        }
        whole.sha256 = sha256
        return whole
    }
}
