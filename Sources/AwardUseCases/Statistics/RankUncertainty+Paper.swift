public import AwardCore
import AwardStatistics

extension RankUncertainty.Answer {
    /// The places with their intervals, and who is too close to call.
    public func paper(_ language: Language) -> [Paper.Part] {
        var writer = PaperWriter(language)
        let name = analysed.naming(language)
        analysed.opening(&writer)
        for part in categories {
            writer.category(part.category, cut: part.places.cut, analysed)
            writer.list(
                [part.places.winnerSentence(name), part.line?.sentence(name), part.places.caution]
                    .compactMap { $0 }.map(writer.say))
            let picture = PlacePicture(part.places, official: part.official, limit: 60, name: name)
            writer.add(.picture(picture.drawing(language.ofSentences)))
            writer.table(
                "순위와 95% 구간", "Places with 95% intervals",
                [
                    writer.words("후보", "Candidate"), writer.number("순위", "Place"), writer.number("95% 최고", "95% from"),
                    writer.number("최저", "to"), writer.number("예상", "Expected"), writer.number("1위 확률", "P(first)"),
                    writer.number("선정권 확률", "P(above cut)"), writer.words("판정", "Verdict"),
                ],
                part.order.map { index in
                    let place = part.places.candidates[index]
                    return [
                        .text(name(place.candidate)), .integer(part.official[index]),
                        .integer(place.interval.lowerBound), .integer(place.interval.upperBound),
                        .figure(place.expectedPlace, digits: 1), .share(place.first), .share(place.withinCut),
                        part.isTooClose(index) ? .text(writer.say("박빙", "too close")) : .none,
                    ]
                })
        }
        writer.failures(failures, analysed)
        AnalysedStage.closing(&writer, seed: categories.first?.places.seed)
        return writer.parts
    }
}
