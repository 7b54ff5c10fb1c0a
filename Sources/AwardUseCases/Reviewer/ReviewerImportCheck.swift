import AwardCore
import AwardStore
import Postgres

extension CommandContext {
    /// - Throws: `Refusal` (`invalid`) with every line that cannot be imported.
    func checkReviewers(_ batch: ReviewerBatch, in tx: borrowing Transaction) throws {
        let stored = Dictionary(uniqueKeysWithValues: try tx.reviewers(of: awardID).map { ($0.code, $0) })
        let directory = OrganisationDirectory(try tx.organisations(of: awardID))
        var problems = BatchProblems()
        var first: [String: Int] = [:]
        let known = batch.reviewers.filter { stored[$0.code] != nil }
        if !known.isEmpty, known.count == batch.reviewers.count,
            known.allSatisfy({ stored[$0.code]?.matches($0) == true })
        {
            problems.add(batch.file, .allReviewersStored(known.count))
            return try problems.refuse()
        }
        for (index, reviewer) in batch.reviewers.enumerated() {
            if let earlier = first.updateValue(index, forKey: reviewer.code) {
                problems.add(batch.place(index), .repeatedReviewer(reviewer.code, at: batch.place(earlier)))
            }
            if let row = stored[reviewer.code] {
                problems.add(batch.place(index), .reviewerStored(reviewer.code, isSame: row.matches(reviewer)))
            }
            if !definition.stages.isEmpty,
                !definition.stages.contains(where: { $0.takesReviewers(from: reviewer.pool) })
            {
                problems.add(batch.place(index), .unknownPool(reviewer.pool, definition))
            }
            let declaration = ReviewerDeclaration(reviewer)
            for name in declaration.names where directory.codes(of: name).count > 1 {
                problems.add(
                    batch.place(index) + ": " + name, .ambiguousOrganisation(directory.codes(of: name)))
            }
        }
        try problems.refuse()
    }
}

extension ReviewerRow {
    /// Whether a line of a file says nothing else than what is stored.
    fileprivate func matches(_ other: NewReviewer) -> Bool {
        name.ko == other.nameKo && name.en == other.nameEn && organisation == other.organisation
            && organisationName == other.organisationName && pool == other.pool && role == other.role
            && isExternal == other.isExternal && email == other.email && minimumLoad == other.minimumLoad
            && maximumLoad == other.maximumLoad && engagements == other.engagements && expertise == other.expertise
    }
}

extension LocalizedText {
    fileprivate static func allReviewersStored(_ count: Int) -> LocalizedText {
        LocalizedText(
            ko: "심사위원 \(count)명이 모두 이미 등록되어 있고 내용도 같습니다. 새로 등록할 심사위원이 없습니다.",
            en: "All \(count) reviewers are stored already, just as in the file; there is nothing new to import.")
    }

    fileprivate static func repeatedReviewer(_ code: String, at place: String) -> LocalizedText {
        LocalizedText(
            ko: "위원코드 ‘\(code)’: \(place)에 이미 있습니다.", en: "The reviewer code “\(code)” is already used at \(place).")
    }

    fileprivate static func reviewerStored(_ code: String, isSame: Bool) -> LocalizedText {
        LocalizedText(
            ko: "심사위원 ‘\(code)’: 이미 \(isSame ? "같은" : "다른") 내용으로 등록되어 있습니다."
                + (isSame ? "" : " 잘못 적은 이름은 simsa reviewer correct \(code) 명령으로 고칩니다."),
            en: "The reviewer “\(code)” is stored already"
                + (isSame
                    ? " (unchanged)."
                    : ", but differs. A misspelt name is mended with: simsa reviewer correct \(code)"))
    }

    fileprivate static func unknownPool(_ pool: String, _ definition: AwardDefinition) -> LocalizedText {
        let known = Set(definition.stages.flatMap { $0.panel.pools + $0.components.flatMap(\.pools) }).sorted()
            .joined(separator: ", ")
        return LocalizedText(
            ko: "심사위원 풀 ‘\(pool)’: 어느 단계에도 쓰이지 않습니다. 있는 풀: \(known).",
            en: "No stage takes reviewers from a pool “\(pool)”; there are: \(known).")
    }
}
