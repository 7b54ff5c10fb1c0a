import AwardCore

extension AwardReader {
    func submissionRules(_ value: YAMLValue) -> SubmissionRules {
        var rules = SubmissionRules()
        guard let fields = YAMLFields(value, AwardFormat.submission) else { return rules }
        var ids = UniqueNames()
        for item in fields["fields"]?.items() ?? [] {
            guard let field = YAMLFields(item, AwardFormat.field) else { continue }
            let id = field["id"]?.identifier()
            if let id, let place = field["id"] { _ = ids.admit(id, place) }
            let title = field["title"]?.localizedText()
            let isRequired = field["required"].map { $0.boolean() ?? true } ?? true
            let most = field["maximum_length"].map { $0.integer(in: 1...100_000) ?? 4000 } ?? 4000
            let identifies = field["identifies"]?.boolean() ?? false
            guard let id, let title else { continue }
            rules.fields.append(
                SubmissionRules.Field(
                    id: id, title: title, isRequired: isRequired, maximumLength: most, identifies: identifies))
        }
        rules.maximumFiles = fields["maximum_files"]?.integer(in: 0...1000) ?? rules.maximumFiles
        rules.maximumFileBytes = fields["maximum_file_size"]?.byteSize() ?? rules.maximumFileBytes
        if let list = fields["file_types"]?.items() {
            rules.fileTypes = list.compactMap(FileType.mediaType)
        }
        return rules
    }

    func conflictRules(_ value: YAMLValue) -> ConflictRules {
        var rules = ConflictRules()
        guard let fields = YAMLFields(value, AwardFormat.conflicts) else { return rules }
        if let list = fields["automatic"] { rules.automatic = words(list) }
        rules.employerYears = fields["employer_years"]?.integer(in: 0...100) ?? rules.employerYears
        rules.advisoryYears = fields["advisory_years"]?.integer(in: 0...100) ?? rules.advisoryYears
        return rules
    }

    func committeeRules(_ value: YAMLValue) -> CommitteeRules {
        var rules = CommitteeRules()
        guard let fields = YAMLFields(value, AwardFormat.committee) else { return rules }
        rules.minimumMembers = fields["minimum_members"]?.integer(in: 1...1000) ?? rules.minimumMembers
        rules.minimumExternalPercent = fields["minimum_external_percent"]?.percentage()
        rules.needsChair = fields["needs_chair"]?.boolean() ?? rules.needsChair
        rules.quorumPercent = fields["quorum_percent"]?.percentage() ?? rules.quorumPercent
        return rules
    }

    func publicationRules(_ value: YAMLValue) -> PublicationRules {
        var rules = PublicationRules()
        guard let fields = YAMLFields(value, AwardFormat.publication) else { return rules }
        rules.publicCheckDays = fields["public_check_days"]?.integer(in: 0...365) ?? rules.publicCheckDays
        rules.appealDays = fields["appeal_days"]?.integer(in: 0...365) ?? rules.appealDays
        rules.cancellationNoticeDays =
            fields["cancellation_notice_days"]?.integer(in: 0...365) ?? rules.cancellationNoticeDays
        if let list = fields["public"] { rules.publicItems = words(list) }
        if let list = fields["candidate"] { rules.candidateItems = words(list) }
        return rules
    }

    /// Different words of one enumeration, in file order.
    private func words<Word: RawRepresentable & CaseIterable & Equatable>(_ value: YAMLValue) -> [Word]
    where Word.RawValue == String {
        var ids = UniqueNames()
        return (value.items() ?? []).compactMap { item in
            item.word(Word.self).flatMap { ids.admit($0.rawValue, item) ? $0 : nil }
        }
    }
}
