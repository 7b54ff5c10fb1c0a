import AwardCore
import Glibc

/// The folder an award file lies in; its rubrics lie there or below.
struct AwardFolder {
    /// The folder as it was given, with a closing slash; empty for the current one.
    let prefix: String

    init(ofFile path: String) {
        prefix = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// The path of a rubric given relative to this folder.
    ///
    /// - Throws: `InputProblem` if it is absolute or leads out of the folder, also by a symbolic link.
    func path(of relative: String) throws(InputProblem) -> String {
        let outside = AwardFolder.outside
        guard !relative.hasPrefix("/"), !relative.split(separator: "/").contains("..") else { throw outside }
        let path = prefix + relative
        // A link may lead anywhere; where it leads nowhere, opening the file says so.
        if let folder = AwardFolder.resolved(prefix.isEmpty ? "." : prefix), let target = AwardFolder.resolved(path) {
            guard target == folder || target.hasPrefix(folder == "/" ? "/" : folder + "/") else { throw outside }
        }
        return path
    }

    /// Said of a rubric that is none of the award's own files.
    static var outside: InputProblem {
        InputProblem(
            ko: "심사기준 파일은 시상 파일이 있는 폴더 안에 있어야 합니다.", en: "a rubric file must lie in the award's own folder")
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The file's name without folders and ending.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
