import AwardCore
import AwardFiles
import AwardReport
import AwardUseCases
import Glibc
import Terminal

/// Writes a report into a folder: each table as CSV for spreadsheets and as JSON for programs.
struct ReportFolder {
    let path: String

    /// Makes the folder where it is missing.
    ///
    /// - Throws: `Refusal` (`usage`) when it cannot be made, or a file of that name is in the way.
    init(_ path: String) throws {
        self.path = path
        if mkdir(path, 0o755) == 0 { return }
        let code = errno
        var status = stat()
        if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        let reason = code == EEXIST ? String(cString: strerror(ENOTDIR)) : String(cString: strerror(code))
        throw Refusal(
            .usage(
                LocalizedText(
                    ko: "‘\(path)’ 폴더에 쓸 수 없습니다: \(reason)", en: "The folder “\(path)” cannot be used: \(reason)")))
    }

    /// Writes everything; answers the names of the files.
    ///
    /// - Throws: `Refusal` (`usage`) when a file cannot be written.
    func write(_ content: ReportContent) throws -> [String] {
        var names: [String] = []
        for table in content.tables {
            try write(csv(table), "\(table.name).csv", &names)
            try write(json(table), "\(table.name).json", &names)
        }
        for document in content.documents { try write(Array(document.text.utf8), document.fileName, &names) }
        return names
    }

    /// Writes what is to be read in every form; answers the names of the files.
    ///
    /// - Throws: `Refusal` (`usage`) when a file cannot be written, (`misconfigured`) when this machine cannot make it.
    func write(_ paper: Paper) throws -> [String] {
        var names: [String] = []
        for form in PaperForm.allCases {
            let bytes: [UInt8]
            do {
                bytes = try form.bytes(of: paper)
            } catch {
                throw Refusal(
                    .misconfigured(
                        LocalizedText(
                            ko: "\(form.rawValue) 문서를 만들 수 없습니다: \(error.description)",
                            en: "The \(form.rawValue) document cannot be made: \(error.description)")))
            }
            try write(bytes, "report.\(form.rawValue)", &names)
        }
        return names
    }

    private func write(_ bytes: [UInt8], _ name: String, _ names: inout [String]) throws {
        try OutputFile.write(bytes, to: path.hasSuffix("/") ? path + name : "\(path)/\(name)")
        names.append(name)
    }

    /// With a byte order mark, without which Korean spreadsheets take UTF-8 for CP949.
    private func csv(_ table: ReportTable) -> [UInt8] {
        var writer = CSVWriter(byteOrderMark: true)
        writer.append(table.columns)
        for row in table.rows { writer.append(row.map(\.csvText)) }
        return writer.bytes
    }

    private func json(_ table: ReportTable) -> [UInt8] {
        let sheet = Sheet(
            columns: table.columns.map { Sheet.Column($0, $0) }, rows: table.rows.map { $0.map(\.cell) },
            emptySentence: "")
        return Array(sheet.render(.json, style: PageStyle(.english)).utf8)
    }
}

extension ReportValue {
    /// The value in a CSV file; no value is an empty field.
    fileprivate var csvText: String {
        switch self {
        case .text(let text), .decimal(let text): return text
        case .integer(let number): return String(number)
        case .flag(let value): return value ? "true" : "false"
        case .none: return ""
        }
    }

    /// The value in a JSON file.
    fileprivate var cell: Cell {
        switch self {
        case .text(let text): return .text(text)
        case .decimal(let text): return .decimal(text)
        case .integer(let number): return .integer(number)
        case .flag(let value): return .bool(value)
        case .none: return .null
        }
    }
}

extension Session {
    /// Says which files were written where.
    ///
    /// - Throws: `ConsoleError`.
    func printFiles(_ names: [String], in folder: String) throws {
        let sheet = Sheet(
            columns: [Sheet.Column("file", say("파일", "File"))], rows: names.map { [.text($0)] }, emptySentence: "")
        try print(
            Report([.heading(say("\(folder)에 쓴 파일", "Written to \(folder)"), level: 1), .sheet(key: "files", sheet)]))
    }
}
