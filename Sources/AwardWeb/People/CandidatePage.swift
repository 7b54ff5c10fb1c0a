import AwardCore
import AwardHTTP
import AwardUseCases
import HTTPTypes
import Hummingbird
import NIOCore

/// One candidate: what it handed in, and what happened to it.
enum CandidatePage {
    static func add(to pages: AwardPages) {
        pages.get("candidates/:candidate") { visit in
            let detail = try await visit.ask(ShowCandidate(try visit.part("candidate")))
            let language = visit.language
            let definition = try await visit.ask(AwardOverview()).definition
            let clock = AwardClock(definition.timeZone)
            let history = WebTable(
                [
                    WebTable.Column("일시", "When"), WebTable.Column("내용", "What"), WebTable.Column("담당", "Who"),
                    WebTable.Column("사유", "Reason"),
                ],
                detail.history.map { event in
                    [
                        .init(clock.text(event.at, language)),
                        .init(event.state?.title(language) ?? event.command), .init(event.actor),
                        .init(event.reason ?? ""),
                    ]
                }, empty: LocalizedText(ko: "기록이 없습니다.", en: "Nothing is on record."))
            var values: [String: Any] = [
                "code": detail.view.code, "state": detail.state.title(language),
                "category": definition.category(detail.view.category)?.title(language) ?? detail.view.category,
                "project": detail.view.project(language), "history": history.values(language),
                "fields": SubmissionValues.fields(detail.view.submission, definition.submission, language),
                "hasFiles": !detail.files.isEmpty,
                "files": detail.files.map {
                    ["number": $0.number, "name": $0.name, "size": FileSize.text($0.bytes)] as [String: Any]
                },
                "missing": detail.missing.map { $0.sentence(language) }, "isIncomplete": !detail.missing.isEmpty,
            ]
            values["organisation"] = detail.view.organisationName?(language)
            let name = detail.fullName ?? LocalizedText(ko: detail.view.code, en: detail.view.code)
            return try await visit.page(
                "candidate", values, title: name, place: .candidates,
                trail: [PageFrame.Link(text: Place.candidates.title, href: visit.path("candidates"))])
        }
        pages.get("candidates/:candidate/files/:file") { visit in
            guard let number = Int(try visit.part("file")) else { throw RequestFault.noSuchPath }
            let answer = try await visit.ask(ReadSubmissionFile(candidate: try visit.part("candidate"), file: number))
            return Response(
                status: .ok,
                headers: [
                    .contentType: answer.file.mediaType,
                    // Never shown inside our pages: what candidates send is theirs, not ours.
                    .contentDisposition: "attachment; filename*=UTF-8''\(PercentEncoding.text(answer.file.name))",
                    .contentSecurityPolicy: "default-src 'none'; sandbox",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.content)))
        }
    }
}
