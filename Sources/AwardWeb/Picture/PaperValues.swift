import AwardCore
import AwardStatistics
import AwardUseCases

/// A paper's parts as the template `paper` shows them.
struct PaperValues {
    /// One entry for each part.
    let values: [[String: Any]]

    init(_ parts: [Paper.Part]) {
        values = parts.enumerated().map { index, part in
            switch part {
            case .heading(let text, let level): return [level > 2 ? "heading3" : "heading2": text]
            case .text(let text): return ["paragraph": text]
            case .note(let text): return ["note": text]
            case .list(let items): return ["bullets": ["items": items]]
            case .table(let table): return ["grid": Self.values(table)]
            case .picture(let drawing): return ["svg": drawing.svg(identifier: "picture-\(index)")]
            case .certificate(let certificate):
                return ["paragraph": "\(certificate.prize) – \(certificate.winner)"]
            }
        }
    }

    private static func values(_ table: Paper.Table) -> [String: Any] {
        [
            "label": table.title, "isEmpty": false,
            "columns": table.columns.map { ["title": $0.title, "isNumber": $0.isNumber] as [String: Any] },
            "rows": table.rows.map { row in
                [
                    "cells": row.enumerated().map { index, cell -> [String: Any] in
                        ["text": cell.text, "isName": index == 0, "isNumber": table.columns[index].isNumber]
                    }
                ]
            },
        ]
    }
}
