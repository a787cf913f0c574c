using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Export;

/// <summary>A line of a roster as it goes into a sheet: more than a page shows, and none of what only its orders need.</summary>
internal sealed record ExportedLine
{
    public MemberId Id { get; init; }
    public string Name { get; init; } = "";
    public Sex Sex { get; init; }
    public string Ethnicity { get; init; } = "";
    public Secret<CitizenId> IdNumber { get; init; } = null!;
    public DateOnly BornOn { get; init; }
    public string? Education { get; init; }
    public DateOnly JoinedOn { get; init; }
    public DateOnly? ConvertedOn { get; init; }
    public MemberKind Kind { get; init; }
    public string Organization { get; init; } = "";
    public string? Occupation { get; init; }
    public string? WorkUnit { get; init; }
    public string? NativePlace { get; init; }
    public Secret<PhoneNumber>? Phone { get; init; }
    public string? Note { get; init; }
    public bool IsInSight { get; init; }

    /// <summary>True when his numbers go out unmasked.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The line of a member; whole numbers only for those who stand today in one of the organisations <paramref name="whole"/>.</summary>
    public static Expression<Func<Placed, ExportedLine>> Shape(IQueryable<OrganizationId> whole) =>
        x => new ExportedLine
        {
            Id = x.Who.Member.Id,
            Name = x.Who.Member.Name,
            Sex = x.Who.Member.Sex,
            Ethnicity = x.Who.Member.Ethnicity,
            IdNumber = x.Who.Member.IdNumber,
            BornOn = x.Who.Member.BornOn,
            Education = x.Who.Member.Education,
            JoinedOn = x.Who.Member.AdmittedOn,
            ConvertedOn = x.Who.Member.ConvertedOn,
            Kind = x.Who.Kind,
            Organization = x.Where.Name,
            Occupation = x.Who.Member.Occupation,
            WorkUnit = x.Who.Member.OccupationSpells.Where(o => o.To == null).Select(o => o.WorkUnit).FirstOrDefault(),
            NativePlace = x.Who.Member.NativePlace,
            Phone = x.Who.Member.Phone,
            Note = x.Who.Member.Note,
            IsInSight = x.Who.IsInSight,
            IsWhole = whole.Contains(x.Who.Member.OrganizationId),
        };
}
