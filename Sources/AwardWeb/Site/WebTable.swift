import AwardCore

/// A table on a page: what its columns are called, and its rows.
struct WebTable {
    /// One column.
    struct Column {
        /// What it is called.
        let title: LocalizedText
        /// Whether it holds numbers, which stand flush right.
        let isNumber: Bool

        /// A column of words.
        init(_ ko: String, _ en: String, isNumber: Bool = false) {
            title = LocalizedText(ko: ko, en: en)
            self.isNumber = isNumber
        }
    }

    /// One cell.
    struct Cell: ExpressibleByStringInterpolation {
        /// What it says.
        let text: String
        /// Where it leads.
        let href: String?

        /// Words.
        init(stringLiteral text: String) { self.init(text) }

        /// Words that may lead somewhere.
        init(_ text: String, href: String? = nil) {
            self.text = text
            self.href = href
        }

        /// A number.
        init(_ number: Int) { self.init("\(number)") }
    }

    private let columns: [Column]
    private let rows: [[Cell]]
    private let empty: LocalizedText

    /// A table; `empty` is said where there are no rows. The first cell of each row names it.
    init(_ columns: [Column], _ rows: [[Cell]], empty: LocalizedText) {
        self.columns = columns
        self.rows = rows
        self.empty = empty
    }

    /// The values of the template `table`.
    func values(_ language: Language) -> [String: Any] {
        [
            "isEmpty": rows.isEmpty, "empty": empty(language),
            "columns": columns.map { ["title": $0.title(language), "isNumber": $0.isNumber] as [String: Any] },
            "rows": rows.map { row in
                [
                    "cells": row.enumerated().map { index, cell -> [String: Any] in
                        var values: [String: Any] = [
                            "text": cell.text, "isName": index == 0, "isNumber": columns[index].isNumber,
                        ]
                        values["href"] = cell.href
                        return values
                    }
                ]
            },
        ]
    }
}
