using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Roster;

/// <summary>花名册: a page of the members of an organisation, filtered, sorted, on any day.</summary>
public sealed class FindMembers(RosterQuery rosters, IOrganizations organizations, Rules rules, TouyanDb db)
{
    public sealed record Input : RosterFilter
    {
        public string? Cursor { get; init; }

        public int? Size { get; init; }

        /// <summary>Counting costs a query, once for a walk through the pages; who does not need it may leave it.</summary>
        public bool WithTotal { get; init; } = true;
    }

    public sealed record Row
    {
        public required MemberId Id { get; init; }

        public required string Name { get; init; }

        public required Sex Sex { get; init; }

        public required DateOnly BornOn { get; init; }

        public required int Age { get; init; }

        public required string Ethnicity { get; init; }

        public string? Education { get; init; }

        public string? Occupation { get; init; }

        public required MemberKind Kind { get; init; }

        public required MembershipStanding Standing { get; init; }

        public required DateOnly JoinedOn { get; init; }

        public required OrganizationId OrganizationId { get; init; }

        public required string Organization { get; init; }

        /// <summary>Masked.</summary>
        public string? Phone { get; init; }

        /// <summary>True when his file may be opened; on a past roster some have gone elsewhere since.</summary>
        public required bool IsInSight { get; init; }
    }

    public async Task<Result<Page<Row>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await rosters.BuildAsync(input, by, MembersPermissions.Read, ct);
        if (asked.Refusal is { } refusal)
            return refusal;

        var (roster, day, _) = asked.Value;
        var (cursor, size) = (Cursor.Read(input.Cursor), PageSize.Of(input.Size));
        var total = input.WithTotal ? cursor?.Total ?? await roster.CountAsync(ct) : (int?)null;
        var page = await roster.In(organizations).ToPageAsync(RosterLine.Order(input), RosterLine.Shape, cursor, size, ct, total);
        return new Page<Row>([.. page.Rows.Select(line => Shown(line, day))], page.Next, page.Previous, page.Total);
    }

    private Row Shown(RosterLine line, DateOnly day) =>
        new()
        {
            Id = line.Id,
            Name = line.Name,
            Sex = line.Sex,
            BornOn = line.BornOn,
            Age = MemberFacts.FullYears(line.BornOn, day),
            Ethnicity = rules.Codes("ethnicity").Name(line.Ethnicity),
            Education = line.IsInSight ? rules.Codes("education").Name(line.Education) : null,
            Occupation = line.IsInSight ? rules.Codes("occupation").Name(line.Occupation) : null,
            Kind = line.Kind,
            Standing = line.Standing,
            JoinedOn = line.JoinedOn,
            OrganizationId = line.OrganizationId,
            Organization = line.Organization,
            Phone = line.IsInSight ? db.OfMember(line.Id, line.Phone)?.ToString() : null,
            IsInSight = line.IsInSight,
        };
}
