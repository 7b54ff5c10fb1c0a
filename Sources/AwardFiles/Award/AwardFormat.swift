/// The sections of an award file and of a rubric file, with every field they have.
enum AwardFormat {
    static let text = FormatSection("text", required: ["ko", "en"])
    static let award = FormatSection(
        "award", required: ["id", "title", "categories", "stages"],
        optional: [
            "host", "time_zone", "pools", "submission", "prizes", "conflicts", "committee", "publication",
        ])
    static let category = FormatSection(
        "category", required: ["id", "title"], optional: ["maximum_per_organisation"])
    static let submission = FormatSection(
        "submission", optional: ["fields", "maximum_files", "maximum_file_size", "file_types"])
    static let field = FormatSection(
        "field", required: ["id", "title"], optional: ["required", "maximum_length", "identifies"])
    static let stage = FormatSection(
        "stage", required: ["id", "title", "rubric"],
        optional: [
            "form", "panel", "blind", "window", "aggregation", "normalisation", "rounding", "comparison", "components",
            "carry_over", "adjustments", "minimums", "selection", "tie_break", "severity", "calibration",
        ])
    static let panel = FormatSection(
        "panel",
        optional: [
            "pools", "reviewers_per_candidate", "minimum_load", "maximum_load", "maximum_per_affiliation",
            "minimum_sheets",
        ])
    static let window = FormatSection("window", required: ["opens", "closes"], optional: ["due", "grace_minutes"])
    static let aggregation = FormatSection(
        "aggregation", required: ["method"],
        optional: ["unit", "drop", "minimum_for_trim", "sheet_rounding", "criterion_rounding"])
    static let normalisation = FormatSection(
        "normalisation", required: ["method"], optional: ["decimals", "divisor", "minimum", "few_sheets", "scope"])
    static let rounding = FormatSection("rounding", required: ["digits"], optional: ["mode"])
    static let component = FormatSection(
        "component", required: ["id", "title", "weight", "pools"],
        optional: ["criteria", "aggregation", "minimum_sheets"])
    static let carryOver = FormatSection("carry_over", required: ["own", "earlier"])
    static let adjustments = FormatSection(
        "adjustments", optional: ["maximum_bonus", "maximum_penalty", "may_exceed_maximum", "count_for_minimums"])
    static let minimums = FormatSection("minimums", optional: ["total", "criteria", "components"])
    static let selection = FormatSection(
        "selection",
        optional: ["top", "quota", "multiple_of_prizes", "reserve", "tie_on_cut", "vacancy", "caps"])
    static let vacancy = FormatSection("vacancy", required: ["move_to"])
    static let caps = FormatSection("caps", optional: ["per_organisation", "per_province", "scope"])
    static let tieBreak = FormatSection("tie_break_step", optional: ["criterion", "stage", "component"])
    static let prize = FormatSection(
        "prize", required: ["id", "title"], optional: ["grantor", "count", "count_by_category", "minimum"])
    static let conflicts = FormatSection("conflicts", optional: ["automatic", "employer_years", "advisory_years"])
    static let committee = FormatSection(
        "committee",
        optional: ["minimum_members", "minimum_external_percent", "needs_chair", "quorum_percent"])
    static let publication = FormatSection(
        "publication",
        optional: ["public_check_days", "appeal_days", "cancellation_notice_days", "public", "candidate"])
    static let rubric = FormatSection(
        "rubric", required: ["title", "criteria"], optional: ["id", "total", "comments"])
    static let comments = FormatSection("comments", optional: ["always", "below_percent", "above_percent"])
    static let criterion = FormatSection(
        "criterion", required: ["id", "title", "maximum"],
        optional: ["guidance", "kind", "lowest", "step", "weight", "levels"])
    static let level = FormatSection("level", required: ["from", "label"])

    /// The sections the schema of award files describes.
    static let awardSections = [
        award, category, submission, field, stage, panel, window, aggregation, normalisation, rounding, component,
        carryOver, adjustments, minimums, selection, vacancy, caps, tieBreak, prize, conflicts, committee, publication,
        text,
    ]
    /// The sections the schema of rubric files describes.
    static let rubricSections = [rubric, comments, criterion, level, text]
}
