namespace OpKoers.Web.PageTests.Reporting.PublicSite;

/// <summary>
/// What the text columns of the database hold. A column that is in no list here is internal: a canary is planted in it, and must never be found on the public
/// site. Whoever adds a column that may be public adds it here, with a look at what people write in it.
/// </summary>
internal static class Columns
{
    /// <summary>What everybody may read once an edition is published.</summary>
    public static readonly HashSet<string> Public =
    [
        "access_organisation.name",
        "programmes_programme.name", "programmes_programme.slogan", "programmes_programme.vision", "programmes_programme.term_printed", "programmes_programme.contract_version", "programmes_programme.level_names",
        "programmes_goal.text", "programmes_goal.short_text", "programmes_goal.code",
        "programmes_effort.title", "programmes_effort.short_title", "programmes_effort.code", "programmes_effort.description", "programmes_effort.result", "programmes_effort.planning_printed", "programmes_effort.partners",
        "programmes_effort_status.reason", "programmes_contribution.reason", "programmes_track.name",
        "programmes_amount_line.list", "programmes_amount_line.row", "programmes_amount_line.group", "programmes_amount_line.unit",
        "programmes_verdict.by", "programmes_verdict.reason",
        "indicators_indicator.name", "indicators_indicator.short_name", "indicators_indicator.definition", "indicators_indicator.unit", "indicators_indicator.population", "indicators_indicator.source",
        "indicators_indicator.frequency", "indicators_indicator.target_printed", "indicators_measurement.source", "indicators_measurement.remark",
        "reporting_moment.name",
        "reporting_midterm.publication", "reporting_midterm.heading", "reporting_midterm_text.heading", "reporting_midterm_text.text", "reporting_midterm_text.table_caption",
        "reporting_change_request.effort_title",
    ];

    /// <summary>Public once somebody decided so: in a row of this state. In any other row they are internal, and a canary is planted there.</summary>
    public static readonly IReadOnlyDictionary<string, string> PublicWhen = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reporting_progress_report.results"] = "state = 'Accepted'",
        ["reporting_progress_report.expected_end_printed"] = "state = 'Accepted'",
        ["reporting_progress_report.stand_reason"] = "state = 'Accepted'",
        ["reporting_roll_up.goes_well"] = "state = 'Agreed'",
        ["reporting_roll_up.deviates"] = "state = 'Agreed'",
        ["reporting_roll_up.decided"] = "state = 'Agreed'",
        ["reporting_roll_up.asked"] = "state = 'Agreed'",
        ["reporting_council_item.text"] = "is_public = {true}",
        ["reporting_council_item.answer"] = "is_public = {true}",
        ["reporting_change_request.reason"] = "state NOT IN ('Draft', 'Withdrawn')",
        ["reporting_change_request.proposal"] = "state NOT IN ('Draft', 'Withdrawn')",
        ["reporting_change_request.decision"] = "state NOT IN ('Draft', 'Withdrawn')",
        ["reporting_deviation.subject"] = "removed = {false}",
        ["reporting_deviation.decision"] = "removed = {false}",
        ["reporting_deviation.decided_by"] = "removed = {false}",
    };

    /// <summary>Columns that can not hold a text that somebody wrote: keys, codes, states, dates, figures and lists of them. By name, in every table.</summary>
    public static readonly HashSet<string> Structured =
    [
        "id", "key", "slug", "code", "area_code", "version", "hash", "public_hash", "shape_hash", "corrects", "effort_key", "dedupe_key", "normalised_email",
        "password_hash", "security_stamp", "authenticator_key", "recovery_codes", "password_link_hash", "second_step_roles", "role", "tolerance", "theme",
        "state", "status", "action", "field", "kind", "object_kind", "basis", "baseline_basis", "target_basis", "direction", "reading", "measures", "scale", "target_kind", "coverage", "strength", "effort_kind",
        "steering_internal", "steering_external", "contract_status", "moment_kind", "item_kind", "mail_kind", "advice", "area", "rating", "commissioner", "part", "place", "body",
        "period", "term", "planning", "planned", "expected", "expected_end", "baseline_period", "target_period", "population_basis", "level_questions", "figures", "unread",
        "value", "numerator", "denominator", "margin", "baseline_value", "target_value", "target_low", "target_high", "hours_used", "hours_forecast", "money_used", "money_forecast",
        "date", "from", "until", "as_of", "reports_due", "roll_up_due", "approval_due", "closes_on", "ends_on", "decided_on", "applied_at", "agreed_by_official", "agreed_by_administrative", "superseded_on",
        "submitted_at", "accepted_at", "agreed_at", "saved_at", "seen_at", "seen_by_official_at", "seen_by_administrative_at", "frozen_at", "published_at", "reached_on", "state_on", "due", "ended_on",
        "table_code", "measure", "categories", "areas", "grain", "method", "whole_measure", "whole_categories", "index_base", "compare_with", "from_period", "content", "outcome",
    ];

    /// <summary>Lists of texts that are internal.</summary>
    public static readonly HashSet<string> Lists = ["programmes_programme.registrations", "programmes_programme.scope_exclusions", "reporting_moment.receivers"];

    /// <summary>Tables that may be empty here: nobody writes words in them about a programme.</summary>
    public static readonly HashSet<string> MayBeEmpty =
    [
        "access_sign_in_attempt", "areas_area", "areas_delivery", "areas_member", "areas_own", "areas_recoding", "areas_sheet", "areas_year", "import_fetch", "indicators_path_point", "reporting_report_sighting",
        "statistics_category", "statistics_code", "statistics_delivery", "statistics_dimension", "statistics_measure", "statistics_table", "statistics_tile",
    ];

    /// <summary>
    /// Tables in which nothing is planted: those that hold no words of the municipality, and those that the database itself keeps from changing (who froze
    /// or published is written there by acts that come after the planting, from an account in which there is a canary).
    /// </summary>
    public static readonly HashSet<string> NotPlanted = ["schema_migration", "scope_stamp", "access_sign_in_attempt", "reporting_edition", "reporting_publication"];
}
