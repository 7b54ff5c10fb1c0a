import Testing

/// How files are named, sized and placed.
@Suite struct LayoutTests {
    @Test func theTopHoldsOnlyWhatTheDesignNames() throws {
        let agreed: Set = ["Docker", "Makefile", "Package.swift", "README.md", "Rubrics", "Sources", "Tests"]
        let ignored = try Repository.ignoredNames()
        let strangers = try Repository.names(in: ".").filter {
            !$0.hasPrefix(".") && !agreed.contains($0) && !ignored.contains($0)
        }
        #expect(strangers == [])
    }

    @Test(arguments: ["Sources", "Tests"])
    func noFileIsLongerThan500Lines(folder: String) throws {
        let long = try Repository.files(under: folder).filter { $0.lines.count > 500 }.map(\.path)
        #expect(long == [])
    }

    @Test(arguments: Room.all)
    func halfTheFilesOfARoomHaveAtMost90Lines(room: Room) throws {
        let counts = try room.files().map(\.lines.count).sorted()
        guard !counts.isEmpty else { return }
        #expect(counts[(counts.count - 1) / 2] <= 90)
    }

    @Test(arguments: ["Sources", "Tests"])
    func nothingIsNamedForHavingNoPlace(folder: String) throws {
        let files = try Repository.files(under: folder)
        let named = files.map(\.path).filter { $0.contains(Pattern.emptyPath) }
        #expect(named + files.flatMap { $0.places(of: Pattern.emptyName) } == [])
    }

    @Test(arguments: ["Sources", "Tests"])
    func nothingIsLeftForLater(folder: String) throws {
        let places = try Repository.files(under: folder).flatMap {
            $0.places(of: Pattern.leftForLater, inComments: true)
        }
        #expect(places == [])
    }

    @Test func theSourcesHaveNoShortcutThatEndsTheProgram() throws {
        #expect(try Repository.files(under: "Sources").flatMap { $0.places(of: Pattern.shortcut) } == [])
    }

    @Test(arguments: [
        ("Sources", ".swift"), ("Sources", ".sql"), ("Tests", ".swift"), ("Rubrics", ".yaml"), ("Rubrics", ".md"),
    ])
    func noPathOfOneMachineIsWrittenDown(folder: String, ending: String) throws {
        let places = try Repository.files(under: folder, ending: ending).flatMap {
            $0.places(of: Pattern.machinePath, inComments: true)
        }
        #expect(places == [])
    }
}
