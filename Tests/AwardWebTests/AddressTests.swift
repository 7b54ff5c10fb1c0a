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
}
