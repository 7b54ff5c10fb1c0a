public import AwardCore
public import AwardFiles
import AwardStore

extension CandidateFeed {
    /// Reads the feed's file, which is its path, into it, and ends it.
    ///
    /// - Returns: what may not have been meant.
    public func fill(for definition: AwardDefinition) async -> [Diagnostic] {
        fill(definition) { CandidateFile.read(at: file, for: definition, take: $0) }
    }

    /// Reads a file handed over into the feed, and ends it.
    ///
    /// - Returns: what may not have been meant.
    func fill(from given: NamedFile, for definition: AwardDefinition) -> [Diagnostic] {
        fill(definition) { CandidateFile.read(given, for: definition, take: $0) }
    }

    private func fill(
        _ definition: AwardDefinition,
        _ read: ((AwardFiles.CandidateRow) -> Void) -> (content: [UInt8], diagnostics: [Diagnostic])
    ) -> [Diagnostic] {
        var filling = CandidateFilling(self, definition)
        let (content, diagnostics) = read { filling.add($0) }
        if let refusal = Refusal(diagnostics) {
            end(.failure(refusal))
            return []
        }
        filling.finish()
        end(.success(CanonicalJSON.sha256(bytes: content).hexadecimal))
        return diagnostics
    }
}

extension CandidateBatch {
    /// The candidates of a file handed over, ready to import, and what may not have been meant.
    ///
    /// - Throws: `Refusal` (`invalid`) with every mistake of the file.
    public static func read(
        _ file: NamedFile, for definition: AwardDefinition
    ) throws(Refusal) -> (batch: CandidateBatch, warnings: [Diagnostic]) {
        let feed = CandidateFeed(file: file.name)
        let warnings = feed.fill(from: file, for: definition)
        return (try feed.whole(), warnings)
    }
}

/// Turns the lines of a file into parts of a feed.
struct CandidateFilling {
    /// Large enough that handing over costs nothing, small enough that the database has work at once.
    private static let partSize = 2048

    private let feed: CandidateFeed
    private let definition: AwardDefinition
    private var part: CandidateBatch
    private var organisations = OrganisationCollection()

    init(_ feed: CandidateFeed, _ definition: AwardDefinition) {
        self.feed = feed
        self.definition = definition
        part = CandidateFilling.empty(feed)
    }

    mutating func add(_ row: AwardFiles.CandidateRow) {
        organisations.add(row)
        if !row.fields.isEmpty {
            for field in definition.submission.fields {
                guard let content = row.fields[field.id] else { continue }
                part.fields.append(
                    CandidateBatch.Field(candidate: part.candidates.count, field: field.id, content: content))
            }
        }
        part.candidates.append(
            NewCandidate(
                code: row.code, nameKo: row.name, nameEn: row.nameEN ?? row.name, projectKo: row.title ?? "",
                projectEn: "", category: row.category, organisation: row.organisationCode, province: row.province))
        part.lines.append(row.line)
        if part.candidates.count == CandidateFilling.partSize {
            feed.add(part)
            part = CandidateFilling.empty(feed)
        }
    }

    /// Hands over the rest, and the organisations, which are known only now: a parent may stand further down.
    mutating func finish() {
        organisations.addParents()
        part.organisations = organisations.rows
        feed.add(part)
    }

    private static func empty(_ feed: CandidateFeed) -> CandidateBatch {
        var part = CandidateBatch(file: feed.file, sha256: "", candidates: [], lines: [], organisations: [])
        part.candidates.reserveCapacity(partSize)
        part.lines.reserveCapacity(partSize)
        return part
    }
}
