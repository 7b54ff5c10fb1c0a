/// Where the browser says a request comes from; for forms sent before anybody is signed in, which have no CSRF token.
public enum RequestOrigin {
    /// Whether a request that changes something may come from there.
    ///
    /// - Parameters:
    ///   - site: our own origin, e.g. `https://award.example.kr`.
    ///   - origin: the header `Origin`.
    ///   - fetchSite: the header `Sec-Fetch-Site`; browsers that send it cannot be made to lie.
    public static func isAllowed(site: String, origin: String?, fetchSite: String?) -> Bool {
        if let fetchSite { return fetchSite == "same-origin" || fetchSite == "none" }
        guard let origin else { return true }
        return origin.lowercased() == site.lowercased()
    }
}
