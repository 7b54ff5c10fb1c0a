import AwardCore
import AwardStore
import Postgres

/// What an import of candidates means for what is stored already, with everything that speaks against it so far.
struct CandidateImportPlan {
    let firstNumber: Int32
    private(set) var count = 0
    private(set) var submittedCount = 0
    private(set) var newOrganisations: [OrganisationRow] = []
    private(set) var completedOrganisations: [OrganisationRow] = []
    private(set) var fields: [NewSubmissionField] = []
    /// The checks that go line by line.
    var check: CandidateCheck
    private var organisations: [String: OrganisationRow]
    private let rules: SubmissionRules

    init(in tx: borrowing Transaction, _ context: CommandContext) throws {
        firstNumber = try tx.lastCandidateID(of: context.awardID) + 1
        rules = context.definition.submission
        check = CandidateCheck(
            context.definition,
            stored: CandidateCheck.needsCounts(context.definition) ? try tx.candidateCounts(of: context.awardID) : [])
        organisations = Dictionary(
            uniqueKeysWithValues: try tx.organisations(of: context.awardID).map { ($0.code, $0) })
    }

    /// Whether the award has candidates already, so that a code may be theirs.
    var hasPredecessors: Bool { firstNumber > 1 }

    /// Takes a part of the file up; answers whether each candidate's submission is complete.
    mutating func add(_ batch: CandidateBatch) -> [Bool] {
        check.add(batch)
        for organisation in batch.organisations { add(organisation, batch.file) }
        let isSubmitted = completeness(batch)
        count += batch.candidates.count
        return isSubmitted
    }

    /// Compares a whole file with what is stored.
    mutating func compare(_ batch: CandidateBatch, with stored: [NewCandidate]) {
        if stored.isEmpty { return }
        let storedByCode = Dictionary(uniqueKeysWithValues: stored.map { ($0.code, $0) })
        var unchanged = 0
        var found: [(index: Int, differences: [LocalizedText])] = []
        for (index, candidate) in batch.candidates.enumerated() {
            guard let known = storedByCode[candidate.code] else { continue }
            let differences = known.differences(from: candidate)
            if differences.isEmpty { unchanged += 1 }
            found.append((index, differences))
        }
        let new = batch.candidates.count - found.count
        check.problems.add(
            batch.file, .alreadyStored(unchanged: unchanged, changed: found.count - unchanged, new: new))
        // A file imported twice is one mistake, not one per line.
        if new == 0, unchanged == found.count { return }
        for entry in found {
            check.problems.add(
                batch, entry.index, .stored(batch.candidates[entry.index].code, entry.differences))
        }
    }

    private mutating func add(_ organisation: OrganisationRow, _ file: String) {
        guard let known = organisations[organisation.code] else {
            organisations[organisation.code] = organisation
            newOrganisations.append(organisation)
            return
        }
        if known == organisation { return }
        if let contradiction = known.contradiction(to: organisation) {
            check.problems.add(file, contradiction)
        } else if let better = known.completed(by: organisation) {
            organisations[organisation.code] = better
            completedOrganisations.append(better)
        }
    }

    /// Finds complete submissions; a text that breaks a rule by itself is a problem.
    private mutating func completeness(_ batch: CandidateBatch) -> [Bool] {
        var isSubmitted = [Bool](repeating: false, count: batch.candidates.count)
        var position = 0
        while position < batch.fields.count {
            let index = batch.fields[position].candidate
            var content = SubmissionContent()
            while position < batch.fields.count, batch.fields[position].candidate == index {
                let field = batch.fields[position]
                content.fields[field.field] = field.content
                if let problem = rules.problem(with: field.content, for: field.field) {
                    check.problems.add(batch, index, problem.text)
                }
                fields.append(
                    NewSubmissionField(
                        candidate: firstNumber + Int32(count + index), field: field.field, content: field.content))
                position += 1
            }
            isSubmitted[index] = rules.problems(in: content).isEmpty
            if isSubmitted[index] { submittedCount += 1 }
        }
        return isSubmitted
    }
}
