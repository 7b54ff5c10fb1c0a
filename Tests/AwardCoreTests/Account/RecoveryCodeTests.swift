import AwardCore
import Testing

/// Codes that sign in once in place of the authenticator app's.
@Suite struct RecoveryCodeTests {
    private static let bytes: [UInt8] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 255]

    @Test func aCodeIsSixteenLettersInGroupsOfFour() throws {
        // 00 01 02 03 04 | 05 06 07 08 ff in groups of five bits: 0 0 0 16 4 0 24 4 | 0 20 3 0 14 2 7 31.
        #expect(try #require(RecoveryCode(random: Self.bytes)).text == "AAAQ-EAYE-AUDA-OCH7")
    }

    @Test(arguments: ["AAAQ-EAYE-AUDA-OCH7", "aaaqeayeaudaoch7", " aaaq eaye auda och7 "])
    func itIsReadHoweverItIsTyped(text: String) {
        #expect(RecoveryCode(text: text) == RecoveryCode(random: Self.bytes))
    }

    @Test(arguments: ["", "123456", "AAAQ-EAYE-AUDA-OCH", "AAAQ-EAYE-AUDA-OCH78", "AAAQ-EAYE-AUDA-OCH1", "가나다라"])
    func anythingElseIsNone(text: String) {
        #expect(RecoveryCode(text: text) == nil)
    }

    @Test func itsHashTellsCodesApart() throws {
        let other = try #require(RecoveryCode(random: Self.bytes.reversed()))
        #expect(RecoveryCode(random: Self.bytes)?.hash.count == 32)
        #expect(RecoveryCode(random: Self.bytes)?.hash != other.hash)
        #expect(RecoveryCode(random: [1]) == nil)
    }
}
