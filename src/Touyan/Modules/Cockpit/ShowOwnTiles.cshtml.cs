using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;
using Touyan.Platform.Work;

namespace Touyan.Modules.Cockpit;

/// <summary>我的: all that concerns a member himself, one big line for each.</summary>
[Needs<CockpitPermissions>(nameof(CockpitPermissions.Own))]
[KeptOffline]
public sealed class ShowOwnTilesPage(ShowTiles show, Actor actor, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    public string Greeting => $"{actor.Name}，今天是 {clock.Today:yyyy年M月d日}";

    public Tile Work => new("list-check", "待办事项", "通知、办理和提醒", "/");

    public Tile Drafts => DraftTile.Of();

    public async Task OnGetAsync(CancellationToken ct) => Tiles = await show.OfMemberAsync(actor, ct);
}
