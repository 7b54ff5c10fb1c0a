import FoundationEssentials
import Glibc
public import Logging

/// Writes each line of the log as one JSON object to standard error: time, level, message and what belongs to it.
public struct JSONLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel: Logger.Level = .info
    private let label: String

    /// A handler for the logger of that name.
    public init(label: String) {
        self.label = label
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var line = "{\"time\":\""
        line += Date.now.formatted(.iso8601.time(includingFractionalSeconds: true))
        line += "\",\"level\":\"\(event.level.rawValue)\",\"log\":"
        JSONLogHandler.append(label, to: &line)
        line += ",\"message\":"
        JSONLogHandler.append(event.message.description, to: &line)
        let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) where key != "hb.request.id" {
            line += ","
            JSONLogHandler.append(key, to: &line)
            line += ":"
            JSONLogHandler.append(value.description, to: &line)
        }
        line += "}\n"
        // One write a line, so that lines of several threads do not mix.
        line.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
    }

    /// A JSON string with everything below a blank escaped, so that nobody can forge a line.
    static func append(_ text: String, to line: inout String) {
        line += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f || (0x2028...0x2029).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: line.unicodeScalars.append(scalar)
            }
        }
        line += "\""
    }
}
