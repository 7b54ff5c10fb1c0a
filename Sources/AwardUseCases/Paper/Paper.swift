public import AwardCore
public import AwardStatistics

/// Something written for people to read, in one language: what pages show, and what becomes HTML, PDF and spreadsheets.
///
/// One content for all of them, so that none can say something else than another.
public struct Paper: Sendable, Hashable, Codable {
    /// The language.
    public let language: Language
    /// The title.
    public let title: String
    /// A line below the title.
    public let subtitle: String
    /// The moment the content is of; the same content has the same one.
    public let moment: Moment
    /// What is written, in order.
    public var parts: [Part]

    /// Something written.
    public init(language: Language, title: String, subtitle: String, moment: Moment, parts: [Part]) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.moment = moment
        self.parts = parts
    }

    /// One part.
    public enum Part: Sendable, Hashable, Codable {
        /// A heading; level 2 and 3 are below the title.
        case heading(String, level: Int)
        /// A paragraph.
        case text(String)
        /// A paragraph in small print.
        case note(String)
        /// Sentences of a list.
        case list([String])
        /// A table.
        case table(Table)
        /// A picture.
        case picture(Drawing)
        /// A certificate, which has a page of its own.
        case certificate(Certificate)
    }

    /// A table.
    public struct Table: Sendable, Hashable, Codable {
        /// What it is called.
        public let title: String
        /// The columns.
        public let columns: [Column]
        /// Whether it is for spreadsheets only, being too much to read.
        public let isForPrograms: Bool
        /// The rows, each with a cell for every column; the first cell names the row.
        public let rows: [[Cell]]

        /// A table.
        public init(title: String, columns: [Column], isForPrograms: Bool = false, rows: [[Cell]]) {
            self.title = title
            self.columns = columns
            self.isForPrograms = isForPrograms
            self.rows = rows
        }
    }

    /// A column.
    public struct Column: Sendable, Hashable, Codable {
        /// What it is called.
        public let title: String
        /// Whether it holds numbers, which stand flush right.
        public let isNumber: Bool

        /// A column.
        public init(title: String, isNumber: Bool) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// A cell.
    public enum Cell: Sendable, Hashable, Codable {
        /// Words. They stay words, whatever they begin with.
        case text(String)
        /// A number as written, e.g. `87.25`.
        case number(String)
        /// Nothing, which is neither zero nor an empty text.
        case none

        /// As it is read.
        public var text: String {
            switch self {
            case .text(let text), .number(let text): return text
            case .none: return "–"
            }
        }
    }

    /// What a winner is given.
    public struct Certificate: Sendable, Hashable, Codable {
        /// The award.
        public let award: String
        /// The prize.
        public let prize: String
        /// The category.
        public let category: String
        /// Who wins.
        public let winner: String
        /// The project it is for; empty where there is none.
        public let project: String
        /// Why it is given, in a sentence.
        public let citation: String
        /// The day, written out.
        public let day: String
        /// Who grants the prize; empty where the award does not say.
        public let grantor: String

        /// A certificate.
        public init(
            award: String, prize: String, category: String, winner: String, project: String, citation: String,
            day: String, grantor: String
        ) {
            self.award = award
            self.prize = prize
            self.category = category
            self.winner = winner
            self.project = project
            self.citation = citation
            self.day = day
            self.grantor = grantor
        }
    }
}
