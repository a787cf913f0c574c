using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>First who, found by name; then the form.</summary>
[Needs<FloatingPermissions>(nameof(FloatingPermissions.Edit))]
public sealed class RegisterOutflowPage(
    RegisterOutflow register,
    FloatingDesk desk,
    Choices choices,
    WhereaboutsChoices whereabouts,
    Actor actor
) : FormPage<RegisterOutflow.Input>(actor)
{
    [BindProperty(SupportsGet = true, Name = "member")]
    public MemberId? MemberId { get; set; }

    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Name { get; set; }

    public MemberGlance? Member { get; private set; }

    public IReadOnlyList<MemberGlance> Found { get; private set; } = [];

    public IReadOnlyDictionary<OrganizationId, string> Branches { get; private set; } = new Dictionary<OrganizationId, string>();

    public WhereaboutsFields Fields { get; private set; } = null!;

    public string EducationRule => $"{desk.Rules.EducationBeforeLeaving.Shown}。依据：{desk.Rules.EducationBeforeLeaving.Article}";

    /// <summary>True where who will be back soon may be registered for a reason.</summary>
    public bool TakesShort => desk.Rules.AbsenceMonths.Strength is Strength.Soft;

    public override string Href => "/outflows";

    public override IEnumerable<Crumb> Crumbs => [new("流出党员", Href)];

    protected override string Done => "外出已登记";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (MemberId is not { } id)
            return true;

        Member = await desk.Members.FindAsync(id, Actor, FloatingPermissions.Edit, ct);
        return Member is not null;
    }

    protected override RegisterOutflow.Input Begin() => new() { MemberId = MemberId, Since = desk.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        Member is null
            ? FloatingRefusals.MemberNotFound with
            {
                Field = null,
            }
            : To(await register.RunAsync(Input with { MemberId = MemberId }, Actor, ct), id => $"/outflows/{id}");

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        if (Member is not null)
        {
            Fields = await whereabouts.OfAsync(Input, Member.OrganizationId, hasPhone: false, Actor, ct);
        }
        else if (!string.IsNullOrWhiteSpace(Name))
        {
            Found = await choices.FindAsync(Name, Actor, ct);
            Branches = await desk.Organizations.NamesAsync(Found.Select(m => m.OrganizationId), ct);
        }
    }
}
