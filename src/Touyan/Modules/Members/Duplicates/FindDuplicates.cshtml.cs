using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members.Duplicates;

[Needs<MembersPermissions>(nameof(MembersPermissions.Merge))]
public sealed class FindDuplicatesPage(FindDuplicates findDuplicates, Actor actor) : PageModel
{
    public FindDuplicates.View View { get; private set; } = new([], HasMore: false, []);

    public async Task OnGetAsync(CancellationToken ct) => View = await findDuplicates.RunAsync(actor, ct);
}
