/// What must not be written in some places.
struct Pattern {
    /// Words of which a file must hold one before it is worth looking closer: most files are done with at once.
    let words: [String]
    /// The pattern within a line.
    let regex: Regex<Substring>

    /// Binary floating point.
    static var floatingPoint: Pattern {
        Pattern(words: ["Double", "Float"], regex: #/\b(?:Double|Float|Float16|Float80|CGFloat)\b/#)
    }

    /// The machine's clock, and randomness without a seed.
    static var clockOrChance: Pattern {
        Pattern(
            words: ["Date()", "Clock", "SystemRandomNumberGenerator", ".random(", ".shuffled()"],
            regex:
                #/\bDate\(\)|\b(?:Continuous|Suspending)Clock\b|SystemRandomNumberGenerator|\.random\(|\.shuffled\(\)/#)
    }

    /// The text of a statement.
    static var sql: Pattern {
        Pattern(
            words: ["SELECT", "INSERT INTO", "UPDATE", "DELETE FROM", "CREATE TABLE", "TRUNCATE"],
            regex:
                #/\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b|\bDELETE FROM\b|\bCREATE TABLE\b|\bTRUNCATE\b/#
        )
    }

    /// The rules being asked.
    static var decision: Pattern {
        Pattern(words: ["Policy.", "computeTally("], regex: #/\bPolicy\.|\bcomputeTally\(/#)
    }

    /// Somebody being refused.
    static var refusal: Pattern { Pattern(words: ["throw Refusal"], regex: #/\bthrow Refusal\b/#) }

    /// A transaction being opened or used.
    static var transaction: Pattern {
        Pattern(words: ["ransaction"], regex: #/\.transaction(?:\(| \{)|\bborrowing Transaction\b/#)
    }

    /// A declaration whose name says nothing of what it holds.
    static var emptyName: Pattern {
        Pattern(
            words: emptyWords,
            regex:
                #/\b(?:struct|class|enum|actor|protocol|typealias) \w*(?:Util|Utils|Utilities|Common|Manager|Helpers?)\b/#
        )
    }

    /// The same in a file's or folder's name.
    static var emptyPath: Regex<Substring> { #/(?:Util|Utils|Utilities|Common|Manager|Helpers?)\b/# }

    /// What ends the program instead of saying what is wrong.
    static var shortcut: Pattern {
        Pattern(
            words: ["try!", "as!", "fatalError(", "unowned(unsafe)"],
            regex: #/\btry!|\bas!|\bfatalError\(|\bunowned\(unsafe\)/#)
    }

    /// A path that only some machine has.
    static var machinePath: Pattern {
        let folders = ["home", "root", "Users", "work", "opt"]
        return Pattern(
            words: folders.map { "/\($0)/" }, regex: #/(?:^|[\s"'`(=:])/(?:home|root|Users|work|opt)/\w/#)
    }

    /// Work put off.
    static var leftForLater: Pattern {
        Pattern(words: ["TO" + "DO", "FIX" + "ME", "XX" + "X:"], regex: #/.+/#)
    }

    private static let emptyWords = ["Util", "Common", "Manager", "Helper"]
}
