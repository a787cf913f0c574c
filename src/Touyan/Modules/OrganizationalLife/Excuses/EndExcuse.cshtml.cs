using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Excuses;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class EndExcusePage(EndExcuse end, LifeDesk desk, Actor actor) : FormPage<EndExcuse.Input>(actor)
{
    [FromRoute]
    public ExcuseId Id { get; set; }

    public override string Href => "/attendance-excuses";

    public override IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new("免于到会的党员", Href)];

    protected override string Done => "已结束";

    protected override Task<bool> FindAsync(CancellationToken ct) =>
        desk.Db.AttendanceExcuses.VisibleTo(Actor, LifePermissions.Edit, desk.Members).AnyAsync(e => e.Id == Id && e.To == null, ct);

    protected override EndExcuse.Input Begin() => new() { On = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await end.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
