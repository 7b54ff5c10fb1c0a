import AwardCore
import AwardUseCases

extension CandidateName {
    /// Code and name, where the caller may see the name.
    func label(_ language: Language) -> String {
        [code, name?(language)].compactMap { $0 }.joined(separator: " ")
    }
}
