using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Own;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Bases;

[Needs<DuesPermissions>(nameof(DuesPermissions.Collect))]
public sealed class FixBasisPage(FixBasis fixBasis, DuesDesk desk, Actor actor) : MemberDuesForm<FixBasis.Input>(desk, actor)
{
    public string Rule => $"{Desk.Rules.Reassessment.Rule.Title}：{Desk.Rules.Reassessment.Value}。依据：{Desk.Rules.Reassessment.Article}";

    /// <summary>What is income in the sense of the rules.</summary>
    public IReadOnlyList<Rule> Counted => Desk.Rules.Counted;

    protected override string Done => "计算基数已核定";

    protected override FixBasis.Input Begin() => new() { From = Desk.ThisMonth };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await fixBasis.RunAsync(Input with { Member = Id }, Actor, ct), _ => Href);
}
