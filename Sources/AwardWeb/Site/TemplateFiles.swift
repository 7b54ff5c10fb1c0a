/// The template files by the names pages call them.
enum TemplateFiles {
    /// Name and text of each.
    static let all: [String: [UInt8]] = [
        "act": PackageResources.act_mustache,
        "assignments": PackageResources.assignments_mustache,
        "candidate": PackageResources.candidate_mustache,
        "chair": PackageResources.chair_mustache,
        "explanation": PackageResources.explanation_mustache,
        "form": PackageResources.form_mustache,
        "frame": PackageResources.frame_mustache,
        "home": PackageResources.home_mustache,
        "import": PackageResources.import_mustache,
        "invitation": PackageResources.invitation_mustache,
        "list": PackageResources.list_mustache,
        "me": PackageResources.me_mustache,
        "problem": PackageResources.problem_mustache,
        "ranking": PackageResources.ranking_mustache,
        "result": PackageResources.result_mustache,
        "result-none": PackageResources.result_none_mustache,
        "setup": PackageResources.setup_mustache,
        "setup-plan": PackageResources.setup_plan_mustache,
        "sheet": PackageResources.sheet_mustache,
        "sign-in": PackageResources.sign_in_mustache,
        "sign-in-code": PackageResources.sign_in_code_mustache,
        "stage-board": PackageResources.stage_board_mustache,
        "stage-move": PackageResources.stage_move_mustache,
        "stages": PackageResources.stages_mustache,
        "table": PackageResources.table_mustache,
        "work": PackageResources.work_mustache,
    ]
}
