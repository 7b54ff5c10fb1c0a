import AwardFiles
import AwardStore

/// The organisations of a file and their parents, each once.
struct OrganisationCollection {
    private(set) var rows: [OrganisationRow] = []
    private var positions: [String: Int] = [:]
    /// Parents as the file names them, by the position of the organisation below.
    private var parents: [(position: Int, code: String?, name: String?)] = []
    // Neighbours often belong to one organisation.
    private var last = ""

    mutating func add(_ row: AwardFiles.CandidateRow) {
        if row.organisationCode == last { return }
        last = row.organisationCode
        guard positions[row.organisationCode] == nil else { return }
        if row.parentCode != nil || row.parent != nil { parents.append((rows.count, row.parentCode, row.parent)) }
        positions[row.organisationCode] = rows.count
        let ownName = row.organisation == row.name ? row.nameEN : nil
        rows.append(
            OrganisationRow(
                code: row.organisationCode, nameKo: row.organisation,
                nameEn: row.organisationEN ?? ownName ?? row.organisation, parent: row.parentCode))
    }

    /// A parent may be in the file itself, or be named by its name alone.
    mutating func addParents() {
        var byName: [String: String] = [:]
        if parents.contains(where: { $0.code == nil }) {
            for row in rows where row.parent == nil { byName[row.nameKo] = row.code }
        }
        for (position, code, name) in parents {
            let parent = code ?? name.flatMap { byName[$0] } ?? name ?? ""
            rows[position].parent = parent == rows[position].code ? nil : parent
            guard positions[parent] == nil else { continue }
            positions[parent] = rows.count
            rows.append(OrganisationRow(code: parent, nameKo: name ?? parent, nameEn: name ?? parent, parent: nil))
        }
    }
}
