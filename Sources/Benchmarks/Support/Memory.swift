import Glibc

/// The most memory this process has held at once, in megabytes, as the kernel counted it.
///
/// `getrusage` would not do: it counts what the parent held when it started this process.
func peakMegabytes() -> Double {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard text.hasPrefix("VmHWM:") else { continue }
        return (text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }.first ?? 0) / 1024
    }
    return 0
}
