import AwardCore

extension AwardFacts {
    mutating func addStage(_ stage: StageDefinition) {
        let path = "stages[\(stage.id)]"
        add(path, "단계", "stage", stage.title, kind: .entity)
        add("\(path).form", "심사 방식", "form", Plain.form(stage.form))
        addRubric(stage.rubric, "\(path).rubric")
        addPanel(stage.panel, "\(path).panel")
        add("\(path).blind", "블라인드", "blind", Plain.yesNo(stage.isBlind))
        add("\(path).window", "심사 기간", "window", stage.window.map { Plain.window($0, clock) } ?? Plain.none)
        add("\(path).aggregation", "집계 방식", "aggregation", Plain.aggregation(stage.aggregation))
        add(
            "\(path).normalisation", "점수 정규화", "normalisation",
            stage.normalisation.map(Plain.normalisation) ?? Plain.none)
        add("\(path).rounding", "반올림", "rounding", Plain.rounding(stage.rounding))
        add("\(path).comparison", "순위 비교", "comparison", Plain.comparison(stage.comparison))
        addComponents(stage.components, path)
        add("\(path).carry_over", "앞 단계 점수 반영", "carry-over", Plain.carryOver(stage.carryOver))
        addAdjustments(stage.adjustments, "\(path).adjustments")
        addMinimums(stage.minimums, "\(path).minimums")
        addSelection(stage.selection, "\(path).selection")
        add("\(path).tie_break", "동점 처리", "tie-break", Plain.tieBreak(stage.tieBreak))
        add("\(path).severity", "엄격도 분석", "severity analysis", stage.severity?.title ?? Plain.none)
        add(
            "\(path).calibration", "사전 조정 후보", "calibration candidates",
            stage.calibration.map { Plain.list($0.candidates) } ?? Plain.none)
    }

    private mutating func addRubric(_ rubric: Rubric, _ path: String) {
        add("\(path).id", "심사기준 이름", "rubric id", Plain.same(rubric.id))
        add("\(path).title", "심사기준 제목", "rubric title", rubric.title)
        add("\(path).comments", "의견 필수 조건", "when a comment is demanded", Plain.comments(rubric.commentRule))
        addOrder("\(path).criteria", "평가항목 순서", "order of criteria", rubric.criteria.map(\.id))
        for criterion in rubric.criteria {
            let path = "\(path).criteria[\(criterion.id)]"
            add(path, "평가항목", "criterion", criterion.title, kind: .entity)
            add("\(path).guidance", "설명", "guidance", criterion.guidance ?? Plain.none)
            add("\(path).kind", "정성·정량", "kind", Plain.kind(criterion.kind))
            add("\(path).lowest", "최저점", "lowest mark", Plain.number(criterion.lowest))
            add("\(path).maximum", "배점", "maximum points", Plain.number(criterion.maximum))
            add("\(path).step", "점수 단위", "step", Plain.number(criterion.step))
            add("\(path).weight", "가중치", "weight", criterion.weight.map(Plain.percent) ?? Plain.none)
            add("\(path).levels", "등급", "levels", Plain.levels(criterion.levels))
        }
    }

    private mutating func addPanel(_ panel: PanelRules, _ path: String) {
        add("\(path).pools", "심사위원 풀", "pools", panel.pools.isEmpty ? Plain.all : Plain.list(panel.pools))
        add(
            "\(path).reviewers_per_candidate", "후보당 심사위원 수", "reviewers per candidate",
            panel.reviewersPerCandidate.map(Plain.number) ?? Plain.all)
        add("\(path).minimum_load", "위원당 최소 후보 수", "minimum load", Plain.number(panel.minimumLoad))
        add("\(path).maximum_load", "위원당 최대 후보 수", "maximum load", Plain.limit(panel.maximumLoad))
        add(
            "\(path).maximum_per_affiliation", "같은 소속 최대 위원 수", "most reviewers of one affiliation",
            Plain.limit(panel.maximumPerAffiliation))
        add("\(path).minimum_sheets", "유효 심사표 최소 수", "fewest valid sheets", Plain.number(panel.minimumSheets))
    }

    private mutating func addComponents(_ components: [ComponentDefinition], _ stage: String) {
        for component in components {
            let path = "\(stage).components[\(component.id)]"
            add(path, "구성 요소", "component", component.title, kind: .entity)
            add("\(path).weight", "가중치", "weight", Plain.percent(component.weight))
            add("\(path).pools", "심사위원 풀", "pools", Plain.list(component.pools))
            add(
                "\(path).criteria", "평가항목", "criteria",
                component.criteria.isEmpty ? Plain.all : Plain.list(component.criteria))
            add(
                "\(path).aggregation", "집계 방식", "aggregation",
                component.aggregation.map(Plain.aggregation) ?? Plain.asStage)
            add(
                "\(path).minimum_sheets", "유효 심사표 최소 수", "fewest valid sheets",
                component.minimumSheets.map(Plain.number) ?? Plain.asStage)
        }
    }

    private mutating func addAdjustments(_ rules: AdjustmentRules, _ path: String) {
        add("\(path).maximum_bonus", "가점 상한", "most bonus points", Plain.number(rules.maximumBonus))
        add("\(path).maximum_penalty", "감점 상한", "most penalty points", Plain.number(rules.maximumPenalty))
        add("\(path).may_exceed_maximum", "만점 초과 허용", "may exceed the maximum", Plain.yesNo(rules.mayExceedMaximum))
        add("\(path).count_for_minimums", "과락 판정에 반영", "counts for minimums", Plain.yesNo(rules.countForMinimums))
    }

    private mutating func addMinimums(_ minimums: MinimumScores, _ path: String) {
        add("\(path).total", "과락(총점)", "minimum total", minimums.total.map(Plain.minimum) ?? Plain.none)
        for named in minimums.criteria {
            add("\(path).criteria[\(named.id)]", "과락(평가항목)", "minimum of a criterion", Plain.minimum(named.minimum))
        }
        for named in minimums.components {
            add("\(path).components[\(named.id)]", "과락(구성 요소)", "minimum of a component", Plain.minimum(named.minimum))
        }
    }

    private mutating func addSelection(_ rules: SelectionRules, _ path: String) {
        add("\(path).quota", "선정 수", "how many go on", Plain.quota(rules.quota))
        add("\(path).reserve", "예비 수", "reserves", Plain.number(rules.reserve))
        add("\(path).tie_on_cut", "선정선 동점", "tie on the cut line", Plain.cutTie(rules.cutTie))
        add("\(path).vacancy", "결원 처리", "vacancy", Plain.vacancy(rules.vacancy))
        add(
            "\(path).caps.per_organisation", "기관당 상한", "limit per organisation", Plain.limit(rules.caps.perOrganisation)
        )
        add("\(path).caps.per_province", "시도당 상한", "limit per province", Plain.limit(rules.caps.perProvince))
        add("\(path).caps.scope", "상한 범위", "where limits count", Plain.scope(rules.caps.scope))
    }
}
