import AwardCore
import AwardStatistics
import AwardUseCases

/// A paper as one HTML page that needs nothing else.
struct HTMLPaper {
    private let paper: Paper

    init(_ paper: Paper) {
        self.paper = paper
    }

    var text: String {
        let body = paper.parts.enumerated().map { markup($1, $0) }.joined()
        return """
            <!doctype html>
            <html lang="\(paper.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(paper.title))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>\(Self.escaped(paper.title))</h1>
            <p class="small">\(Self.escaped(paper.subtitle))</p>
            \(body)</main>
            </body>
            </html>

            """
    }

    private func markup(_ part: Paper.Part, _ index: Int) -> String {
        switch part {
        case .heading(let text, let level): return "<h\(level)>\(Self.escaped(text))</h\(level)>\n"
        case .text(let text): return "<p>\(Self.escaped(text))</p>\n"
        case .note(let text): return "<p class=\"small\">\(Self.escaped(text))</p>\n"
        case .list(let items):
            return "<ul>" + items.map { "<li>\(Self.escaped($0))</li>" }.joined(separator: "\n")
                + "</ul>\n"
        case .table(let table): return table.isForPrograms ? "" : markup(table)
        case .picture(let drawing):
            return "<figure>\(drawing.svg(identifier: "picture-\(index)"))</figure>\n"
        case .certificate(let certificate): return markup(certificate)
        }
    }

    private func markup(_ table: Paper.Table) -> String {
        let head = table.columns.map {
            "<th scope=\"col\"\($0.isNumber ? " class=\"number\"" : "")>\(Self.escaped($0.title))</th>"
        }.joined()
        let rows = table.rows.map { row in
            "<tr>"
                + row.enumerated().map { index, cell in
                    let text = Self.escaped(cell.text)
                    if index == 0 { return "<th scope=\"row\">\(text)</th>" }
                    return "<td\(table.columns[index].isNumber ? " class=\"number\"" : "")>\(text)</td>"
                }.joined() + "</tr>"
        }.joined(separator: "\n")
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(Self.escaped(table.title))"><table>
            <caption>\(Self.escaped(table.title))</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    private func markup(_ certificate: Paper.Certificate) -> String {
        let project = certificate.project.isEmpty ? "" : "<p>\(Self.escaped(certificate.project))</p>\n"
        return """
            <section class="certificate">
            <p>\(Self.escaped(certificate.award))</p>
            <h3>\(Self.escaped(certificate.prize))</h3>
            <p>\(Self.escaped(certificate.category))</p>
            <p class="winner">\(Self.escaped(certificate.winner))</p>
            \(project)<p>\(Self.escaped(certificate.citation))</p>
            <p>\(Self.escaped(certificate.day))</p>
            <p><strong>\(Self.escaped(certificate.grantor))</strong></p>
            </section>

            """
    }

    /// The text with what means something in HTML written otherwise, and without what HTML cannot hold.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "<br>"
            default:
                let isControl =
                    scalar.value < 0x20 && scalar != "\t" || (0x7f...0x9f).contains(scalar.value)
                if !isControl { result.unicodeScalars.append(scalar) }
            }
        }
    }

    private static let style = """
        body{margin:0;background:#fff;color:#1b1f24;line-height:1.6;word-break:keep-all;overflow-wrap:anywhere;\
        font-family:"Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",system-ui,sans-serif}\
        main{max-width:60rem;margin:0 auto;padding:1rem}\
        h1{font-size:1.7rem}h2{font-size:1.3rem;margin-top:2.5rem;border-bottom:2px solid #14539a}h3{font-size:1.1rem}\
        .small{color:#565e6a;font-size:.875rem}.scroll{overflow-x:auto}\
        table{border-collapse:collapse;width:100%;font-size:.9rem}\
        caption{text-align:left;color:#565e6a;padding:.5rem 0}\
        th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #c6cbd3}\
        thead th{background:#f5f6f8}.number{text-align:right;font-variant-numeric:tabular-nums}\
        figure{margin:1rem 0}svg{max-width:100%;height:auto}\
        .certificate{border:4px double #14539a;text-align:center;padding:3rem 1rem;margin:2rem 0}\
        .certificate h3{font-size:2rem;margin:1rem 0}.winner{font-size:1.5rem;font-weight:700}\
        @media print{.certificate{break-before:page;break-inside:avoid}tr,figure{break-inside:avoid}\
        h2,h3{break-after:avoid}}
        """
}
