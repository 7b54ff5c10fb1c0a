import AwardFiles
import AwardHTTP
import Hummingbird

/// A form that was sent with files.
struct Upload: Sendable {
    /// The fields of text.
    let form: Form
    /// The files chosen, in order; a field left empty sends none.
    let files: [NamedFile]

    /// Sorts the parts of a form.
    init(_ body: MultipartBody) {
        var fields: [String: String] = [:]
        var files: [NamedFile] = []
        for part in body.parts {
            if let name = part.fileName {
                if !name.isEmpty { files.append(NamedFile(name: Upload.plain(name), bytes: part.bytes)) }
            } else if fields[part.name] == nil {
                fields[part.name] = String(decoding: part.bytes, as: UTF8.self)
            }
        }
        form = Form(fields: fields)
        self.files = files
    }

    /// A name without what has no place in one: other systems' separators and control characters.
    private static func plain(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.replacing("\\", with: "/").unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
                    .map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
    }
}

extension Visit {
    /// The form with files that was sent, after its mark of origin is checked. Nothing is read of somebody who is not
    /// signed in.
    ///
    /// - Throws: `RequestFault` (`forged`, `mediaType`, `tooLarge` …).
    func upload(upTo limit: Int) async throws -> Upload {
        guard let caller else { throw RequestFault.forged }
        let upload = Upload(try await request.multipart(upTo: limit))
        guard caller.accepts(csrfToken: upload.form["csrf"]) else { throw RequestFault.forged }
        return upload
    }
}
