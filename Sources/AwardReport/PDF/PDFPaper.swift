import AwardCore
import AwardUseCases
import CPango

/// A paper as pages of A4 with numbers at their feet.
struct PDFPaper {
    private let paper: Paper

    init(_ paper: Paper) {
        self.paper = paper
    }

    /// The document.
    ///
    /// - Throws: ``PaperFault`` when cairo cannot draw.
    func bytes() throws(PaperFault) -> [UInt8] {
        // Once to learn how many pages there are, once to write that at their feet.
        let counted = try draw(pages: nil)
        return try draw(pages: counted.pages).bytes
    }

    private func draw(pages: Int?) throws(PaperFault) -> (bytes: [UInt8], pages: Int) {
        let collected = Collected()
        let surface = cairo_pdf_surface_create_for_stream(
            { target, data, length in
                guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let collected = Unmanaged<Collected>.fromOpaque(target).takeUnretainedValue()
                collected.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(collected).toOpaque(), PDFPage.width, PDFPage.height)
        defer { cairo_surface_destroy(surface) }
        let clock = LocalTime(paper.moment, offset: UTCOffset(seconds: 0)).text
        let day = clock.replacing(" ", with: "T") + ":00Z"
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, paper.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, paper.subtitle)
        // The moment of what is written, so that the same content gives the same bytes.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, day)
        guard let surface, let canvas = cairo_create(surface) else {
            throw PaperFault(description: "cairo_create")
        }
        defer { cairo_destroy(canvas) }
        var page = PDFPage(canvas, surface, foot: paper.title, pages: pages)
        page.write(paper)
        page.finish()
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PaperFault(description: String(cString: cairo_status_to_string(status)))
        }
        return (collected.bytes, page.number)
    }

    /// What cairo has written so far.
    private final class Collected {
        var bytes: [UInt8] = []
    }
}
