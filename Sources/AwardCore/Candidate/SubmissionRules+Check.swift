extension SubmissionRules {
    /// Everything about a submission that breaks these rules: first the fields in their order, then unknown fields by
    /// name, then the files in theirs. Empty means the submission is complete.
    public func problems(in content: SubmissionContent) -> [Problem] {
        fields.compactMap { problem(of: $0, in: content) } + unknown(in: content) + fileProblems(content.files)
    }

    /// What is wrong with one text for the field called `id`, complete or not.
    public func problem(with text: String, for id: String) -> Problem? {
        guard let field = fields.first(where: { $0.id == id }) else { return unknownField(id) }
        return problem(of: field, in: SubmissionContent(fields: [id: text]))
    }

    /// Whether the award asks for nothing that a candidate has to hand in.
    public var asksForNothing: Bool {
        !fields.contains(where: \.isRequired)
    }

    private func problem(of field: Field, in content: SubmissionContent) -> Problem? {
        let text = content.fields[field.id] ?? ""
        if text.allSatisfy(\.isWhitespace) {
            if !field.isRequired { return nil }
            return Problem(
                at: field.id,
                LocalizedText(
                    ko: "‘\(field.title.ko)’ 항목이 비어 있습니다. 반드시 작성해야 합니다.",
                    en: "“\(field.title.en)” is empty; it is required."))
        }
        let length = text.count
        if length <= field.maximumLength { return nil }
        return Problem(
            at: field.id,
            LocalizedText(
                ko: "‘\(field.title.ko)’ 항목이 \(length)자입니다. \(field.maximumLength)자까지 쓸 수 있습니다.",
                en: "“\(field.title.en)” has \(length) characters; at most \(field.maximumLength) are allowed."))
    }

    private func unknown(in content: SubmissionContent) -> [Problem] {
        let known = Set(fields.map(\.id))
        return content.fields.keys.filter { !known.contains($0) }.sorted().map(unknownField)
    }

    private func unknownField(_ id: String) -> Problem {
        let known = fields.map(\.id).joined(separator: ", ")
        return Problem(
            at: id,
            LocalizedText(
                ko: known.isEmpty ? "이 시상에는 제출 항목이 없습니다." : "‘\(id)’라는 제출 항목은 없습니다. 가능한 항목: \(known).",
                en: known.isEmpty
                    ? "This award has no submission fields." : "There is no field “\(id)”; the fields are: \(known)."))
    }

    private func fileProblems(_ files: [SubmissionContent.File]) -> [Problem] {
        var found: [Problem] = []
        if files.count > maximumFiles {
            found.append(
                Problem(
                    at: "files",
                    LocalizedText(
                        ko: "첨부 파일이 \(files.count)개입니다. \(maximumFiles)개까지 첨부할 수 있습니다.",
                        en: "\(files.count) files are attached; at most \(maximumFiles) are allowed.")))
        }
        for file in files { found += problems(with: file) }
        return found
    }

    /// Everything about one file that breaks these rules.
    public func problems(with file: SubmissionContent.File) -> [Problem] {
        var found: [Problem] = []
        if file.bytes <= 0 {
            found.append(
                Problem(
                    at: file.name,
                    LocalizedText(ko: "‘\(file.name)’ 파일이 비어 있습니다.", en: "“\(file.name)” is empty.")))
        }
        if file.bytes > maximumFileBytes {
            found.append(
                Problem(
                    at: file.name,
                    LocalizedText(
                        ko: "‘\(file.name)’ 파일은 \(file.bytes)바이트입니다. \(maximumFileBytes)바이트까지 첨부할 수 있습니다.",
                        en: "“\(file.name)” has \(file.bytes) bytes; at most \(maximumFileBytes) are allowed.")))
        }
        if !fileTypes.contains(file.mediaType) {
            let allowed = fileTypes.joined(separator: ", ")
            found.append(
                Problem(
                    at: file.name,
                    LocalizedText(
                        ko: "‘\(file.name)’ 파일의 형식은 \(file.mediaType)입니다. 첨부할 수 있는 형식: \(allowed).",
                        en: "“\(file.name)” is \(file.mediaType); allowed are: \(allowed).")))
        }
        return found
    }
}
