public import AwardCore

/// Reads the whole programme of an award from its `award.yaml` and the rubrics beside it.
public enum AwardFile {
    /// What reading a file gave.
    public struct Reading: Sendable, Hashable {
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
        let log = DiagnosticLog()
        let document = YAMLDocument(file: path, log: log)
        guard let root = root(of: document, at: path) else {
            return Reading(definition: nil, diagnostics: log.sorted())
        }
        let reader = AwardReader(folder: AwardFolder(ofFile: path), log: log)
        let definition = reader.award(root)
        return Reading(definition: log.hasErrors ? nil : definition, diagnostics: log.sorted())
    }

    /// Reads one rubric file by itself.
    public static func readRubric(at path: String) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let document = YAMLDocument(file: path, log: log)
        let reader = AwardReader(folder: AwardFolder(ofFile: path), log: log)
        let rubric = root(of: document, at: path).flatMap { reader.rubric($0, fallbackID: AwardFolder.stem(of: path)) }
        return (log.hasErrors ? nil : rubric?.rubric, log.sorted())
    }

    static func root(of document: YAMLDocument, at path: String) -> YAMLValue? {
        do throws(InputProblem) {
            return document.root(of: try InputFile.bytes(at: path, limit: YAMLDocument.limit))
        } catch {
            document.log.add(error.diagnostic(file: document.file))
            return nil
        }
    }
}
