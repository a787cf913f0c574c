using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals;

/// <summary>A form about one appraisal, for whoever answers for it.</summary>
public abstract class AppraisalStepForm<TInput>(ShowAppraisal show, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public AppraisalId Id { get; set; }

    public ShowAppraisal.View View { get; private set; } = null!;

    public Appraisal Appraisal => View.Appraisal;

    public override string Href => $"/appraisals/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("民主评议", "/appraisals"), new($"{View.Organization} {Appraisal.Year} 年", Href)];

    /// <summary>Whether this reader may do it to an appraisal in this step.</summary>
    protected abstract bool MayDo { get; }

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, Actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return MayDo;
    }
}
