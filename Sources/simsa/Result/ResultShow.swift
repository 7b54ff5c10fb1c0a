import ArgumentParser
import AwardUseCases
import Terminal

/// `simsa result show`
struct ResultShow: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the result as you may see it: by role, state and the award's visibility rules.",
        discussion: "Example: simsa result show --as anonymous")

    @OptionGroup var options: GlobalOptions
    @Flag(help: "In a table too, show criterion means and single sheets, where you may see them.") var details = false

    func run(_ session: Session) async throws {
        let view = try await session.ask(ShowResult())
        let showsDetails = details || session.format != .table
        try session.print(ResultPage(view: view, session: session, showsDetails: showsDetails).report)
    }
}
