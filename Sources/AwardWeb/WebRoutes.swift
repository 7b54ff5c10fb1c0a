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
        ProviderPages.add(to: router, pages, site, parts)
        InvitationPages.add(to: router, site, parts)
        MyAccountPage.add(to: pages)
        AccountsPage.add(to: pages)
        AccountPage.add(to: pages)
        TokensPage.add(to: pages)
        InvitedPage.add(to: pages)
        MailPage.add(to: pages)
        ReminderPage.add(to: pages)
        SubmissionPage.add(to: pages)
        SubmissionFilePage.add(to: pages)
        SubmissionMovePages.add(to: pages)
        WorkPage.add(to: pages)
        SheetPage.add(to: pages)
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
        StageAssignmentsPage.add(to: pages)
        AdjustmentsPage.add(to: pages)
        LedgerPage.add(to: pages)
        SetupPage.add(to: pages)
        ImportPage.add(to: pages)
        ChairPage.add(to: pages)
        ResultPage.add(to: pages)
        ReportPage.add(to: pages)
        PublicationPage.add(to: pages)
        AppealsPage.add(to: pages)
        PrizesPage.add(to: pages)
        MinutesPage.add(to: pages)
        RemarksPage.add(to: pages)
    }
}
