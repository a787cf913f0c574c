using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Development.Desk;

/// <summary>What a form on an applicant says above its fields.</summary>
public sealed record ApplicantHead
{
    public ApplicantId Id { get; init; }
    public string Name { get; init; } = "";
    public int Version { get; init; }
    public ApplicantStage Stage { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public bool HasPhone { get; init; }

    public string Href => $"/development/{Id}";

    public IEnumerable<Crumb> Crumbs => [new("发展党员", "/development"), new(Name, Href)];
}

/// <summary>Finds heads of forms and their choices.</summary>
public sealed class ApplicantForms(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    /// <summary>Null when the applicant may not be changed under the permission: the page is not there for him.</summary>
    public Task<ApplicantHead?> HeadAsync(ApplicantId id, Actor by, Permission permission, CancellationToken ct) =>
        db
            .Applicants.VisibleTo(by, permission, organizations)
            .Where(a => a.Id == id)
            .Select(a => new ApplicantHead
            {
                Id = a.Id,
                Name = a.Name,
                Version = a.Version,
                Stage = a.Stage,
                OrganizationId = a.OrganizationId,
                HasPhone = a.Phone != null,
            })
            .SingleOrDefaultAsync(ct)!;

    public IEnumerable<SelectListItem> Choices(string table) =>
        rules.Codes(table).InForce(clock.Today).Select(e => new SelectListItem(e.Name, e.Code));
}
