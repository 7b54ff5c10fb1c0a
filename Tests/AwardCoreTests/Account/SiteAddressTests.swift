import AwardCore
import Testing

@Suite("Where the service is found")
struct SiteAddressTests {
    @Test(
        "an address has no slash at its end",
        arguments: [
            ("https://award.kr", "https://award.kr"), ("https://award.kr/", "https://award.kr"),
            ("http://localhost:8080", "http://localhost:8080"), ("https://a.kr/simsa//", "https://a.kr/simsa"),
        ])
    func canonical(text: String, site: String) {
        #expect(SiteAddress.canonical(text) == site)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "", "award.kr", "ftp://award.kr", "https:", "https://", "https:///x", "https://a b", "https://a?x",
            "javascript:alert(1)",
        ])
    func none(text: String) {
        #expect(SiteAddress.canonical(text) == nil)
    }
}
