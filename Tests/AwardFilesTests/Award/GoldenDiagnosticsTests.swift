import AwardCore
import AwardFiles
import Testing

/// One file with a mistake in nearly every line: all are told in one run, in the order of the file.
@Suite struct GoldenDiagnosticsTests {
    private static let yaml = #"""
        id: Bad Award
        title: {ko: 나쁜 시상}
        titel: {ko: a, en: b}
        time_zone: Asia/Seol
        pools: [krila, committee]
        categories:
          - {id: city, title: {ko: 시, en: City}}
          - {id: city, title: {ko: 시, en: City}}
          - {id: county, title: {ko: 군, en: County}, maximum_per_organisation: many}
        submission:
          maximum_file_size: 20 XB
          file_types: [pfd]
        stages:
          - id: first
            title: {ko: 1단계, en: First}
            form: papper
            rubric:
              title: {ko: 기준, en: Criteria}
              total: 90
              criteria:
                - {id: results, title: {ko: 성과, en: Results}, maximum: 15, step: 2}
                - {id: results, title: {ko: 혁신, en: Innovation}, maximum: 10, lowest: 12}
                - id: spread
                  title: {ko: 파급, en: Spread}
                  maximum: 1,000
                  levels:
                    - {from: 3000, label: {ko: 상, en: High}}
                - {id: growth, title: {ko: 성장, en: Growth}, maximum: 10, levels: [{from: 11, label: {ko: 상, en: \#
        High}}]}
            panel:
              pools: [krilla]
              reviewers_per_candidate: 3
              minimum_load: 10
              maximum_load: 5
              minimum_sheets: 4
              minimum_sheets: 3
            window: {opens: 2019-11-08 18:00, due: 2019-11-31 10:00, closes: 2019-11-01 09:00}
            aggregation: {method: trimmed_mean, drop: 2, minimum_for_trim: 4}
            selection: {top: 9}
            tie_break: [{criterion: resluts}, {stage: second}, coin]
          - id: second
            title: {ko: 2단계, en: Second}
            rubric: rubrics/missing.yaml
            window: {opens: 2019-10-01 09:00, closes: 2019-10-05 18:00}
            components:
              - {id: experts, title: {ko: 전문가, en: Experts}, weight: 60, pools: [committee]}
              - {id: citizens, title: {ko: 국민, en: Citizens}, weight: 30, pools: [krila]}
            carry_over: {own: 70, earlier: {first: 20}}
            minimums: {total: 120%, components: {exprts: 1e2}}
            selection: {quota: {city: 10, county: 2, district: 1}}
            tie_break: [{component: judges}]
          - id: third
            title: {ko: 3단계, en: Third}
            rubric: ../outside.yaml
        prizes:
          - {id: grand, title: {ko: 대상, en: Grand prize}, count: -1}
          - {id: grand, title: {ko: 대상, en: Grand prize}, count: 1.5}
        conflicts: {employer_years: "3"}
        publication: {public: [winers]}
        """#

    private static let expected = #"""
        award.yaml:1:5: error: id: “Bad Award” cannot be a short name: use small letters, digits, “-” and “_”, \#
        beginning and ending with a letter or digit
        award.yaml:2:8: error: title.en: the field “en” is missing
        award.yaml:3:1: error: titel: there is no field “titel” here; did you mean “title”?
        award.yaml:4:12: error: time_zone: there is no time zone “Asia/Seol”; did you mean “Asia/Seoul”?
        award.yaml:8:10: error: categories[1].id: “city” is already used in line 7; short names must differ
        award.yaml:9:72: error: categories[2].maximum_per_organisation: this must be a number, but is “many”
        award.yaml:11:22: error: submission.maximum_file_size: this must be a size such as 20 MB (KB, MB, GB; up to \#
        10 GB), but is “20 XB”
        award.yaml:12:16: error: submission.file_types[0]: there is no file type “pfd”; did you mean “pdf”?
        award.yaml:16:11: error: stages[0].form: this must be one of paper, presentation, site_visit, but is \#
        “papper”; did you mean “paper”?
        award.yaml:21:74: error: stages[0].rubric.criteria[0].step: the maximum 15 is no multiple of the step 2
        award.yaml:22:16: error: stages[0].rubric.criteria[1].id: “results” is already used in line 21; short names \#
        must differ
        award.yaml:22:79: error: stages[0].rubric.criteria[1].lowest: the lowest mark (12) must be below the maximum \#
        (10)
        award.yaml:25:20: error: stages[0].rubric.criteria[2].maximum: “1,000”: a number has no comma; write the \#
        decimal point as “.” and thousands without a mark
        award.yaml:28:82: error: stages[0].rubric.criteria[3].levels[0].from: this level begins at 11, outside the \#
        range from 0 to 10
        award.yaml:30:15: error: stages[0].panel.pools[0]: there is no pool “krilla” here; did you mean “krila”?
        award.yaml:32:21: error: stages[0].panel.minimum_load: the minimum load (10) is above the maximum load (5)
        award.yaml:34:23: error: stages[0].panel.minimum_sheets: more valid sheets (4) are demanded than reviewers \#
        score a candidate (3)
        award.yaml:35:7: error: minimum_sheets: “minimum_sheets” is given twice here; keep one of them
        award.yaml:36:44: error: stages[0].window.due: there is no such date or time as “2019-11-31 10:00”
        award.yaml:36:70: error: stages[0].window.closes: the window must close after it opens
        award.yaml:37:68: error: stages[0].aggregation.minimum_for_trim: dropping 2 highest and 2 lowest of 4 sheets \#
        leaves none; at least 5 are needed
        award.yaml:39:29: error: stages[0].tie_break[0].criterion: there is no criterion “resluts” here; did you \#
        mean “results”?
        award.yaml:39:47: error: stages[0].tie_break[1].stage: “second” is not an earlier stage; only a stage before \#
        this one can be used here
        award.yaml:39:56: error: stages[0].tie_break[2]: this must be one of largest_criterion, trimmed_mean, \#
        median, lower_spread, head_to_head, chair, draw, {criterion: …}, {stage: …}, {component: …}, but is “coin”
        award.yaml:42:13: error: stages[1].rubric: “rubrics/missing.yaml”: there is no such file
        award.yaml:43:21: error: stages[1].window.opens: this stage opens before the earlier stage “first” has closed
        award.yaml:45:7: error: stages[1].components: the weights of the components must sum to 100, but sum to 90
        award.yaml:47:17: error: stages[1].carry_over: the weights of the stages (own and earlier) must sum to 100, \#
        but sum to 90
        award.yaml:48:23: error: stages[1].minimums.total: this must be a number from 0 to 100, but is 120
        award.yaml:48:42: error: stages[1].minimums.components.exprts: there is no component “exprts” here; did you \#
        mean “experts”?
        award.yaml:48:50: error: stages[1].minimums.components.exprts: “1e2”: write the number out, without an \#
        exponent
        award.yaml:49:24: error: stages[1].selection.quota: category “city”: 10 go on, but the stage “first” before \#
        leaves only 9
        award.yaml:49:46: error: stages[1].selection.quota.district: there is no category “district” here; there \#
        are: city, county
        award.yaml:50:29: error: stages[1].tie_break[0].component: there is no component “judges” here; there are: \#
        experts, citizens
        award.yaml:53:13: error: stages[2].rubric: “../outside.yaml”: a rubric file must lie in the award's own folder
        award.yaml:55:58: error: prizes[0].count: this must be a whole number from 0 to 1000000, but is -1
        award.yaml:56:10: error: prizes[1].id: “grand” is already used in line 55; short names must differ
        award.yaml:56:58: error: prizes[1].count: this must be a whole number from 0 to 1000000, but is 1.5
        award.yaml:57:29: error: conflicts.employer_years: a number is written without quotes (“3”)
        award.yaml:58:24: error: publication.public[0]: this must be one of winners, finalists, places, scores, \#
        criterion_means, reviewer_names, marks, remarks, but is “winers”; did you mean “winners”?
        """#

    private static let expectedKorean = #"""
        award.yaml:1:5: 오류: id: “Bad Award”: 짧은 이름은 영문 소문자, 숫자, “-”, “_”로만 적고 글자나 숫자로 시작하고 끝납니다.
        award.yaml:2:8: 오류: title.en: “en” 항목이 빠졌습니다.
        award.yaml:3:1: 오류: titel: “titel”: 여기에 없는 항목입니다. 혹시 “title”입니까?
        award.yaml:4:12: 오류: time_zone: “Asia/Seol”: 모르는 시간대입니다. 혹시 “Asia/Seoul”입니까?
        award.yaml:8:10: 오류: categories[1].id: “city”: 이미 7번째 줄에서 쓴 이름입니다. 이름은 서로 달라야 합니다.
        award.yaml:9:72: 오류: categories[2].maximum_per_organisation: 수여야 하는데 “many”입니다.
        award.yaml:11:22: 오류: submission.maximum_file_size: “20 MB”처럼 KB, MB, GB로 10 GB까지 적어야 하는데 “20 XB”입니다.
        award.yaml:12:16: 오류: submission.file_types[0]: “pfd”: 모르는 파일 형식입니다. 혹시 “pdf”입니까?
        award.yaml:16:11: 오류: stages[0].form: paper, presentation, site_visit 가운데 하나여야 하는데 “papper”입니다. 혹시 “paper”입니까?
        award.yaml:21:74: 오류: stages[0].rubric.criteria[0].step: 배점 15: 점수 단위 2의 배수가 아닙니다.
        award.yaml:22:16: 오류: stages[0].rubric.criteria[1].id: “results”: 이미 21번째 줄에서 쓴 이름입니다. 이름은 서로 달라야 합니다.
        award.yaml:22:79: 오류: stages[0].rubric.criteria[1].lowest: 최저점(12)은 배점(10)보다 작아야 합니다.
        award.yaml:25:20: 오류: stages[0].rubric.criteria[2].maximum: “1,000”: 쉼표를 쓸 수 없습니다. 소수점은 “.”으로, 천 단위는 붙여 적으십시오.
        award.yaml:28:82: 오류: stages[0].rubric.criteria[3].levels[0].from: 등급의 시작 점수 11: 0부터 10까지의 범위를 벗어났습니다.
        award.yaml:30:15: 오류: stages[0].panel.pools[0]: “krilla”: 그런 이름의 심사위원 풀은 없습니다. 혹시 “krila”입니까?
        award.yaml:32:21: 오류: stages[0].panel.minimum_load: 심사위원 한 명이 맡는 최소 수(10)가 최대 수(5)보다 큽니다.
        award.yaml:34:23: 오류: stages[0].panel.minimum_sheets: 유효 심사표 최소 수(4)가 후보당 심사위원 수(3)보다 큽니다.
        award.yaml:35:7: 오류: minimum_sheets: “minimum_sheets” 항목이 같은 자리에 두 번 있습니다. 하나만 남기십시오.
        award.yaml:36:44: 오류: stages[0].window.due: “2019-11-31 10:00”: 달력에 없는 날짜나 시각입니다.
        award.yaml:36:70: 오류: stages[0].window.closes: 마감이 시작보다 늦어야 합니다.
        award.yaml:37:68: 오류: stages[0].aggregation.minimum_for_trim: 최고 2개와 최저 2개를 빼면 남는 점수가 없습니다. 5 이상이어야 합니다.
        award.yaml:39:29: 오류: stages[0].tie_break[0].criterion: “resluts”: 그런 이름의 평가항목은 없습니다. 혹시 “results”입니까?
        award.yaml:39:47: 오류: stages[0].tie_break[1].stage: “second”: 앞선 단계가 아닙니다. 이 단계보다 먼저 끝나는 단계만 쓸 수 있습니다.
        award.yaml:39:56: 오류: stages[0].tie_break[2]: largest_criterion, trimmed_mean, median, lower_spread, \#
        head_to_head, chair, draw, {criterion: …}, {stage: …}, {component: …} 가운데 하나여야 하는데 “coin”입니다.
        award.yaml:42:13: 오류: stages[1].rubric: “rubrics/missing.yaml”: 파일이 없습니다.
        award.yaml:43:21: 오류: stages[1].window.opens: 앞 단계 “first”: 이 단계가 시작할 때 아직 끝나지 않았습니다. 그 마감 뒤에 시작해야 합니다.
        award.yaml:45:7: 오류: stages[1].components: 구성 요소 가중치의 합이 100이어야 하는데 90입니다.
        award.yaml:47:17: 오류: stages[1].carry_over: 단계별 가중치(own과 earlier)의 합이 100이어야 하는데 90입니다.
        award.yaml:48:23: 오류: stages[1].minimums.total: 0부터 100까지의 수여야 하는데 120입니다.
        award.yaml:48:42: 오류: stages[1].minimums.components.exprts: “exprts”: 그런 이름의 구성 요소는 없습니다. 혹시 “experts”입니까?
        award.yaml:48:50: 오류: stages[1].minimums.components.exprts: “1e2”: 지수(e) 표기는 쓸 수 없습니다. 풀어 적으십시오.
        award.yaml:49:24: 오류: stages[1].selection.quota: 부문 “city”: 10명을 뽑는데 앞 단계 “first”에서 9명만 올라옵니다.
        award.yaml:49:46: 오류: stages[1].selection.quota.district: “district”: 그런 이름의 부문은 없습니다. 쓸 수 있는 이름: city, \#
        county.
        award.yaml:50:29: 오류: stages[1].tie_break[0].component: “judges”: 그런 이름의 구성 요소는 없습니다. 쓸 수 있는 이름: experts, \#
        citizens.
        award.yaml:53:13: 오류: stages[2].rubric: “../outside.yaml”: 심사기준 파일은 시상 파일이 있는 폴더 안에 있어야 합니다.
        award.yaml:55:58: 오류: prizes[0].count: 0부터 1000000까지의 정수여야 하는데 -1입니다.
        award.yaml:56:10: 오류: prizes[1].id: “grand”: 이미 55번째 줄에서 쓴 이름입니다. 이름은 서로 달라야 합니다.
        award.yaml:56:58: 오류: prizes[1].count: 0부터 1000000까지의 정수여야 하는데 1.5입니다.
        award.yaml:57:29: 오류: conflicts.employer_years: 수는 따옴표 없이 적어야 합니다(“3”).
        award.yaml:58:24: 오류: publication.public[0]: winners, finalists, places, scores, criterion_means, \#
        reviewer_names, marks, remarks 가운데 하나여야 하는데 “winers”입니다. 혹시 “winners”입니까?
        """#

    private func lines(_ language: Language) throws -> [String] {
        let folder = try TemporaryFolder()
        let path = try folder.write("award.yaml", Self.yaml)
        return AwardFile.read(at: path).diagnostics.map {
            String($0.text(language).dropFirst(folder.path.count + 1))
        }
    }

    @Test func everyMistakeIsToldInOneRun() throws {
        let lines = try lines(.english)
        #expect(lines == Self.expected.split(separator: "\n").map(String.init))
        #expect(lines.count >= 25)
    }

    @Test func everyMistakeIsToldInKorean() throws {
        #expect(try lines(.korean) == Self.expectedKorean.split(separator: "\n").map(String.init))
    }
}
