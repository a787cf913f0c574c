using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class ReverseEntryPage(ReverseEntry reverse, TimeProvider clock, Actor actor) : FormPage<ReverseEntry.Input>(actor)
{
    [FromRoute]
    public DuesEntryId Id { get; set; }

    public DuesEntry Entry { get; private set; } = null!;

    public override string Href => $"/dues/accounts/{Entry.OrganizationId}?year={Entry.Year}";

    public override IEnumerable<Crumb> Crumbs => [new("党费账目", Href)];

    protected override string Done => "已冲销";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await reverse.FindAsync(Id, Actor, ct);
        if (!found.IsRefused)
            Entry = found.Value;

        return !found.IsRefused;
    }

    protected override ReverseEntry.Input Begin() => new() { On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await reverse.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
