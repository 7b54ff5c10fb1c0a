import Testing

@testable import Postgres

@Suite struct StatementCacheTests {
    @Test func aStatementIsPreparedOnce() {
        var cache = StatementCache()
        #expect(cache.lookUp("a") == .new(name: "s1", evicted: nil))
        #expect(cache.lookUp("a") == .known(name: "s1"))
        #expect(cache.lookUp("b") == .new(name: "s2", evicted: nil))
    }

    @Test func theLeastRecentlyUsedGoesFirst() {
        var cache = StatementCache(capacity: 2)
        _ = cache.lookUp("a")
        _ = cache.lookUp("b")
        _ = cache.lookUp("a")
        #expect(cache.lookUp("c") == .new(name: "s3", evicted: "s2"))
        #expect(cache.lookUp("a") == .known(name: "s1"))
        #expect(cache.count == 2)
    }

    @Test func aForgottenStatementGetsANewName() {
        var cache = StatementCache()
        _ = cache.lookUp("a")
        #expect(cache.forget("a") == "s1")
        #expect(cache.forget("a") == nil)
        #expect(cache.lookUp("a") == .new(name: "s2", evicted: nil))
    }
}
