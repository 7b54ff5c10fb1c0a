public import AwardCore
public import Postgres

/// Runs `body` and turns what the database says into what a person can be told.
///
/// - Throws: `Refusal` where there is one for the error, else the error itself.
func translated<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as DatabaseError {
        throw Refusal(error) ?? error
    } catch let error as TallyError {
        throw Refusal(.invalid(error.problems.map { Problem(at: "", $0.text) }))
    }
}

extension Refusal {
    /// The refusal an error of the database stands for, if it stands for one.
    public init?(_ error: DatabaseError) {
        if error.isConnectionFailure {
            self.init(
                .unavailable(
                    LocalizedText(
                        ko: "서버가 켜져 있는지 확인해 주십시오.", en: "check that the server is running")))
            return
        }
        guard let reason = Refusal.reason(constraint: error.constraint) else { return nil }
        self.init(reason)
    }

    /// A made-up clock on an award that is real.
    static func realAward(_ slug: String) -> Refusal {
        Refusal(
            .misconfigured(
                LocalizedText(
                    ko: "‘\(slug)’ 시상은 모의 시상이 아니므로 --now로 시각을 지정할 수 없습니다.",
                    en: "“\(slug)” is not a simulated award, so its time cannot be set with --now.")))
    }

    /// Constraints that two writers at once can hit; everything else is a fault of the program and is shown as it is.
    static func reason(constraint: String?) -> Refusal.Reason? {
        switch constraint {
        case "award_slug_unique", "candidate_code_unique", "reviewer_code_unique", "scoresheet_pkey",
            "idempotency_pkey", "confirmation_two_people":
            return .busy
        default: return nil
        }
    }
}
