using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Steps;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class OpenAppraisalsPage(OpenAppraisals open, AppraisalChoices choices, Actor actor) : FormPage<OpenAppraisals.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "organization")]
    public OrganizationId? OrganizationId { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public string Article => choices.Rules.Steps.Article;

    public override string Href => "/appraisals";

    public override IEnumerable<Crumb> Crumbs => [new("民主评议", Href)];

    protected override string Done => "民主评议已开展";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Places = await choices.PlacesAsync(Actor, AppraisalsPermissions.Edit, branchesOnly: false, ct);
        return true;
    }

    protected override OpenAppraisals.Input Begin() =>
        new()
        {
            Organization =
                OrganizationId ?? (Places.Count == 1 && Kernel.OrganizationId.TryParse(Places[0].Value, null, out var only) ? only : null),
            Year = Year ?? choices.Today.Year,
        };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await open.RunAsync(Input, Actor, ct), done => done.Only is { } id ? $"/appraisals/{id}" : $"/appraisals?year={Input.Year}");
}
