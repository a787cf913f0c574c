using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.Extensions;
using Touyan.Kernel;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>Which cases are counted: begun in the period, by the procedure, with a part for an organisation of the subtree. None of them: all in sight.</summary>
public sealed record StatisticsInput
{
    [Display(Name = "流程")]
    [StringLength(60)]
    public string? Procedure { get; init; }

    [Display(Name = "所属")]
    public OrganizationId? Organization { get; init; }

    [Display(Name = "发起日期自")]
    public DateOnly? From { get; init; }

    [Display(Name = "至")]
    public DateOnly? To { get; init; }

    /// <summary>The list of the cases that a figure counts.</summary>
    public string CasesHref(CaseState? state = null, string? procedure = null, string? step = null, bool late = false) =>
        Href(
            "/cases",
            [
                ("state", state?.ToString().ToLowerInvariant()),
                ("procedure", procedure ?? Procedure),
                ("step", step),
                ("late", late ? "true" : null),
            ]
        );

    /// <summary>Those begun in a month.</summary>
    public string CasesHref(DateOnly month)
    {
        var last = new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        var within = this with { From = month < From ? From : month, To = last > To ? To : last };
        return within.CasesHref();
    }

    /// <summary>Those in which an office has a part.</summary>
    public string CasesHref(OrganizationId? office) => (office is null ? this : this with { Organization = office }).CasesHref();

    public string ExportHref => Href("/cases/statistics/export", [("procedure", Procedure)]);

    private string Href(string path, (string Key, string? Value)[] said) =>
        path
        + new QueryBuilder(
            said.Concat([("organization", Organization?.ToString()), ("from", $"{From:yyyy-MM-dd}"), ("to", $"{To:yyyy-MM-dd}")])
                .Where(p => !string.IsNullOrEmpty(p.Item2))
                .Select(p => KeyValuePair.Create(p.Item1, p.Item2!))
        ).ToQueryString();
}
