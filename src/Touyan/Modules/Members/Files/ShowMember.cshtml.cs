using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Members.Standing;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Files;

[Needs<MembersPermissions>(nameof(MembersPermissions.Read))]
public sealed class ShowMemberPage(ShowMember showMember, IEnumerable<IMemberPanel> panels, Actor actor) : PageModel
{
    public new MemberFile File { get; private set; } = null!;

    /// <summary>Changes of membership that may come next, as he stands.</summary>
    public IReadOnlyList<MembershipChange> Changes =>
        File.MayChangeStanding
            ? [.. MembershipChanges.Of(File.Kind, File.Standing).Where(c => File.MayEnterDecided || !MembershipChanges.IsDecided(c))]
            : [];

    /// <summary>What the houses above contribute.</summary>
    public IReadOnlyList<MemberSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken ct)
    {
        var found = await showMember.RunAsync(id, actor, ct);
        if (found.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        File = found.Value;
        Sections = await SectionsAsync(id, ct);
        return Page();
    }

    private async Task<IReadOnlyList<MemberSection>> SectionsAsync(MemberId id, CancellationToken ct)
    {
        var sections = new List<MemberSection>();
        foreach (var panel in panels.OrderBy(p => p.Order))
        {
            if (await panel.ForAsync(id, actor, ct) is { } section)
                sections.Add(section);
        }

        return sections;
    }
}
