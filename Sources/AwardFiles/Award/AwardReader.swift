import AwardCore

/// Reads the sections of one award file. What later sections refer to is kept here.
///
/// A reference, so that its parts can add to what is known. It never leaves the call that made it.
final class AwardReader {
    let source: AwardSource
    let log: DiagnosticLog
    var clock = LocalClock.utc
    var categories: [String] = []
    var prizes: [PrizeDefinition] = []
    /// Pools the file declares; `nil` if it declares none, and then any name will do.
    var pools: [String]?
    /// Rubric files read before; `nil` for one that could not be read.
    var rubrics: [String: ReadRubric?] = [:]
    /// The stages before the one being read.
    var earlier: [EarlierStage] = []

    init(source: AwardSource, log: DiagnosticLog) {
        self.source = source
        self.log = log
    }

    /// The whole award; `nil` where something without a default is missing or wrong.
    func award(_ value: YAMLValue) -> AwardDefinition? {
        guard let fields = YAMLFields(value, AwardFormat.award) else { return nil }
        let zone = fields["time_zone"].map(timeZone) ?? timeZone(named: "Asia/Seoul")
        pools = fields["pools"].flatMap(poolNames)
        // What stages refer to is read first, wherever it stands in the file.
        let categoryList = fields["categories"].map(categoryDefinitions)
        let prizeList = fields["prizes"].map(prizeDefinitions)
        let id = fields["id"]?.identifier()
        let title = fields["title"]?.localizedText()
        let host = fields["host"].map { $0.localizedText() }
        let submission = fields["submission"].map(submissionRules)
        let stages = fields["stages"].map(stageDefinitions)
        let conflicts = fields["conflicts"].map(conflictRules)
        let committee = fields["committee"].map(committeeRules)
        let publication = fields["publication"].map(publicationRules)
        guard let id, let title, let zone, let categoryList, let stages else { return nil }
        return AwardDefinition(
            id: id, title: title, host: host ?? nil, timeZone: zone, categories: categoryList,
            submission: submission ?? SubmissionRules(), stages: stages, prizes: prizeList ?? [],
            conflicts: conflicts ?? ConflictRules(), committee: committee ?? CommitteeRules(),
            publication: publication ?? PublicationRules())
    }

    private func timeZone(_ value: YAMLValue) -> String? {
        guard let name = value.text() else { return nil }
        guard let zone = timeZone(named: name) else {
            let meant = Suggestion.closest(to: name, among: LocalClock.knownZones)
            let hint =
                meant == nil
                ? LocalizedText(ko: " Asia/Seoul처럼 적으십시오.", en: "; write it like Asia/Seoul")
                : Suggestion.question(meant)
            let shown = YAMLValue.shown(name)
            value.report(
                ko: "“\(shown)”: 모르는 시간대입니다.\(hint.ko)",
                en: "there is no time zone “\(shown)”\(hint.en)", suggestion: meant)
            return nil
        }
        return zone
    }

    private func timeZone(named name: String) -> String? {
        guard let clock = LocalClock(zone: name) else { return nil }
        self.clock = clock
        return name
    }

    private func poolNames(_ value: YAMLValue) -> [String]? {
        var ids = UniqueNames()
        return value.items()?.compactMap { item in
            guard let id = item.identifier(), ids.admit(id, item) else { return nil }
            return id
        }
    }

    private func categoryDefinitions(_ value: YAMLValue) -> [CategoryDefinition] {
        var ids = UniqueNames()
        var definitions: [CategoryDefinition] = []
        guard let items = value.items() else { return [] }
        if items.isEmpty { value.report(ko: "부문이 하나도 없습니다.", en: "there must be at least one category") }
        for item in items {
            guard let fields = YAMLFields(item, AwardFormat.category) else { continue }
            let id = fields["id"]?.identifier()
            if let id, let place = fields["id"], ids.admit(id, place) { categories.append(id) }
            let title = fields["title"]?.localizedText()
            let most = fields["maximum_per_organisation"].map { $0.integer(in: 1...100_000) }
            guard let id, let title else { continue }
            definitions.append(CategoryDefinition(id: id, title: title, maximumPerOrganisation: most ?? nil))
        }
        return definitions
    }
}

/// Short names seen so far, each only once.
struct UniqueNames {
    private var lines: [String: Int] = [:]

    /// Whether `name` is new; a second use is reported with the line of the first.
    mutating func admit(_ name: String, _ value: YAMLValue) -> Bool {
        guard let line = lines[name] else {
            lines[name] = value.line
            return true
        }
        value.report(
            ko: "“\(name)”: 이미 \(line)번째 줄에서 쓴 이름입니다. 이름은 서로 달라야 합니다.",
            en: "“\(name)” is already used in line \(line); short names must differ")
        return false
    }
}
