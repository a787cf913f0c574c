using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Analyses;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class ShowAnalysisPage(CheckAnalysis check, Actor actor) : FormPage<CheckAnalysis.Input>(actor)
{
    [FromRoute]
    public AnalysisId Id { get; set; }

    public Analysis Analysis { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public override string Href => "/analyses";

    public override IEnumerable<Crumb> Crumbs => [new("党性分析", Href)];

    protected override string Done => "已审核";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await check.ShowAsync(Id, Actor, ct);
        if (shown.IsRefused)
            return false;

        (Analysis, Name) = shown.Value;
        return true;
    }

    protected override CheckAnalysis.Input Begin() => new() { IsAgreed = true };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await check.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
