/// One kind of section of the file format: which fields it has and which of them it must have.
///
/// The reader knows no other fields than these, and a test holds the JSON Schema against them.
struct FormatSection: Sendable {
    /// The section's name in the JSON Schema.
    let name: String
    let required: [String]
    let optional: [String]
    var keys: [String] { required + optional }

    init(_ name: String, required: [String] = [], optional: [String] = []) {
        self.name = name
        self.required = required
        self.optional = optional
    }
}
