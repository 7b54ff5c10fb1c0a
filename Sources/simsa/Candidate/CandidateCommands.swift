import ArgumentParser

/// `simsa candidate …`
struct CandidateCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "candidate", abstract: "후보 — candidates and what they hand in.",
        subcommands: [
            CandidateImportCommand.self, CandidateList.self, CandidateShow.self, CandidateInvite.self,
            CandidateSubmit.self, CandidateAttach.self, CandidateFileCommand.self, CandidateSupplement.self,
            CandidateReject.self, CandidateWithdraw.self, CandidateReinstate.self, CandidateCorrect.self,
            ContactCommands.self,
        ])
}
