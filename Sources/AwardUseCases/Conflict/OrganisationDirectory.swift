import AwardCore
import AwardStore

/// Finds organisations by code, and by name for what reviewers wrote down.
struct OrganisationDirectory {
    private let byCode: [String: OrganisationRef]
    private let byName: [String: [String]]

    init(_ organisations: [OrganisationRow]) {
        var byCode: [String: OrganisationRef] = Dictionary(minimumCapacity: organisations.count)
        var byName: [String: [String]] = [:]
        var parents: [String: OrganisationRow] = [:]
        for row in organisations { parents[row.code] = row }
        for row in organisations {
            byCode[row.code] = OrganisationRef(code: row.code, parent: row.parent)
            var names: Set = [row.nameKo, row.nameEn]
            if let parent = row.parent.flatMap({ parents[$0] }) {
                names.insert("\(parent.nameKo) \(row.nameKo)")
                names.insert("\(parent.nameEn) \(row.nameEn)")
            }
            for name in names { byName[name, default: []].append(row.code) }
        }
        self.byCode = byCode
        self.byName = byName
    }

    /// The organisation of a code; one that enters nothing here has no parent that is known.
    func organisation(_ code: String) -> OrganisationRef {
        byCode[code] ?? OrganisationRef(code: code)
    }

    /// The codes of what a person wrote: a code itself, or a name, of which there may be several (중구 ×6).
    ///
    /// Where a name is not unique all its bearers are meant: to exclude once too often does less harm than once too
    /// rarely, and the import asks for the code where it can.
    func codes(of text: String) -> [String] {
        byCode[text] != nil ? [text] : byName[text] ?? [text]
    }
}
