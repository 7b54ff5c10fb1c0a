/// The group within which candidates are ranked.
public struct CategoryDefinition: Sendable, Hashable, Codable {
    /// Short name, unique within the award.
    public var id: String
    /// The category's name.
    public var title: LocalizedText
    /// Most candidates one organisation may enter here; `nil` is no limit.
    public var maximumPerOrganisation: Int?

    /// A category.
    public init(id: String, title: LocalizedText, maximumPerOrganisation: Int? = nil) {
        self.id = id
        self.title = title
        self.maximumPerOrganisation = maximumPerOrganisation
    }
}
