/// The built `simsa`.
public enum BuiltProgram {
    /// Where it is: beside the bundle these tests are in.
    public static var path: String {
        let bundle = CommandLine.arguments.last { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let path = bundle.firstRange(of: ".xctest/").map { String(bundle[..<$0.lowerBound]) } ?? bundle
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/simsa"
    }
}
