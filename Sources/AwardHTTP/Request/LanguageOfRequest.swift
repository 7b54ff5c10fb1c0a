public import AwardCore
import HTTPTypes
public import Hummingbird

extension Request {
    /// The language to answer in: `?lang=`, then what the person chose, then what this browser chose, then
    /// `Accept-Language`, then Korean.
    public func language(chosen: Language?) -> Language {
        if uri.query != nil, let asked = uri.queryParameters["lang"], let language = Language(rawValue: String(asked)) {
            return language
        }
        return chosen ?? cookieLanguage ?? headers[.acceptLanguage].flatMap(Language.init(accepted:)) ?? .korean
    }
}

extension Request {
    /// What somebody who is not signed in chose in this browser.
    private var cookieLanguage: Language? {
        guard let header = headers[.cookie] else { return nil }
        for part in header.split(separator: ";") {
            let pair = part.drop { $0 == " " }
            if pair.hasPrefix("language=") { return Language(rawValue: String(pair.dropFirst(9))) }
        }
        return nil
    }
}

extension Language {
    /// The one of the two languages an `Accept-Language` header likes best; `nil` when it names neither.
    init?(accepted header: String) {
        var best: (language: Language, weight: Int)?
        for part in header.split(separator: ",") {
            let pieces = part.split(separator: ";")
            guard let tag = pieces.first?.drop(while: { $0 == " " }).prefix(2).lowercased(),
                let language = Language(rawValue: tag)
            else { continue }
            let weight = pieces.dropFirst().first.flatMap(Language.weight) ?? 1000
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        guard let best else { return nil }
        self = best.language
    }

    /// A quality value in thousandths, e.g. 700 of `q=0.7`.
    private static func weight(_ text: Substring) -> Int? {
        let trimmed = text.drop { $0 == " " }
        guard trimmed.hasPrefix("q=") else { return nil }
        let digits = trimmed.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = digits.first.flatMap({ Int($0) }), whole >= 0, whole <= 1 else { return nil }
        let fraction = digits.count > 1 ? (digits[1] + "000").prefix(3) : "000"
        return Int(fraction).map { min(1000, whole * 1000 + $0) }
    }
}
