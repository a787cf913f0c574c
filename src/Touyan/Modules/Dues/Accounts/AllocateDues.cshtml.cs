using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class AllocateDuesPage(AllocateDues allocate, DuesDesk desk, Actor actor) : BooksForm<AllocateDues.Input>(desk, actor)
{
    public IReadOnlyList<SelectListItem> Below { get; private set; } = [];

    public string Rule => $"下拨党费：{Desk.Rules.Collective.Shown}。依据：{Desk.Rules.Collective.Article}";

    protected override string Done => "已登记下拨，等待对方登记收到";

    protected override AllocateDues.Input Begin() => new() { On = Desk.Today };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var places = Desk.Organizations.Places.Where(p => p.ParentId == Id && p.IsOpen).OrderBy(p => p.NameKey);
        Below = [.. (await places.ToListAsync(ct)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await allocate.RunAsync(Input with { Organization = Id }, Actor, ct), _ => Href);
}
