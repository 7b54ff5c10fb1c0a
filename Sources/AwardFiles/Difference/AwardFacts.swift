import AwardCore

/// Everything a definition says, field by field, in words.
struct AwardFacts {
    private(set) var facts: [AwardFact] = []
    let clock: LocalClock
    private var stage: String?

    init(_ definition: AwardDefinition) {
        clock = LocalClock(zone: definition.timeZone) ?? .utc
        add("id", "시상 이름", "award id", Plain.same(definition.id))
        add("title", "제목", "title", definition.title)
        if let host = definition.host { add("host", "주최", "host", host) }
        add("time_zone", "시간대", "time zone", Plain.same(definition.timeZone))
        addCategories(definition.categories)
        addSubmission(definition.submission)
        addOrder("stages", "단계 순서", "order of stages", definition.stages.map(\.id))
        for stage in definition.stages {
            self.stage = stage.id
            addStage(stage)
        }
        stage = nil
        addPrizes(definition.prizes)
        addRules(definition)
    }

    mutating func add(
        _ path: String, _ ko: String, _ en: String, _ value: LocalizedText, kind: AwardFact.Kind = .value
    ) {
        facts.append(
            AwardFact(path: path, title: LocalizedText(ko: ko, en: en), value: value, stage: stage, kind: kind))
    }

    mutating func addOrder(_ path: String, _ ko: String, _ en: String, _ ids: [String]) {
        add(path, ko, en, Plain.same(ids.joined(separator: ", ")), kind: .order(ids))
    }

    private mutating func addCategories(_ categories: [CategoryDefinition]) {
        addOrder("categories", "부문 순서", "order of categories", categories.map(\.id))
        for category in categories {
            let path = "categories[\(category.id)]"
            add(path, "부문", "category", category.title, kind: .entity)
            add(
                "\(path).maximum_per_organisation", "기관당 후보 수", "most candidates per organisation",
                Plain.limit(category.maximumPerOrganisation))
        }
    }

    private mutating func addSubmission(_ rules: SubmissionRules) {
        addOrder("submission.fields", "제출 항목 순서", "order of submission fields", rules.fields.map(\.id))
        for field in rules.fields {
            let path = "submission.fields[\(field.id)]"
            add(path, "제출 항목", "submission field", field.title, kind: .entity)
            add("\(path).required", "필수", "required", Plain.yesNo(field.isRequired))
            add("\(path).maximum_length", "최대 글자 수", "most characters", Plain.number(field.maximumLength))
            add("\(path).identifies", "신원이 드러나는 항목", "identifies the candidate", Plain.yesNo(field.identifies))
        }
        add("submission.maximum_files", "최대 파일 수", "most files", Plain.number(rules.maximumFiles))
        add(
            "submission.maximum_file_size", "최대 파일 크기(바이트)", "largest file in bytes",
            Plain.number(rules.maximumFileBytes))
        add("submission.file_types", "파일 형식", "file types", Plain.list(rules.fileTypes))
    }

    private mutating func addPrizes(_ prizes: [PrizeDefinition]) {
        addOrder("prizes", "시상 등급 순서", "order of prizes", prizes.map(\.id))
        for prize in prizes {
            let path = "prizes[\(prize.id)]"
            add(path, "시상 등급", "prize", prize.title, kind: .entity)
            add("\(path).grantor", "훈격", "grantor", prize.grantor ?? Plain.none)
            add("\(path).count", "부문별 수", "number per category", prize.count.map(Plain.number) ?? Plain.rest)
            add("\(path).count_by_category", "부문별로 다른 수", "other numbers", Plain.quotas(prize.countByCategory))
            add("\(path).minimum", "최저 점수", "minimum score", prize.minimum.map(Plain.minimum) ?? Plain.none)
        }
    }

    private mutating func addRules(_ definition: AwardDefinition) {
        let conflicts = definition.conflicts
        add("conflicts.automatic", "자동 제척 사유", "automatic grounds", Plain.list(conflicts.automatic.map(\.rawValue)))
        add("conflicts.employer_years", "전직장 소급 연수", "look-back for employers", Plain.number(conflicts.employerYears))
        add("conflicts.advisory_years", "자문 소급 연수", "look-back for advice", Plain.number(conflicts.advisoryYears))
        let committee = definition.committee
        add("committee.minimum_members", "최소 위원 수", "fewest members", Plain.number(committee.minimumMembers))
        add(
            "committee.minimum_external_percent", "외부위원 비율 하한", "smallest external share",
            committee.minimumExternalPercent.map(Plain.percent) ?? Plain.none)
        add("committee.needs_chair", "위원장 필요", "needs a chair", Plain.yesNo(committee.needsChair))
        add("committee.quorum_percent", "정족수", "quorum", Plain.percent(committee.quorumPercent))
        let publication = definition.publication
        add(
            "publication.public_check_days", "공개검증 기간(일)", "days of public check",
            Plain.number(publication.publicCheckDays))
        add("publication.appeal_days", "이의신청 기간(일)", "days for appeals", Plain.number(publication.appealDays))
        add(
            "publication.cancellation_notice_days", "취소 예고 기간(일)", "days of notice before cancelling",
            Plain.number(publication.cancellationNoticeDays))
        add(
            "publication.public", "일반 공개 항목", "shown to the public", Plain.list(publication.publicItems.map(\.rawValue))
        )
        add(
            "publication.candidate", "후보 공개 항목", "shown to a candidate",
            Plain.list(publication.candidateItems.map(\.rawValue)))
    }
}
