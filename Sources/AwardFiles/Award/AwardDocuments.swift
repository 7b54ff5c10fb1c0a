import AwardCore

/// The files of an award handed over together. Browsers send names without folders, so a rubric is also found by its last
/// part alone, where only one file is called so.
struct AwardDocuments {
    /// What the award file itself is called.
    static let mainName = "award.yaml"

    private let files: [NamedFile]
    /// The award file; `nil` where none, or more than one, is called so.
    let main: NamedFile?
    /// The folder of the award file, with a closing slash; empty where it lies in none.
    private let prefix: String

    init(_ files: [NamedFile]) {
        self.files = files
        let mains = files.filter { AwardDocuments.lastPart($0.name) == AwardDocuments.mainName }
        main = mains.count == 1 ? mains[0] : nil
        prefix = main.map { String($0.name.dropLast(AwardDocuments.mainName.count)) } ?? ""
    }

    /// What is wrong with the files as a whole.
    var problem: Diagnostic? {
        guard main == nil else { return nil }
        let isMissing = !files.contains { AwardDocuments.lastPart($0.name) == AwardDocuments.mainName }
        return Diagnostic(
            file: AwardDocuments.mainName,
            message: isMissing
                ? LocalizedText(
                    ko: "award.yaml 파일이 없습니다. 심사기준 파일과 함께 올려 주십시오.",
                    en: "there is no file award.yaml; send it together with its rubrics")
                : LocalizedText(
                    ko: "award.yaml 파일이 둘 이상입니다. 하나만 올려 주십시오.",
                    en: "there is more than one file award.yaml; send one"))
    }

    /// The name of the file that a rubric given relative to the award file is.
    ///
    /// - Throws: `InputProblem` if it leads elsewhere, is not there, or could be several files.
    func name(of relative: String) throws(InputProblem) -> String {
        guard !relative.hasPrefix("/"), !relative.split(separator: "/").contains("..") else {
            throw AwardFolder.outside
        }
        if files.contains(where: { $0.name == prefix + relative }) { return prefix + relative }
        let last = AwardDocuments.lastPart(relative)
        let found = files.filter { $0.name == prefix + last }
        guard let file = found.first else {
            throw InputProblem(
                ko: "함께 올린 파일 가운데 없습니다.", en: "it is not among the files sent along")
        }
        return file.name
    }

    /// The bytes of the file of that name.
    ///
    /// - Throws: `InputProblem` if it is empty or too large.
    func bytes(of name: String) throws(InputProblem) -> [UInt8] {
        let found = files.filter { $0.name == name }
        guard let file = found.first else { throw InputProblem(ko: "파일이 없습니다.", en: "there is no such file") }
        guard found.count == 1 else {
            throw InputProblem(
                ko: "같은 이름의 파일이 둘 이상입니다.", en: "more than one of the files sent is called so")
        }
        return try file.content(limit: YAMLDocument.limit)
    }

    /// A remark on every file that nothing refers to, which may be one whose name is misspelt.
    func unused(besides used: Set<String>) -> [Diagnostic] {
        files.filter { $0.name != main?.name && !used.contains($0.name) }.map { file in
            Diagnostic(
                severity: .warning, file: YAMLValue.shown(file.name),
                message: LocalizedText(
                    ko: "award.yaml이 가리키지 않는 파일이라 쓰지 않습니다.",
                    en: "award.yaml does not refer to this file, so it is not used"))
        }
    }

    private static func lastPart(_ name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }
}
