using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Committees;

/// <summary>One form: its first button looks for members (and keeps what was filled in), its second appoints.</summary>
[Needs<MembersPermissions>(nameof(MembersPermissions.Committees))]
public sealed class AppointMemberPage(
    AppointMember appoint,
    FindCandidates candidates,
    ShowCommittee showCommittee,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : CommitteeForm<AppointMember.Input>(showCommittee, actor)
{
    /// <summary>Name or pinyin initials of the member looked for.</summary>
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public IReadOnlyList<SelectListItem> Found { get; private set; } = [];

    /// <summary>Vacant posts that must be filled come first.</summary>
    public IEnumerable<SelectListItem> Posts =>
        rules
            .Codes("committee-post")
            .InForce(clock.Today)
            .OrderByDescending(p => View.Vacant.Contains(p))
            .Select(p => new SelectListItem(View.Vacant.Contains(p) ? $"{p.Name}（空缺）" : p.Name, p.Code));

    protected override string Done => "任职已登记";

    /// <summary>The form with the members found.</summary>
    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        await PrepareAsync(ct);
        return this.HalfFilledIn();
    }

    protected override AppointMember.Input Begin() =>
        new()
        {
            From = Term.ElectedOn,
            DocumentNumber = Term.DocumentNumber,
            EvidenceOn = Term.EvidenceOn,
            Version = Term.Version,
        };

    protected override Task<Result<Guid>> ChangeAsync(CancellationToken ct) =>
        appoint.RunAsync(Input with { Organization = Id }, Actor, ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var rows = await candidates.RunAsync(View.Place, Name, Actor, ct);
        Found =
        [
            .. rows.Select(r => new SelectListItem(
                $"{r.Name}（{Words.Of(r.Sex)}，{r.BornOn:yyyy年M月}生，{r.Organization}）",
                r.Id.ToString()
            )),
        ];
    }
}
