import Postgres
import Testing

@Suite struct SQLTests {
    @Test func valuesBecomeNumberedPlaceholders() {
        let sql: SQL = "SELECT \(1), \("two"), \(nil as Int64?)"
        #expect(sql.text == "SELECT $1, $2, $3")
        #expect(sql.valueCount == 3)
    }

    @Test func aMissingValueIsBoundAsNull() {
        let missing: String? = nil
        let sql: SQL = "SELECT \(orNull: missing)::text"
        #expect(sql.text == "SELECT $1::text")
        #expect(sql.valueCount == 1)
    }

    @Test func fragmentsAreRenumbered() {
        let first: SQL = "a = \(1) AND b = \("심사")"
        let second: SQL = "c = \(2)"
        let sql: SQL = "SELECT \(0) WHERE \(second) OR \(first) LIMIT \(5)"
        #expect(sql.text == "SELECT $1 WHERE c = $2 OR a = $3 AND b = $4 LIMIT $5")
        #expect(sql.valueCount == 5)
    }

    @Test func aPlaceholderInsideALiteralIsLeftAlone() {
        let fragment: SQL = "'$1' || \("x")"
        let sql: SQL = "SELECT \(7)::text || \(fragment)"
        #expect(sql.text == "SELECT $1::text || '$1' || $2")
    }

    @Test func joinedFragmentsKeepTheirOrder() {
        let parts: [SQL] = (1...3).map { "(\($0), \("n"))" }
        #expect(SQL.joined(parts).text == "($1, $2), ($3, $4), ($5, $6)")
        #expect(SQL.joined([]).text == "")
    }

    @Test func identifiersAreQuoted() {
        let name = #"od"d; DROP"#
        let sql: SQL = "SELECT 1 FROM \(identifier: name)"
        #expect(sql.text == #"SELECT 1 FROM "od""d; DROP""#)
    }

    @Test func rawTextIsPartOfTheProgram() {
        let sql: SQL = "SELECT 1 ORDER BY 1 \(raw: "DESC")"
        #expect(sql.text == "SELECT 1 ORDER BY 1 DESC")
    }

    @Test func jsonAndBytesCarryTheirType() {
        let sql: SQL = "SELECT \(JSONText("{}")), \([0, 1] as [UInt8])"
        #expect(sql.text == "SELECT $1::jsonb, $2::bytea")
    }
}
