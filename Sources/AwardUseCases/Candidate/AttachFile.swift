public import AwardCore
import AwardStore
public import Postgres

/// Attaches a file to a candidate's submission. Its content is known by its SHA-256 and stored once.
public struct AttachFile: Command {
    public static let action = Action.candidateAttach

    /// The candidate's code or unique name.
    public var candidate: String
    /// The file's name, without folders.
    public var name: String
    /// Its media type, e.g. `application/pdf`.
    public var mediaType: String
    /// Its bytes.
    public var content: [UInt8]
    /// The candidate's revision the caller saw; `nil` where the caller did not look.
    public var seen: Int?

    /// Attaches `content` to `candidate`.
    public init(candidate: String, name: String, mediaType: String, content: [UInt8], seen: Int? = nil) {
        self.candidate = candidate
        self.name = name
        self.mediaType = mediaType
        self.content = content
        self.seen = seen
    }

    public var subject: String { "candidate \(candidate)" }

    /// What the ledger keeps: which file, not its bytes.
    public struct Record: Encodable, Sendable {
        let candidate: String
        let name: String
        let mediaType: String
        let bytes: Int
        let sha256: String
    }

    public var record: Record {
        Record(
            candidate: candidate, name: name, mediaType: mediaType, bytes: content.count,
            sha256: CanonicalJSON.sha256(bytes: content).hexadecimal)
    }

    /// The file as it was recorded.
    public struct Output: Codable, Sendable {
        /// The candidate's code.
        public let candidate: String
        /// The candidate's name.
        public let candidateName: LocalizedText
        /// The file.
        public let file: AttachedFile
    }

    public func execute(in tx: borrowing Transaction, _ context: CommandContext) throws -> Output {
        let row = try context.candidate(candidate, in: tx)
        let stored = try context.submission(of: row.candidateID, in: tx)
        let facts = try context.candidateFacts(row, stored, seen: seen, in: tx)
        _ = try Policy.decideAttachment(by: context.principal, given: facts)
        let problems = problems(by: context.definition.submission, attached: stored.files.count)
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        let sha256 = CanonicalJSON.sha256(bytes: content)
        if let same = stored.files.first(where: { $0.sha256 == sha256 }) {
            throw Refusal(.alreadyExists(.file, name: "\(same.fileNo) \(same.name)"))
        }
        let number = (stored.files.map(\.fileNo).max() ?? 0) + 1
        tx.insertSubmissionFile(
            context.awardID, candidate: row.candidateID, fileNo: number, name: name, mediaType: mediaType,
            content: content, sha256: sha256, by: context.actor, at: context.at)
        return Output(
            candidate: row.code, candidateName: row.fullName,
            file: AttachedFile(
                number: number, name: name, mediaType: mediaType, bytes: content.count, sha256: sha256.hexadecimal))
    }

    private func problems(by rules: SubmissionRules, attached: Int) -> [Problem] {
        var found = rules.problems(
            with: SubmissionContent.File(name: name, bytes: content.count, mediaType: mediaType))
        if name.isEmpty || name.utf8.count > 255 || name.contains("/") || name.utf8.contains(where: { $0 < 0x20 }) {
            found.append(
                Problem(
                    at: "FILE",
                    LocalizedText(
                        ko: "파일 이름은 1~255바이트이고 폴더나 제어 문자가 없어야 합니다.",
                        en: "A file name has 1 to 255 bytes and holds no folder and no control character.")))
        }
        if found.isEmpty, !MediaType.fits(content, mediaType) {
            found.append(
                Problem(
                    at: name,
                    LocalizedText(
                        ko: "‘\(name)’ 파일의 내용이 \(mediaType) 형식이 아닙니다.",
                        en: "The content of “\(name)” is not \(mediaType).")))
        }
        if attached >= rules.maximumFiles {
            found.append(
                Problem(
                    at: name,
                    LocalizedText(
                        ko: "첨부 파일이 이미 \(attached)개입니다. \(rules.maximumFiles)개까지 첨부할 수 있습니다.",
                        en: "\(attached) files are attached already; at most \(rules.maximumFiles) are allowed.")))
        }
        return found
    }
}

/// One attached file.
public struct AttachedFile: Codable, Sendable, Hashable {
    /// Its number within the submission.
    public let number: Int
    /// Its name; numbered instead of named for a reader who may not know the candidate.
    public let name: String
    /// Its media type.
    public let mediaType: String
    /// Its size.
    public let bytes: Int
    /// SHA-256 of its content.
    public let sha256: String
}
