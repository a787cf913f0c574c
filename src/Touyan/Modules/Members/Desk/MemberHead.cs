using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Members.Desk;

/// <summary>What a form on a member says above its fields.</summary>
public sealed record MemberHead
{
    public MemberId Id { get; init; }
    public string Name { get; init; } = "";
    public int Version { get; init; }
    public MemberKind Kind { get; init; }
    public MembershipStanding Standing { get; init; }
    public string Ethnicity { get; init; } = "";
    public string? NativePlace { get; init; }
    public string? Note { get; init; }
    public bool HasPhone { get; init; }
    public DateOnly AdmittedOn { get; init; }
    public DateOnly? ConvertedOn { get; init; }

    public string Href => $"/members/{Id}";

    public IEnumerable<Crumb> Crumbs => [new("花名册", "/members"), new(Name, Href)];
}

/// <summary>Finds heads of forms and their choices.</summary>
public sealed class MemberForms(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    /// <summary>Null when the member may not be changed under the permission: the page is not there for him.</summary>
    public Task<MemberHead?> HeadAsync(MemberId id, Actor by, Permission permission, CancellationToken ct) =>
        db
            .Members.VisibleTo(by, permission, organizations)
            .Where(m => m.Id == id && m.Standing != MembershipStanding.Merged)
            .Select(m => new MemberHead
            {
                Id = m.Id,
                Name = m.Name,
                Version = m.Version,
                Kind = m.Kind,
                Standing = m.Standing,
                Ethnicity = m.Ethnicity,
                NativePlace = m.NativePlace,
                Note = m.Note,
                HasPhone = m.Phone != null,
                AdmittedOn = m.AdmittedOn,
                ConvertedOn = m.ConvertedOn,
            })
            .SingleOrDefaultAsync(ct)!;

    public IEnumerable<SelectListItem> Choices(string table, Func<CodeEntry, bool>? only = null) =>
        rules.Codes(table).InForce(clock.Today).Where(only ?? (_ => true)).Select(e => new SelectListItem(e.Name, e.Code));
}
