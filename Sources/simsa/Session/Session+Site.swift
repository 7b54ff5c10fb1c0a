import AwardCore
import AwardUseCases

extension Session {
    /// The address of the service as links have it.
    ///
    /// - Throws: `Refusal` (`misconfigured`) when the text is no address.
    static func site(_ text: String) throws -> String {
        if let site = SiteAddress.canonical(text) { return site }
        throw Refusal(
            .misconfigured(
                LocalizedText(
                    ko: "서비스 주소 ‘\(text)’의 형식이 올바르지 않습니다. https://award.example.kr처럼 적어 주십시오.",
                    en: "the address of the service “\(text)” is none; write it like https://award.example.kr.")))
    }

    /// The database itself, as the service would be when found at `site`.
    ///
    /// - Throws: `Refusal` when the text is no address, or the awards are behind a server.
    func local(at site: String? = nil) throws -> LocalAccess {
        guard let local = access as? LocalAccess else {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "데이터베이스를 직접 쓰는 명령이므로 --server와 함께 쓸 수 없습니다.",
                        en: "This works on the database itself, so it cannot go with --server.")))
        }
        guard let site else { return local }
        var environment = local.service.environment
        environment.site = try Session.site(site)
        return LocalAccess(
            service: AwardService(database: local.service.database, environment: environment), claim: local.claim)
    }

    /// The service on the database itself.
    ///
    /// - Throws: `Refusal` when the awards are behind a server.
    var service: AwardService {
        get throws { try local().service }
    }
}
