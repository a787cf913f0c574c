using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Own;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Large;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class TakeLargePage(TakeLarge take, DuesDesk desk, Actor actor) : MemberDuesForm<TakeLarge.Input>(desk, actor)
{
    public string Rule =>
        $"一次自愿多交 {Desk.Rules.LargeFrom.Value:0} 元以上。{Desk.Rules.LargeFrom.Rule.Note}依据：{Desk.Rules.LargeFrom.Article}";

    protected override string Done => "已登记代收";

    protected override TakeLarge.Input Begin() => new() { On = Desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await take.RunAsync(Input with { Member = Id }, Actor, ct), _ => "/dues/large");
}
