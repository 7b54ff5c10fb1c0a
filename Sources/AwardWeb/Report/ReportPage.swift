import AwardCore
import AwardHTTP
import AwardReport
import AwardUseCases
import Dispatch
import Hummingbird
import NIOCore

/// The report to take away: as a page that stands alone, as pages to print, as a workbook.
enum ReportPage {
    static func add(to pages: AwardPages) {
        pages.get("report") { visit in
            // Whoever may not have the report is told so here and not by each of its files.
            let paper = try await visit.ask(CompilePaper(language: visit.language))
            let forms = PaperForm.allCases.map { form in
                ["text": title(form)(visit.language), "href": visit.path("report/\(form.rawValue)")]
            }
            return try await visit.page(
                "report",
                ["forms": forms, "parts": PaperValues(paper.parts).values, "subtitle": paper.subtitle],
                title: LocalizedText(ko: "심사 결과 보고서", en: "Report"), place: .result,
                trail: [PageFrame.Link(text: Place.result.title, href: visit.path("result"))])
        }
        pages.get("report/:form") { visit in
            guard let form = PaperForm(rawValue: try visit.part("form")) else {
                throw RequestFault.noSuchPath
            }
            let paper = try await visit.ask(CompilePaper(language: visit.language))
            let bytes = try await made(form, paper)
            let name = "\(visit.slug)-\(visit.language.rawValue).\(form.rawValue)"
            return Response(
                status: .ok,
                headers: [
                    .contentType: form.mediaType,
                    .contentDisposition: "attachment; filename*=UTF-8''\(PercentEncoding.text(name))",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }

    /// On a thread of its own, so that other requests go on.
    private static func made(_ form: PaperForm, _ paper: Paper) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try form.bytes(of: paper) })
            }
        }
    }

    private static func title(_ form: PaperForm) -> LocalizedText {
        switch form {
        case .html: return LocalizedText(ko: "웹 문서 (HTML)", en: "Page (HTML)")
        case .pdf: return LocalizedText(ko: "인쇄용 문서 (PDF)", en: "To print (PDF)")
        case .xlsx: return LocalizedText(ko: "표 계산 문서 (XLSX)", en: "Workbook (XLSX)")
        }
    }
}
