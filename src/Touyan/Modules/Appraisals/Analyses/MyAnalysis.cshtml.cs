using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Analyses;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Take))]
public sealed class MyAnalysisPage(WriteAnalysis write, AppraisalChoices choices, Actor actor) : FormPage<WriteAnalysis.Input>(actor)
{
    public Analysis? Analysis { get; private set; }

    public string Note => $"{choices.Today.Year} 年" + (Analysis is { } one ? "，" + Words.Of(one.State) : "");

    public override string Href => "/my-appraisal";

    public override IEnumerable<Crumb> Crumbs => [new("我的评议", Href)];

    protected override string Done => "已提交党支部审核";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        Analysis = await write.OwnAsync(Actor, ct);
        return true;
    }

    protected override WriteAnalysis.Input Begin() => new() { Text = Analysis?.Text ?? "" };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await write.RunAsync(Input, Actor, ct), _ => "/my-analysis");
}
