import AwardFiles

/// The files of an award as JSON carries them.
struct AwardTexts: Codable, Sendable {
    /// One file.
    struct File: Codable, Sendable {
        /// Its name: `award.yaml`, or a rubric's as the award file refers to it.
        var name: String
        /// What it says.
        var text: String
    }

    /// The award file and its rubrics.
    var files: [File]

    /// Files read before.
    init(_ files: [NamedFile]) {
        self.files = files.map { File(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// The files as they are read.
    var named: [NamedFile] { files.map { NamedFile(name: $0.name, bytes: Array($0.text.utf8)) } }
}
