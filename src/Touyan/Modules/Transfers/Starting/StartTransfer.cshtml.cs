using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Transfers.Starting;

/// <summary>First the member, then where to, then the particulars; each step is an address of its own.</summary>
[Needs<TransfersPermissions>(nameof(TransfersPermissions.Start))]
public sealed class StartTransferPage(
    StartTransfer startTransfer,
    IMembers members,
    IOrganizations organizations,
    CountyDirectory counties,
    Actor actor
) : PageModel
{
    private const int Most = 20;

    private static readonly OrganizationType[] Branches =
    [
        OrganizationType.Branch,
        OrganizationType.JointBranch,
        OrganizationType.TemporaryBranch,
        OrganizationType.TemporaryJointBranch,
    ];

    [BindProperty]
    public StartTransfer.Input Input { get; set; } = new();

    public MemberGlance? Member { get; private set; }

    public string? MemberPlace { get; private set; }

    /// <summary>What was looked for in the step at hand.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>county, other, outside.</summary>
    [BindProperty(SupportsGet = true, Name = "where")]
    public string? Where { get; set; }

    public string Way => Where ?? "county";

    public IReadOnlyList<MemberGlance> Members { get; private set; } = [];

    public IReadOnlyList<OrganizationPlace> Targets { get; private set; } = [];

    public IReadOnlyList<CommitteeName> Committees { get; private set; } = [];

    public string? CountyName { get; private set; }

    /// <summary>Where he is to go, in words; null while that is to be chosen.</summary>
    public string? Goal { get; private set; }

    public IReadOnlyDictionary<OrganizationId, string> Names { get; private set; } = new Dictionary<OrganizationId, string>();

    public async Task<IActionResult> OnGetAsync(
        MemberId? member,
        OrganizationId? target,
        int? county,
        OrganizationId? committee,
        CancellationToken ct
    )
    {
        Input = Input with { Member = member, Target = target, ToCounty = county, Committee = committee };
        await MeetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await MeetAsync(ct);
        if (Member is null || !ModelState.IsValid)
            return this.Unprocessable();

        var done = await startTransfer.RunAsync(Input, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal with { Field = InSight(refusal.Field) })
            : this.RedirectWith("已提交，等待转出方基层党委审批", $"/transfers/{done.Value.Transfer}");
    }

    // Who and where to were chosen before: they are hidden here, what is wrong with them stands above the form.
    private static string? InSight(string? field) =>
        field is nameof(StartTransfer.Input.Member) or nameof(StartTransfer.Input.Target) ? null : field;

    private async Task MeetAsync(CancellationToken ct)
    {
        Member = Input.Member is { } id ? await members.FindAsync(id, actor, TransfersPermissions.Start, ct) : null;
        if (Member is null)
        {
            Members = await members.NamedAsync(Text ?? "", Most, actor, TransfersPermissions.Start, ct);
            Names = await organizations.NamesAsync(Members.Select(m => m.OrganizationId), ct);
            return;
        }

        MemberPlace = (await organizations.NamesAsync([Member.OrganizationId], ct))[Member.OrganizationId];
        Goal = await GoalAsync(ct);
        if (Goal is null)
            await LookAsync(ct);
    }

    private async Task<string?> GoalAsync(CancellationToken ct)
    {
        if (Input.Target is { } target)
            return (await organizations.NamesAsync([target], ct)).GetValueOrDefault(target);

        if (Input is { ToCounty: { } county, Committee: { } committee })
            return await counties.CommitteeAsync(county, committee, ct) is { } name
                ? $"{await counties.NameAsync(county, ct)}：{name}"
                : null;

        return Way is "outside" || Input.ToName is not null ? "县外（未联网）" : null;
    }

    private async Task LookAsync(CancellationToken ct)
    {
        if (Way is "other")
        {
            CountyName = Input.ToCounty is { } county ? await counties.NameAsync(county, ct) : null;
            Committees = CountyName is null ? [] : await counties.CommitteesAsync(Input.ToCounty!.Value, Text, Most, ct);
        }
        else if (!string.IsNullOrWhiteSpace(Text))
        {
            Targets = await organizations.NamedAsync(Text, Branches, Most, ct);
        }
    }
}
