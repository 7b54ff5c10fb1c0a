import Foundation
import Testing

/// The repository's own cases are there, with and without others.
@Suite struct StatisticsFixtureTests {
    @Test(arguments: ["shrout_fleiss_1979", "krippendorff_4x12", "synth_anomaly", "synth_disconnected", "edge_small"])
    func theCaseIsInTheRepository(name: String) throws {
        #expect(OracleFolder.cases(name).contains { $0.folder.path().hasPrefix(OracleFolder.fixtures.path()) })
        #expect(OracleFolder.statisticsCases("normalisation").contains { $0.name == name })
    }
}
