import AwardCore
import AwardFiles
import Glibc

/// Fills empty score sheets with simulated marks, the same for the same seed.
///
///     sample-marks --award AWARD.yaml --stage STAGE --seed 2019 --strong STRONG.csv FORM.csv > FILLED.csv
///
/// Each candidate has a latent quality drawn from the seed and its code; those named in STRONG.csv (code, strength) are
/// better by their strength. A mark is quality, plus the reviewer's severity, plus noise, rounded to the criterion's
/// step. No place is decided here: places come from `simsa stage tally` alone.
@main
struct SampleMarks {
    static func main() {
        do {
            try Generator(arguments: CommandLine.arguments.dropFirst().map { $0 }).run()
        } catch {
            let message = Array("sample-marks: \(error)\n".utf8)
            _ = write(2, message, message.count)
            exit(65)
        }
    }
}

/// What went wrong, in one sentence.
struct SampleFailure: Error, CustomStringConvertible {
    let description: String
}
