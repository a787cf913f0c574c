using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;

namespace Touyan.Modules.Appraisals.Issues;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class NoteCriticismPage(NoteCriticism note, AppraisalChoices choices, Actor actor)
    : BranchForm<NoteCriticism.Input>(choices, actor)
{
    private readonly AppraisalChoices choices = choices;

    protected override string Done => "批评意见已记录";

    protected override NoteCriticism.Input Begin() => new() { Organization = Branch?.Id, On = choices.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await note.RunAsync(Input with { Organization = Branch?.Id }, Actor, ct), _ => $"/issues?organization={Branch?.Id}");
}
