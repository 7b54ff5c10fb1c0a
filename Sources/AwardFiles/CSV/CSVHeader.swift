import AwardCore

/// Finds the columns of a table by their headers, in Korean or English.
struct CSVHeader {
    /// Where each column stands; `nil` if it does not.
    private(set) var places: [Int?]

    typealias Report = (
        _ index: Int, _ message: LocalizedText, _ severity: Diagnostic.Severity, _ suggestion: String?
    ) -> Void

    init(headers: [String], columns: [CSVColumn], report: Report) {
        places = Array(repeating: nil, count: columns.count)
        var known: [String: Int] = [:]
        for (index, column) in columns.enumerated() {
            for name in column.names where known[CSVColumn.normalised(name)] == nil {
                known[CSVColumn.normalised(name)] = index
            }
        }
        if CSVHeader.isOtherwiseParted(headers, known) {
            report(
                0,
                LocalizedText(
                    ko: "값을 쉼표로 나눈 파일이 아닙니다(탭이나 쌍반점). “CSV UTF-8”로 저장하십시오.",
                    en: "the fields are parted by tabs or semicolons, not by commas; save it as “CSV UTF-8”"), .error,
                nil)
            return
        }
        for (index, header) in headers.enumerated() {
            guard let column = CSVHeader.column(header, columns, known) else {
                CSVHeader.reportUnknown(index, header, columns, report)
                continue
            }
            if places[column] != nil {
                let title = columns[column].title
                report(
                    index,
                    LocalizedText(ko: "“\(title.ko)” 열이 두 번 있습니다.", en: "the column “\(title.en)” is there twice"),
                    .error, nil)
            } else {
                places[column] = index
            }
        }
    }

    static func missing(_ title: LocalizedText, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            file: file, line: line, path: title.en,
            message: LocalizedText(
                ko: "“\(title.ko)”(\(title.en)) 열이 없습니다.", en: "there is no column “\(title.en)” (\(title.ko))"))
    }

    private static func column(_ header: String, _ columns: [CSVColumn], _ known: [String: Int]) -> Int? {
        if let column = known[CSVColumn.normalised(header)] { return column }
        guard let word = header.split(separator: " ").first.map(String.init) else { return nil }
        return columns.firstIndex { $0.firstWord == word }
    }

    private static func reportUnknown(_ index: Int, _ header: String, _ columns: [CSVColumn], _ report: Report) {
        guard !header.isEmpty else {
            report(
                index,
                LocalizedText(
                    ko: "\(index + 1)번째 열에 머리글이 없어 읽지 않습니다.",
                    en: "column \(index + 1) has no header and is not read"), .warning, nil)
            return
        }
        let shown = YAMLValue.shown(header)
        if let meant = Suggestion.closest(to: header, among: columns.flatMap(\.names)) {
            report(
                index,
                LocalizedText(
                    ko: "“\(shown)”: 모르는 열입니다. 혹시 “\(meant)”입니까?",
                    en: "there is no column “\(shown)”; did you mean “\(meant)”?"), .error, meant)
        } else {
            report(
                index,
                LocalizedText(
                    ko: "“\(shown)”: 모르는 열이라 읽지 않습니다.", en: "the column “\(shown)” is not known and not read"),
                .warning, nil)
        }
    }

    private static func isOtherwiseParted(_ headers: [String], _ known: [String: Int]) -> Bool {
        guard headers.count == 1, known[CSVColumn.normalised(headers[0])] == nil else { return false }
        return headers[0].contains("\t") || headers[0].contains(";")
    }
}
