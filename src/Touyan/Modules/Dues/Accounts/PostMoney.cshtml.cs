using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class PostMoneyPage(PostMoney post, DuesDesk desk, Actor actor) : BooksForm<PostMoney.Input>(desk, actor)
{
    public string Rule => $"使用党费：{Desk.Rules.Collective.Shown}。依据：{Desk.Rules.Collective.Article}";

    public IReadOnlyList<SelectListItem> Uses => [.. Desk.Rules.Uses.Value.Select(u => new SelectListItem(u.Name, u.Code))];

    protected override string Done => "已记账";

    protected override PostMoney.Input Begin() => new() { On = Desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await post.RunAsync(Input with { Organization = Id }, Actor, ct), _ => Href);
}
