using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Accounts;

[Needs<DuesPermissions>(nameof(DuesPermissions.Accounts))]
public sealed class ReceiveDuesPage(ReceiveDues receive, DuesDesk desk, Actor actor) : FormPage<ReceiveDues.Input>(actor)
{
    [FromRoute]
    public RemittanceId Id { get; set; }

    public DuesRemittance Remittance { get; private set; } = null!;

    public string From { get; private set; } = "";

    public override string Href => "/dues/accounts";

    public override IEnumerable<Crumb> Crumbs => [new("党费账目", Href)];

    protected override string Done => "已登记收到";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await receive.FindAsync(Id, Actor, ct);
        if (found.IsRefused)
            return false;

        Remittance = found.Value;
        From = (await desk.Organizations.NamesAsync([Remittance.FromId], ct)).GetValueOrDefault(Remittance.FromId, "");
        return true;
    }

    protected override ReceiveDues.Input Begin() => new() { On = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await receive.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
