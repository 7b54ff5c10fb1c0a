import ArgumentParser
import AwardUseCases

/// What every analysis of a ranking takes.
struct AnalysisOptions: ParsableArguments {
    @Argument(help: "The stage; the latest that was tallied if left out.") var stage: String?
    @Option(help: "Only this category.") var category: String?
}

/// Where pictures go.
struct PictureOption: ParsableArguments {
    @Option(help: ArgumentHelp("Also write a picture (SVG) to this file.", valueName: "file.svg"))
    var picture: String?
}

extension Session {
    /// Writes a picture.
    ///
    /// - Parameter category: Part of the file's name where there is a picture for each category.
    /// - Throws: `Refusal` (`usage`) when it cannot be written.
    func write(picture svg: String, to path: String?, category: String? = nil) throws {
        guard let path else { return }
        guard let category else { return try OutputFile.write(Array(svg.utf8), to: path) }
        let stem = path.hasSuffix(".svg") ? String(path.dropLast(4)) : path
        try OutputFile.write(Array(svg.utf8), to: "\(stem)-\(category).svg")
    }

    /// Asks while a line says that it takes a while.
    ///
    /// - Throws: `Refusal` when it is refused.
    func askPatiently<Q: Query>(_ query: Q, _ ko: String, _ en: String) async throws -> Q.Answer {
        let progress = console.progress(say(ko, en))
        progress.advance(to: 0)
        defer { progress.finish() }
        return try await ask(query)
    }
}
