import AwardCore

/// Where the files of an award come from: the folder its award file lies in, or documents handed over together.
enum AwardSource {
    /// A folder of this machine.
    case folder(AwardFolder)
    /// Documents by name.
    case documents(AwardDocuments)

    /// The name under which a rubric given relative to the award file is found.
    ///
    /// - Throws: `InputProblem` if it leads out of the award's own files.
    func path(of relative: String) throws(InputProblem) -> String {
        switch self {
        case .folder(let folder): return try folder.path(of: relative)
        case .documents(let documents): return try documents.name(of: relative)
        }
    }

    /// The bytes of the file of that name.
    ///
    /// - Throws: `InputProblem` if there is none, or it is empty or too large.
    func bytes(at path: String) throws(InputProblem) -> [UInt8] {
        switch self {
        case .folder: return try InputFile.bytes(at: path, limit: YAMLDocument.limit)
        case .documents(let documents): return try documents.bytes(of: path)
        }
    }
}
