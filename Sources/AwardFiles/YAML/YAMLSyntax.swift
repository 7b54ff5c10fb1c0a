import AwardCore
import Yams

/// Puts what libyaml says about broken YAML into words.
enum YAMLSyntax {
    static func problem(_ error: any Error) -> (message: LocalizedText, line: Int, column: Int) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            return (message(problem), mark.line, mark.column)
        case YamlError.reader(let problem, let offset, let value, let yaml):
            let code = "U+" + String(value, radix: 16, uppercase: true)
            let place = offset.map { TextEncoding.place(in: Array(yaml.utf8), offset: yaml.prefix($0).utf8.count) }
            let words = LocalizedText(
                ko: "쓸 수 없는 제어 문자(\(code))가 있습니다.", en: "there is a control character (\(code)); take it out")
            return (problem.contains("control") ? words : message(problem), place?.line ?? 0, place?.column ?? 0)
        default:
            return (message("\(error)"), 0, 0)
        }
    }

    private static func message(_ problem: String) -> LocalizedText {
        let (ko, en) = hint(problem)
        return LocalizedText(ko: "YAML 문법에 맞지 않습니다: \(ko)", en: "this is not valid YAML: \(en)")
    }

    private static func hint(_ problem: String) -> (ko: String, en: String) {
        for (part, words) in hints where problem.contains(part) { return words }
        return (problem, problem)
    }

    private static let hints: [(String, (ko: String, en: String))] = [
        ("could not find expected ':'", ("“항목: 값”에서 쌍점(:)이 빠졌습니다.", "a colon is missing after the field's name")),
        (
            "mapping values are not allowed",
            (
                "이 자리에는 쌍점(:)이 올 수 없습니다. 들여쓰기를 살피거나 값을 따옴표로 묶으십시오.",
                "a colon cannot stand here; look at the indentation or put the value in quotes"
            )
        ),
        (
            "did not find expected key",
            ("들여쓰기가 위의 줄과 맞지 않습니다.", "the indentation does not fit the lines above")
        ),
        (
            "did not find expected '-' indicator",
            ("목록에서 “-”가 빠졌거나 들여쓰기가 맞지 않습니다.", "a list item lacks its “-” or is indented differently")
        ),
        (
            "did not find expected ',' or",
            ("쉼표나 닫는 괄호가 빠졌습니다.", "a comma or a closing bracket is missing")
        ),
        (
            "found unexpected end of stream",
            ("따옴표나 괄호가 닫히지 않은 채 파일이 끝났습니다.", "the file ends before a quotation mark or bracket is closed")
        ),
        (
            "cannot start any token",
            (
                "이 문자로는 값을 시작할 수 없습니다(탭이면 빈칸으로 바꾸고, 아니면 따옴표로 묶으십시오).",
                "a value cannot begin with this character (use blanks for a tab, else put it in quotes)"
            )
        ),
        (
            "found a tab character",
            ("들여쓰기에 탭을 쓸 수 없습니다. 빈칸을 쓰십시오.", "tabs cannot indent; use blanks")
        ),
        ("Maximum nesting level", ("너무 깊이 겹쳐 있습니다.", "it is nested too deeply")),
        ("found undefined alias", ("정의되지 않은 별칭(*)입니다.", "this alias (*) was never defined")),
        ("but found another document", ("문서는 하나만 있어야 합니다(“---” 한 번까지).", "there must be one document only")),
        ("unknown escape character", ("큰따옴표 안에 모르는 “\\” 표기가 있습니다.", "there is an unknown “\\” escape in the quotes")),
    ]
}
