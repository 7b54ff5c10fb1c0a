import AwardStatistics
import Testing

@Suite struct PictureTests {
    private static let hostile = "<script>alert('x')</script> & \"나주시\""

    private func table() throws -> ScoreTable {
        try ScoreTable(DrawnScores.scores(seed: 3, candidates: 9, reviewers: 6))
    }

    private func pictures(_ language: Sentence.Language, name: (String) -> String) throws -> [String] {
        let table = try table()
        let fit = try BothRandom(table)
        let places = try fit.places(cut: 3, draws: 400, seed: 1)
        let official = Places.competition(fit.candidates.map(\.raw))
        return [
            PlacePicture(places, official: official, name: name).svg(language),
            SeverityPicture(try CandidateFixedReviewerRandom(table).reviewers, name: name).svg(language),
            AgreementPicture(try PairwiseSpearman(table), name: name).svg(language),
            SpreadPicture(
                .candidates,
                table.candidates.indices.map { index in
                    SpreadPicture.Row(
                        key: table.candidates[index], totals: table.rows(ofCandidate: index).map(\.value))
                }, name: name
            ).drawing(language).svg(identifier: "spread"),
            ProgressPicture([.init(label: name("09:00"), sheets: 3)], isByDay: false).drawing(language)
                .svg(identifier: "progress"),
        ]
    }

    @Test(arguments: Sentence.Language.allCases)
    func picturesAreWholeAndSayWhatTheyShow(language: Sentence.Language) throws {
        for picture in try pictures(language, name: { $0 }) {
            #expect(isWellFormed(picture))
            #expect(picture.contains("role=\"img\""))
            #expect(picture.contains("<title id="))
            #expect(picture.contains("<desc id="))
        }
    }

    @Test func theSameDataGiveTheSameBytes() throws {
        #expect(try pictures(.korean, name: { $0 }) == pictures(.korean, name: { $0 }))
    }

    @Test func namesCannotBreakOutOfThePicture() throws {
        for picture in try pictures(.korean, name: { Self.hostile + $0 }) {
            #expect(isWellFormed(picture))
            #expect(!picture.contains("<script"))
            #expect(picture.contains("&lt;script&gt;"))
            #expect(picture.contains("&amp;"))
        }
    }

    @Test func aStrictContentSecurityPolicyShowsThem() throws {
        for picture in try pictures(.english, name: { $0 }) {
            #expect(!picture.contains("style"))
            #expect(!picture.contains("href"))
            #expect(!picture.contains(" on"))
        }
    }

    @Test func anIdentifierCannotBreakOutEither() throws {
        let severity = SeverityPicture(try CandidateFixedReviewerRandom(table()).reviewers)
        let picture = severity.svg(.korean, identifier: "a\"><b")
        #expect(isWellFormed(picture))
        #expect(picture.contains("id=\"ab-title\""))
    }

    @Test func onlyTheFirstAreDrawnWhereAsked() throws {
        let places = try BothRandom(table()).places(cut: 3, draws: 400, seed: 1)
        let all = PlacePicture(places).svg(.korean).count { $0 == "\n" }
        let few = PlacePicture(places, limit: 4).svg(.korean).count { $0 == "\n" }
        #expect(few < all)
    }

    /// Whether every element is closed in order and every attribute is quoted.
    private func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: ">") else { return false }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            guard tag.count(where: { $0 == "\"" }).isMultiple(of: 2), !tag.contains("<") else { return false }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty && !rest.contains("<")
    }
}
