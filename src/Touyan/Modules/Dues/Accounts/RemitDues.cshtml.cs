using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class RemitDuesPage(RemitDues remit, DuesDesk desk, Actor actor) : BooksForm<RemitDues.Input>(desk, actor)
{
    /// <summary>What is owed upward, or why that is not known.</summary>
    public string Rule { get; private set; } = "";

    protected override string Done => "已登记上缴，等待上级登记收到";

    protected override RemitDues.Input Begin() => new() { On = Desk.Today };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var account = await remit.AccountAsync(Place, Desk.Today, ct);
        Rule = account.Refusal is { } refusal
            ? $"{refusal.Message}。依据：{refusal.Article}"
            : $"今年实收 {Fen.Text(account.Value.TakenFen)} 元，按 {account.Value.Percent:0.##}% 上缴，已上缴 {Fen.Text(account.Value.SentFen)} 元，还应上缴 {Fen.Text(account.Value.OwedFen)} 元。";
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await remit.RunAsync(Input with { Organization = Id }, Actor, ct), _ => Href);
}
