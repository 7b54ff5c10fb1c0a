import AwardCore
import Testing

@Suite("Blockers and warnings in words")
struct BlockerWordsTests {
    @Test("every blocker has its sentence in both languages", arguments: Samples.blockers)
    func blockers(sample: SentenceSample<Blocker>) {
        #expect(sample.value.sentence(.korean) == sample.ko)
        #expect(sample.value.sentence(.english) == sample.en)
    }

    @Test("every warning has its sentence in both languages", arguments: Samples.warnings)
    func warnings(sample: SentenceSample<StageWarning>) {
        #expect(sample.value.sentence(.korean) == sample.ko)
        #expect(sample.value.sentence(.english) == sample.en)
    }

    @Test("no blocker and no warning is left out of the tables")
    func complete() {
        #expect(Set(Samples.blockers.map { name($0.value) }).count == 36)
        #expect(Set(Samples.warnings.map { name($0.value) }).count == 11)
    }

    /// The case's name, without its data.
    private func name(_ value: some Any) -> String {
        String(String(describing: value).prefix { $0 != "(" })
    }
}
