import AwardCore

/// The addresses of an award's pages.
enum AwardPath {
    /// An address within an award, e.g. `work` or `stages/final`.
    static func of(_ slug: String, _ rest: String = "") -> String {
        rest.isEmpty ? "/awards/\(slug)" : "/awards/\(slug)/\(rest)"
    }

    /// The award an address belongs to.
    static func slug(of path: String) -> String? {
        let parts = path.split(separator: "/")
        guard parts.count > 1, parts[0] == "awards" else { return nil }
        return String(parts[1])
    }

    /// Whether an address a browser gave leads to a page of ours and nowhere else.
    static func isOwn(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//")
            && path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C }
    }

    /// Where to sign in, coming back to `next` afterwards.
    static func signIn(_ slug: String, next: String) -> String {
        of(slug, "sign-in?next=\(PercentEncoding.text(next))")
    }
}
