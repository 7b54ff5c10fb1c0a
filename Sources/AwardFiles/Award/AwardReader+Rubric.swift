import AwardCore

/// A rubric as read: what is known of it even where it has mistakes.
struct ReadRubric {
    /// The ids of its criteria, for what refers to them.
    var criteria: [String]
    /// Its criteria could be read; only then does a missing one mean anything.
    var isComplete: Bool
    /// The rubric, if it has no mistake that leaves something out.
    var rubric: Rubric?
}

extension AwardReader {
    /// The rubric of a stage: a file beside the award, or fields in place.
    func rubricOfStage(_ value: YAMLValue, stage: String) -> ReadRubric? {
        guard value.word != nil else { return rubric(value, fallbackID: stage) }
        guard let relative = value.text(limit: 500) else { return nil }
        do throws(InputProblem) {
            let path = try source.path(of: relative)
            if let known = rubrics[path] { return known }
            let read = try rubricFile(path)
            rubrics[path] = .some(read)
            return read
        } catch {
            value.report(
                ko: "“\(YAMLValue.shown(relative))”: \(error.message.ko)",
                en: "“\(YAMLValue.shown(relative))”: \(error.message.en)")
            return nil
        }
    }

    private func rubricFile(_ path: String) throws(InputProblem) -> ReadRubric? {
        let bytes = try source.bytes(at: path)
        let document = YAMLDocument(file: path, log: log)
        return document.root(of: bytes).flatMap { rubric($0, fallbackID: AwardFolder.stem(of: path)) }
    }

    /// The fields of a rubric.
    func rubric(_ value: YAMLValue, fallbackID: String) -> ReadRubric? {
        guard let fields = YAMLFields(value, AwardFormat.rubric) else { return nil }
        let id = fields["id"].map { $0.identifier() } ?? fallbackID
        let title = fields["title"]?.localizedText()
        let comments = fields["comments"].map(commentRule) ?? CommentRule()
        var read = ReadRubric(criteria: [], isComplete: false, rubric: nil)
        guard let list = fields["criteria"], let items = list.items() else { return read }
        if items.isEmpty { list.report(ko: "평가항목이 하나도 없습니다.", en: "there must be at least one criterion") }
        var notes = CriterionNotes()
        let criteria = items.compactMap { criterion($0, &notes) }
        read.criteria = notes.names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        read.isComplete = notes.names.count == items.count
        let isWeighted = notes.unweighted.count < items.count
        if isWeighted { checkWeights(notes, list, count: items.count) }
        // With a number missing the sum says nothing.
        if isWeighted || notes.maxima.count == items.count {
            checkTotal(isWeighted ? nil : notes.maxima.reduce(.zero, +), fields["total"])
        }
        guard criteria.count == items.count, !items.isEmpty else { return read }
        guard let id, let title else { return read }
        read.rubric = Rubric(id: id, title: title, criteria: criteria, commentRule: comments)
        return read
    }

    private func checkWeights(_ notes: CriterionNotes, _ list: YAMLValue, count: Int) {
        guard notes.unweighted.isEmpty else {
            let missing = notes.unweighted.joined(separator: ", ")
            list.report(
                ko: "가중치는 모든 평가항목에 있거나 모두 없어야 합니다. 빠진 항목: \(missing).",
                en: "either every criterion has a weight or none; these have none: \(missing)")
            return
        }
        guard notes.weights.count == count else { return }
        WeightSum.check(notes.weights, list, LocalizedText(ko: "평가항목 가중치", en: "the weights of the criteria"))
    }

    /// Holds the declared total against the sum of the maxima; weighted criteria (`nil`) total 100.
    private func checkTotal(_ sum: Rational?, _ total: YAMLValue?) {
        guard let total, let declared = total.decimal(), declared != sum ?? .hundred else { return }
        guard let sum else {
            total.report(
                ko: "가중치가 있는 심사기준의 총점은 100점인데 \(declared)점으로 적혀 있습니다.",
                en: "a weighted rubric totals 100, but \(declared) is declared")
            return
        }
        total.report(
            ko: "배점의 합은 \(sum)점인데 총점은 \(declared)점으로 적혀 있습니다.",
            en: "the maximum points add up to \(sum), but a total of \(declared) is declared")
    }

    private func commentRule(_ value: YAMLValue) -> CommentRule {
        var rule = CommentRule()
        guard let fields = YAMLFields(value, AwardFormat.comments) else { return rule }
        rule.always = fields["always"]?.boolean() ?? false
        rule.belowPercent = fields["below_percent"]?.percentage()
        rule.abovePercent = fields["above_percent"]?.percentage()
        if let below = rule.belowPercent, let above = rule.abovePercent, below > above {
            fields["below_percent"]?.report(
                ko: "의견이 필요한 하한(\(below) %)이 상한(\(above) %)보다 큽니다.",
                en: "the lower bound (\(below) %) is above the upper bound (\(above) %)")
        }
        return rule
    }
}

/// Shares that must make a whole.
enum WeightSum {
    static func check(_ weights: [Rational], _ value: YAMLValue, _ what: LocalizedText) {
        let sum = weights.reduce(.zero, +)
        guard sum != .hundred else { return }
        value.report(
            ko: "\(what.ko)의 합이 100이어야 하는데 \(sum)입니다.", en: "\(what.en) must sum to 100, but sum to \(sum)")
    }
}

extension Rubric {
    /// The most a sheet can total.
    var total: Rational { isWeighted ? .hundred : criteria.reduce(.zero) { $0 + $1.maximum } }
}
