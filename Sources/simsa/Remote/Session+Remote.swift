import AwardCore
import Curl
import Terminal

extension Session {
    /// The server the caller named; `nil` where none is.
    ///
    /// - Throws: `Refusal` (`usage`) as ``remote(_:_:_:)``.
    static func server(_ options: GlobalOptions, _ language: Language) throws -> RemoteAccess? {
        guard let server = options.server ?? Console.environmentValue("SIMSA_SERVER"), !server.isEmpty else {
            return nil
        }
        return try remote(server, options, language)
    }

    /// The awards of a server, as whoever the token belongs to.
    ///
    /// - Throws: `Refusal` (`usage`) when the address or a flag makes no sense, or there is no token.
    static func remote(
        _ server: String, _ options: GlobalOptions, _ language: Language
    ) throws -> RemoteAccess {
        for (flag, value) in [("--database", options.database), ("--as", options.actor), ("--now", options.now)]
        where value != nil {
            throw usage(
                "\(flag)는 --server와 함께 쓸 수 없습니다. 서버에서는 토큰의 주인으로 일합니다.",
                "\(flag) cannot go with --server; there you are whoever the token belongs to.")
        }
        let address = server.hasSuffix("/") ? String(server.dropLast()) : server
        guard HTTPRequest.isAllowed(address) else {
            throw usage(
                "서버 주소 ‘\(server)’는 https://award.example.kr처럼 적어 주십시오. http://는 같은 컴퓨터에서만 쓸 수 있습니다.",
                "Write the server “\(server)” like https://award.example.kr; http:// is for the same machine only.")
        }
        guard let token = options.token ?? Console.environmentValue("SIMSA_TOKEN"), !token.isEmpty else {
            throw usage(
                "서버를 쓰려면 API 토큰이 필요합니다. SIMSA_TOKEN이나 --token으로 알려 주십시오.",
                "A server needs an API token; give it as SIMSA_TOKEN or with --token.")
        }
        return RemoteAccess(server: address, token: token, language: language)
    }

    private static func usage(_ ko: String, _ en: String) -> Refusal {
        Refusal(.usage(LocalizedText(ko: ko, en: en)))
    }
}
