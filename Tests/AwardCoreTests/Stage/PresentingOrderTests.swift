import AwardCore
import Testing

/// In which turn candidates present.
@Suite struct PresentingOrderTests {
    private static let seed = (0..<32).map { UInt8($0) }

    private func codes(set: [String] = [], seed: [UInt8]? = Self.seed) -> [String] {
        PresentingOrder.codes(
            of: [("B1", "county"), ("A1", "city"), ("A2", "city"), ("A5", "city")], set: set,
            categories: ["city", "county"], stage: "final", seed: seed)
    }

    @Test func theDrawIsByTheDigestWithinEachCategory() {
        // printf of the 32 bytes, then of `final`, `order` and the code parted by line feeds, through sha256sum.
        #expect(
            PresentingOrder.digest(seed: Self.seed, stage: "final", code: "A1")
                == "646704e3459b6b07c6f9f99e855f922f575bc6822cdda74ca858de6d9323ec87")
        #expect(codes() == ["A5", "A1", "A2", "B1"])
    }

    @Test func theDigestIsNotThatOfATie() {
        #expect(
            PresentingOrder.digest(seed: Self.seed, stage: "final", code: "A1")
                != Draw.digest(seed: Self.seed, stage: "final", code: "A1"))
    }

    @Test func whoJoinedSinceTheOrderWasSetPresentsLast() {
        #expect(codes(set: ["B1", "A5", "A1"]) == ["B1", "A5", "A1", "A2"])
    }

    @Test func whoHasLeftIsNotInTheOrder() {
        #expect(!codes(set: ["A9", "A1"]).contains("A9"))
    }

    @Test func beforeTheSeedItIsByCategoryAndCode() {
        #expect(codes(seed: nil) == ["A1", "A2", "A5", "B1"])
    }
}
