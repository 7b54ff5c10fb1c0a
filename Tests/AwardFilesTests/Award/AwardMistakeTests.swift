import AwardCore
import AwardFiles
import Testing

/// One mistake each, with the field and the whole sentence a person reads.
@Suite struct AwardMistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var award: SmallAward
        var sentence: String
        var testDescription: String { sentence }
    }

    private static func stage(_ text: String, _ sentence: String) -> Mistake {
        Mistake(award: SmallAward(stage: text), sentence: "stages[0]." + sentence)
    }

    private static func criteria(_ text: String, _ sentence: String) -> Mistake {
        Mistake(award: SmallAward(criteria: "      - \(text)"), sentence: "stages[0].rubric.criteria" + sentence)
    }

    private static let second =
        "- {id: second, title: {ko: 2단계, en: Second}, rubric: {title: {ko: 가, en: A}, "
        + "criteria: [{id: a, title: {ko: 가, en: A}, maximum: 9}]}, "

    static let mistakes = [
        stage(
            "wieght: 1",
            "wieght: there is no field “wieght” here; there are id, title, rubric, form, panel, blind, "
                + "window, aggregation, normalisation, rounding, comparison, components, carry_over, adjustments, "
                + "minimums, selection, tie_break, severity, calibration"
        ),
        stage("selectoin: all", "selectoin: there is no field “selectoin” here; did you mean “selection”?"),
        stage("blind: yes", "blind: this must be true or false, but is “yes”"),
        stage("blind:", "blind: this has no value; give one or delete the line"),
        stage("panel: 3", "panel: this must be fields with values, but is “3”"),
        stage("tie_break: chair", "tie_break: this must be a list, but is “chair”"),
        stage("window: {opens: 2019-10-01 09:00}", "window.closes: the field “closes” is missing"),
        stage(
            "window: {opens: 2019-10-01 9:00, closes: 2019-10-02 09:00}",
            "window.opens: this must be a date and time such as 2019-10-30 18:00, but is “2019-10-01 9:00”"),
        stage(
            "window: {opens: 2019-02-29 09:00, closes: 2019-10-02 09:00}",
            "window.opens: there is no such date or time as “2019-02-29 09:00”"),
        stage(
            "window: {opens: 2019-10-02 09:00, closes: 2019-10-02 09:00}",
            "window.closes: the window must close after it opens"),
        stage(
            "window: {opens: 2019-10-02 09:00, due: 2019-10-05 00:00, closes: 2019-10-04 09:00}",
            "window.due: the due date lies after the window closes"),
        stage(
            "window: {opens: 2019-10-02 09:00, due: 2019-10-01 00:00, closes: 2019-10-04 09:00}",
            "window.due: the due date lies before the window opens"),
        stage(
            "panel: {reviewers_per_candidate: 3, minimum_sheets: 4}",
            "panel.minimum_sheets: more valid sheets (4) are demanded than reviewers score a candidate (3)"),
        stage(
            "panel: {minimum_load: 9, maximum_load: 8}",
            "panel.minimum_load: the minimum load (9) is above the maximum load (8)"),
        stage("panel: {pools: [a, a]}", "panel.pools[1]: “a” is already used in line 16; short names must differ"),
        stage(
            "aggregation: trimed_mean",
            "aggregation: this must be one of mean, trimmed_mean, median, sum, but is “trimed_mean”; "
                + "did you mean “trimmed_mean”?"),
        stage(
            "aggregation: {method: trimmed_mean, drop: 1, minimum_for_trim: 2}",
            "aggregation.minimum_for_trim: dropping 1 highest and 1 lowest of 2 sheets leaves none; at least 3 are needed"
        ),
        stage("rounding: 13", "rounding: this must be a whole number from 0 to 12, but is 13"),
        stage(
            "components: [{id: a, title: {ko: 가, en: A}, weight: 400/7, pools: [x]}, "
                + "{id: b, title: {ko: 나, en: B}, weight: 42.8571, pools: [y]}]",
            "components: the weights of the components must sum to 100, but sum to 6999997/70000"),
        stage(
            "components: [{id: a, title: {ko: 가, en: A}, weight: 100, pools: [x], criteria: [spred]}]",
            "components[0].criteria[0]: there is no criterion “spred” here; did you mean “spread”?"),
        stage(
            "panel: {pools: [x]}\ncomponents: [{id: a, title: {ko: 가, en: A}, weight: 100, pools: [y]}]",
            "components[0].pools: “y” is not among the stage's pools (x)"),
        stage("carry_over: rest", "carry_over: this must be one of reset, but is “rest”; did you mean “reset”?"),
        stage(
            "carry_over: {own: 100, earlier: {first: 0}}",
            "carry_over.earlier.first: “first” is not an earlier stage; only a stage before this one can be used here"),
        stage(
            "minimums: {total: 101}",
            "minimums.total: this minimum (101) is above the maximum (100), so nobody could reach it"),
        stage(
            "minimums: {criteria: {results: 61}}",
            "minimums.criteria.results: this minimum (61) is above the maximum (60), so nobody could reach it"),
        stage("minimums: {total: 101%}", "minimums.total: this must be a number from 0 to 100, but is 101"),
        stage("selection: {top: 3, quota: {city: 1, county: 1}}", "selection: only one of top, quota can be used"),
        stage(
            "selection: {quota: {city: 1}}",
            "selection.quota.county: the category “county” has no number; write 0 if nobody of it goes on"),
        stage(
            "selection: {quota: {city: 1, county: 1, town: 1}}",
            "selection.quota.town: there is no category “town” here; there are: city, county"),
        stage(
            "selection: {vacancy: next}",
            "selection.vacancy: this must be one of leave_empty, next_in_category, {move_to: […]}, but is “next”"),
        stage(
            "selection: {vacancy: {move_to: [citi]}}",
            "selection.vacancy.move_to[0]: there is no category “citi” here; did you mean “city”?"),
        stage(
            "tie_break: [{criterion: reslts}]",
            "tie_break[0].criterion: there is no criterion “reslts” here; did you mean “results”?"),
        stage(
            "tie_break: [{stage: zeroth}]", "tie_break[0].stage: there is no earlier stage “zeroth” here; there are: –"),
        stage("tie_break: [{component: a}]", "tie_break[0].component: there is no component “a” here; there are: –"),
        stage("tie_break: [chair, chair]", "tie_break[1]: this step already stands earlier in the chain"),
        stage("tie_break: [draw, chair]", "tie_break[1]: a draw always decides, so nothing after it is ever used"),
        stage(
            "tie_break: [{criterion: results, stage: first}]",
            "tie_break[0]: write exactly one of criterion, stage and component"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 10, step: 3}",
            "[0].step: the maximum 10 is no multiple of the step 3"),
        criteria("{id: a, title: {ko: 가, en: A}, maximum: 10, step: 0}", "[0].step: the step must be above 0"),
        criteria("{id: a, title: {ko: 가, en: A}, maximum: 0}", "[0].maximum: the maximum must be above 0"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 5, lowest: 5}",
            "[0].lowest: the lowest mark (5) must be below the maximum (5)"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 1e1}",
            "[0].maximum: “1e1”: write the number out, without an exponent"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: '10'}", "[0].maximum: a number is written without quotes (“10”)"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 010}", "[0].maximum: “010”: write the number without the leading 0"
        ),
        criteria("{id: a, title: {ko: 가, en: A}, maximum: ten}", "[0].maximum: this must be a number, but is “ten”"),
        criteria("{id: a, title: {ko: 가, en: A}, maximum: 0x10}", "[0].maximum: this must be a number, but is “0x10”"),
        criteria("{id: a, title: {ko: 가, en: A}, maximum: +10}", "[0].maximum: this must be a number, but is “+10”"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 1000000.1}",
            "[0].maximum: this must be a number from 0 to 1000000, but is 1000000.1"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 99999999999999999999999999999999999999}",
            "[0].maximum: this must be a number from 0 to 1000000, but is 99999999999999999999999999999999999999"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: -5}",
            "[0].maximum: this must be a number from 0 to 1000000, but is -5"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 10, step: 0.00001}",
            "[0].step: 0.00001 has more than four decimals"),
        criteria(
            "{id: a, title: {ko: 가, en: A}, maximum: 10, levels: [{from: 11, label: {ko: 상, en: High}}]}",
            "[0].levels[0].from: this level begins at 11, outside the range from 0 to 10"),
        criteria(
            "{id: a, title: 가, maximum: 10}", "[0].title: this must be in both languages, {ko: …, en: …}, but is “가”"),
        criteria(
            "{id: A, title: {ko: 가, en: A}, maximum: 10}",
            "[0].id: “A” cannot be a short name: use small letters, "
                + "digits, “-” and “_”, beginning and ending with a letter or digit"),
        criteria("{id: a, title: {ko: 가, en: ''}, maximum: 10}", "[0].title.en: this text is empty"),
        Mistake(
            award: SmallAward(rubric: "total: 99"),
            sentence: "stages[0].rubric.total: the maximum points add up to 100, but a total of 99 is declared"),
        Mistake(
            award: SmallAward(rubric: "comments: {below_percent: 90, above_percent: 60}"),
            sentence: "stages[0].rubric.comments.below_percent: the lower bound (90 %) is above the upper bound (60 %)"),
        Mistake(
            award: SmallAward(
                criteria: """
                          - {id: a, title: {ko: 가, en: A}, maximum: 10, weight: 30}
                          - {id: b, title: {ko: 나, en: B}, maximum: 10, weight: 60}
                    """),
            sentence: "stages[0].rubric.criteria: the weights of the criteria must sum to 100, but sum to 90"),
        Mistake(
            award: SmallAward(
                criteria: """
                          - {id: a, title: {ko: 가, en: A}, maximum: 10, weight: 100}
                          - {id: b, title: {ko: 나, en: B}, maximum: 10}
                    """),
            sentence: "stages[0].rubric.criteria: either every criterion has a weight or none; these have none: b"),
        Mistake(
            award: SmallAward(top: "time_zone: KST"),
            sentence: "time_zone: there is no time zone “KST”; write it like Asia/Seoul"),
        Mistake(
            award: SmallAward(top: "pools: [krila]", stage: "panel: {pools: [krilla]}"),
            sentence: "stages[0].panel.pools[0]: there is no pool “krilla” here; did you mean “krila”?"),
        Mistake(
            award: SmallAward(top: "submission: {file_types: [exee/]}"),
            sentence:
                "submission.file_types[0]: there is no file type “exee/”; write one of pdf, png, jpeg, jpg, txt, csv, "
                + "hwp, hwpx, docx, xlsx, pptx, zip, mp4 or a media type such as application/pdf"),
        Mistake(
            award: SmallAward(stage: "selection: {top: 5}", second: second + "selection: {top: 6}}"),
            sentence: "stages[1].selection.top: category “city”: 6 go on, but the stage “first” before leaves only 5"),
        Mistake(
            award: SmallAward(
                stage: "window: {opens: 2019-10-01 09:00, closes: 2019-10-02 18:00, grace_minutes: 10}",
                second: second + "window: {opens: 2019-10-02 18:05, closes: 2019-10-03 18:00}}"),
            sentence: "stages[1].window.opens: this stage opens before the earlier stage “first” has closed"),
        Mistake(
            award: SmallAward(second: second.replacing("second,", with: "first,") + "form: paper}"),
            sentence: "stages[1].id: “first” is already used in line 8; short names must differ"),
        Mistake(
            award: SmallAward(stage: "tie_break: [{stage: second}]", second: second + "form: paper}"),
            sentence:
                "stages[0].tie_break[0].stage: “second” is not an earlier stage; only a stage before this one can be "
                + "used here"),
        Mistake(
            award: SmallAward(second: second + "carry_over: {own: 70, earlier: {first: 20}}}"),
            sentence: "stages[1].carry_over: the weights of the stages (own and earlier) must sum to 100, but sum to 90"
        ),
        Mistake(
            award: SmallAward(prizes: "prizes: [{id: a, title: {ko: 가, en: A}, count: rset}]"),
            sentence: "prizes[0].count: this must be a number or rest (everybody left), but is “rset”"),
        Mistake(
            award: SmallAward(
                prizes: "prizes: [{id: a, title: {ko: 가, en: A}, count: rest}, {id: b, title: {ko: 나, en: B}}]"),
            sentence: "prizes[1].id: everybody left already gets “a”, so nobody is left for this prize"),
    ]

    @Test(arguments: mistakes) func isToldInOneSentence(_ mistake: Mistake) throws {
        let sentences = try mistake.award.sentences()
        #expect(sentences.first == mistake.sentence)
    }

    @Test(arguments: mistakes) func isToldInKoreanToo(_ mistake: Mistake) throws {
        for diagnostic in try mistake.award.read().diagnostics {
            let korean = diagnostic.message.ko
            #expect(korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
            #expect(korean.hasSuffix(".") || korean.hasSuffix("?"))
        }
    }

    @Test func everyCategoryWithoutPlacesIsNamed() throws {
        let sentences = try SmallAward(stage: "selection: {multiple_of_prizes: 2}").sentences()
        #expect(sentences.count == 2)
        #expect(sentences[1].contains("category “county” has no prize with a number"))
    }

    @Test func aWarningDoesNotForbidTheAward() throws {
        let reading = try SmallAward(stage: "tie_break: [draw, chair]").read()
        #expect(reading.definition != nil)
        #expect(reading.diagnostics.map(\.severity) == [.warning])
    }
}
