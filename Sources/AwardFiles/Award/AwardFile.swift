public import AwardCore

/// Reads the whole programme of an award from its `award.yaml` and the rubrics beside it.
public enum AwardFile {
    /// What reading a file gave.
    public struct Reading: Sendable, Hashable, Codable {
        /// The award with every default filled in; `nil` when there is any error.
        public var definition: AwardDefinition?
        /// Every mistake found, errors and warnings, by file and line.
        public var diagnostics: [Diagnostic]

        /// A reading with its mistakes.
        public init(definition: AwardDefinition?, diagnostics: [Diagnostic]) {
            self.definition = definition
            self.diagnostics = diagnostics
        }
    }

    /// Reads the award file at `path`. Rubrics are looked for in its folder and below, nowhere else.
    ///
    /// Never stops at the first mistake. A missing file, a folder, noise and the like are one diagnostic each.
    public static func read(at path: String) -> Reading {
        read(path, of: .folder(AwardFolder(ofFile: path))).reading
    }

    /// Reads an award from documents handed over together: one called `award.yaml`, and its rubrics.
    ///
    /// Rubrics are looked for among the documents only. A document nothing refers to is a warning.
    public static func read(_ files: [NamedFile]) -> Reading {
        let documents = AwardDocuments(files)
        guard let main = documents.main else {
            return Reading(definition: nil, diagnostics: documents.problem.map { [$0] } ?? [])
        }
        let (reading, used) = read(main.name, of: .documents(documents))
        // Where the award file could not be read whole, nothing is known of what it refers to.
        if reading.definition == nil { return reading }
        return Reading(
            definition: reading.definition, diagnostics: reading.diagnostics + documents.unused(besides: used))
    }

    /// The award file at `path` and the rubric files it refers to, named from its folder; what cannot be read is left out.
    public static func documents(at path: String) -> [NamedFile] {
        let folder = AwardFolder(ofFile: path)
        let rubrics = read(path, of: .folder(folder)).rubrics.sorted()
        return ([path] + rubrics).compactMap { file in
            guard let bytes = try? InputFile.bytes(at: file, limit: YAMLDocument.limit) else { return nil }
            let name = file == path ? AwardDocuments.mainName : String(file.dropFirst(folder.prefix.count))
            return NamedFile(name: name, bytes: bytes)
        }
    }

    /// Reads one rubric file by itself.
    public static func readRubric(at path: String) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let source = AwardSource.folder(AwardFolder(ofFile: path))
        let reader = AwardReader(source: source, log: log)
        let rubric = root(of: YAMLDocument(file: path, log: log), from: source)
            .flatMap { reader.rubric($0, fallbackID: AwardFolder.stem(of: path)) }
        return (log.hasErrors ? nil : rubric?.rubric, log.sorted())
    }

    /// The award whose file has that name, and the names of the rubric files it refers to.
    private static func read(_ name: String, of source: AwardSource) -> (reading: Reading, rubrics: Set<String>) {
        let log = DiagnosticLog()
        let document = YAMLDocument(file: name, log: log)
        guard let root = root(of: document, from: source) else {
            return (Reading(definition: nil, diagnostics: log.sorted()), [])
        }
        let reader = AwardReader(source: source, log: log)
        let definition = reader.award(root)
        return (
            Reading(definition: log.hasErrors ? nil : definition, diagnostics: log.sorted()), Set(reader.rubrics.keys)
        )
    }

    private static func root(of document: YAMLDocument, from source: AwardSource) -> YAMLValue? {
        do throws(InputProblem) {
            return document.root(of: try source.bytes(at: document.file))
        } catch {
            document.log.add(error.diagnostic(file: document.file))
            return nil
        }
    }
}
