import AwardCore
import AwardUseCases
import Terminal

extension Session {
    /// Prints what became of a candidate.
    ///
    /// - Throws: `ConsoleError`.
    func print(_ receipt: CandidateReceipt) throws {
        var facts: [(key: String, label: String, value: Cell)] = [
            ("candidate", say("후보", "Candidate"), .text(receipt.candidate)),
            ("name", say("이름", "Name"), .text(receipt.name(language))),
            ("before", say("이전 상태", "State before"), .text(stateWord(receipt.before))),
            ("state", say("상태", "State"), .text(stateWord(receipt.state))),
        ]
        if let stage = receipt.stage { facts.append(("stage", say("단계", "Stage"), .integer(stage))) }
        facts.append(("revision", say("판", "Revision"), .integer(receipt.revision)))
        try printFacts(facts)
    }
}
