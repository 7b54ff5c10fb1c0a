public import Postgres

/// An organisation as it is stored.
public struct OrganisationRow: RowDecodable, Sendable, Hashable, Codable {
    /// Its code.
    public var code: String
    /// Its Korean name.
    public var nameKo: String
    /// Its English name.
    public var nameEn: String
    /// The code of its parent.
    public var parent: String?

    /// An organisation.
    public init(code: String, nameKo: String, nameEn: String, parent: String?) {
        self.code = code
        self.nameKo = nameKo
        self.nameEn = nameEn
        self.parent = parent
    }

    /// Reads the columns of `organisations(of:)`.
    public init(row: borrowing Row) throws(DatabaseError) {
        code = try row.decode(0)
        nameKo = try row.decode(1)
        nameEn = try row.decode(2)
        parent = try row.decode(3)
    }
}

extension Transaction {
    /// The organisations with their parents.
    public borrowing func organisations(of award: Int32) throws(DatabaseError) -> [OrganisationRow] {
        try rows(
            "SELECT code, name_ko, name_en, parent_code FROM organisation WHERE award_id = \(award) ORDER BY code",
            as: OrganisationRow.self)
    }

    /// Stores organisations that are not there yet, by COPY.
    public borrowing func copyOrganisations(_ organisations: [OrganisationRow], of award: Int32) throws {
        try copyIn("organisation", columns: ["award_id", "code", "name_ko", "name_en", "parent_code"]) { writer in
            for organisation in organisations {
                writer.append(Int64(award))
                writer.append(organisation.code)
                writer.append(organisation.nameKo)
                writer.append(organisation.nameEn)
                writer.append(organisation.parent)
                writer.endRow()
            }
        }
    }

    /// Corrects what an organisation is called.
    public borrowing func setOrganisationNames(_ award: Int32, _ code: String, nameKo: String, nameEn: String) {
        enqueue(
            """
            UPDATE organisation SET name_ko = \(nameKo), name_en = \(nameEn)
            WHERE award_id = \(award) AND code = \(code)
            """)
    }

    /// Completes what an earlier file did not say of an organisation: its English name, its parent.
    public borrowing func completeOrganisation(_ organisation: OrganisationRow, of award: Int32) {
        enqueue(
            """
            UPDATE organisation SET name_en = \(organisation.nameEn), parent_code = \(orNull: organisation.parent)
            WHERE award_id = \(award) AND code = \(organisation.code)
            """)
    }
}
