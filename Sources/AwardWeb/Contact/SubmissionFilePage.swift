import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Attaching a file to one's own submission.
enum SubmissionFilePage {
    /// What a form takes besides the file itself.
    private static let envelope = 65_536

    static func add(to pages: AwardPages) {
        pages.post("submission/files") { visit in
            let candidate = try visit.candidateCode()
            let rules = try await visit.ask(AwardOverview()).definition.submission
            let sent = try await visit.upload(upTo: min(BodyLimit.upload, rules.maximumFileBytes + envelope))
            guard let file = sent.files.first else {
                throw RequestFault.fields([
                    .init("file", LocalizedText(ko: "첨부할 파일을 골라 주십시오.", en: "Choose a file to attach."))
                ])
            }
            // By its name and content, not by what the browser says: browsers do not know every type of document.
            _ = try await visit.perform(
                AttachFile(
                    candidate: candidate, name: file.name, mediaType: MediaType.named(file.name),
                    content: file.bytes), sent.form)
            return visit.redirect("submission?done=file")
        }
    }
}
