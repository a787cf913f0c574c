using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.Excuses;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
public sealed class BeginExcusePage(BeginExcuse begin, LifeDesk desk, LifeChoices choices, Actor actor) : FormPage<BeginExcuse.Input>(actor)
{
    private const int MostFound = 20;

    [BindProperty(SupportsGet = true, Name = "text"), StringLength(50)]
    public string? Text { get; set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Grounds => choices.Excuses;

    public override string Href => "/attendance-excuses";

    public override IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new("免于到会的党员", Href)];

    protected override string Done => "已登记";

    protected override Task<bool> FindAsync(CancellationToken ct) => Task.FromResult(true);

    protected override BeginExcuse.Input Begin() => new() { From = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) => To(await begin.RunAsync(Input, Actor, ct), _ => Href);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Text))
            return;

        var found = await desk.Members.NamedAsync(Text, MostFound, Actor, LifePermissions.Edit, ct);
        var names = await desk.Organizations.NamesAsync(found.Select(m => m.OrganizationId).Distinct(), ct);
        People = [.. found.Select(m => new SelectListItem($"{m.Name}（{names.GetValueOrDefault(m.OrganizationId)}）", m.Id.ToString()))];
    }
}
