public import AwardUseCases

/// What a paper is made into.
public enum PaperForm: String, CaseIterable, Sendable {
    /// A page that stands alone.
    case html
    /// Pages to print, with the letters in them.
    case pdf
    /// A workbook with a sheet for each table.
    case xlsx

    /// The media type.
    public var mediaType: String {
        switch self {
        case .html: return "text/html; charset=utf-8"
        case .pdf: return "application/pdf"
        case .xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// The bytes of a paper. The same paper gives the same bytes.
    ///
    /// - Throws: ``PaperFault`` when the machine cannot make it.
    public func bytes(of paper: Paper) throws(PaperFault) -> [UInt8] {
        switch self {
        case .html: return Array(HTMLPaper(paper).text.utf8)
        case .pdf: return try PDFPaper(paper).bytes()
        case .xlsx: return try Workbook(paper).bytes()
        }
    }
}

/// What keeps a paper from being made: nothing of the paper's, but of the machine it is made on.
public struct PaperFault: Error, Sendable, CustomStringConvertible {
    /// What the library says.
    public let description: String
}
