public import AwardHTTP
public import Hummingbird

/// The pages.
public enum WebRoutes {
    /// Adds every page, form and file.
    ///
    /// - Throws: when a template is not well formed.
    public static func add(to router: Router<AwardContext>, _ parts: ServiceParts) throws {
        let site = try Site()
        let pages = AwardPages(router, site, parts)
        Assets.add(to: router)
        HomePage.add(to: router, site, parts)
        SignInPages.add(to: pages)
        InvitationPages.add(to: router, site, parts)
        WorkPage.add(to: pages)
        SheetPage.add(to: pages)
        DeclarationPage.add(to: pages)
        MarksPage.add(to: pages)
        CalibrationPage.add(to: pages)
        StagesPage.add(to: pages)
        StageBoardPage.add(to: pages)
        StageMovePage.add(to: pages)
        RankingPage.add(to: pages)
        ExplanationPage.add(to: pages)
        StatisticsPage.add(to: pages)
        PlanPage.add(to: pages)
        CandidatesPage.add(to: pages)
        CandidatePage.add(to: pages)
        ReviewersPage.add(to: pages)
        ConflictsPage.add(to: pages)
        AssignmentsPage.add(to: pages)
        LedgerPage.add(to: pages)
        SetupPage.add(to: pages)
        ImportPage.add(to: pages)
        ChairPage.add(to: pages)
        TiePage.add(to: pages)
        DisagreementPage.add(to: pages)
        PresentationPage.add(to: pages)
        PresentationSheetPage.add(to: pages)
        ProjectorPage.add(to: pages)
        ResultPage.add(to: pages)
        ReportPage.add(to: pages)
    }
}
