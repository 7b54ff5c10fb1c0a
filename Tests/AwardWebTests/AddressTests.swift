import Testing

@testable import AwardWeb

@Suite struct AddressTests {
    @Test(arguments: ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "", "/a\nb"])
    func anAddressThatLeadsElsewhereIsNotFollowed(path: String) {
        #expect(!AwardPath.isOwn(path))
    }

    @Test func anAddressOfOurOwnIsFollowed() {
        #expect(AwardPath.isOwn("/awards/policy-award/work"))
    }

    @Test func aNameInAnAddressIsEscapedByteByByte() {
        #expect(AwardPath.escaped("심사.pdf") == "%EC%8B%AC%EC%82%AC.pdf")
    }
}
