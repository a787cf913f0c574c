using Touyan.Kernel;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Publishing;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class PublishYearPage(PublishYear publish, DuesDesk desk, Actor actor) : BooksForm<PublishYear.Input>(desk, actor)
{
    public string Rule => $"公布以后该年不再记账；更正记入以后的日期。依据：{Desk.Rules.Publish.Article}";

    protected override string Done => "已登记公布";

    protected override PublishYear.Input Begin() => new() { On = Desk.Today, Year = Desk.Today.Year - 1 };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await publish.RunAsync(Input with { Organization = Id }, Actor, ct), _ => $"{Href}?year={Input.Year}");
}
