using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>Who may be appointed: full members of the organisation and all below it; by name those of the whole reach, its own first.</summary>
public sealed class FindCandidates(RosterQuery rosters, IOrganizations organizations)
{
    private const int Most = 20;

    public sealed record Row
    {
        public MemberId Id { get; init; }
        public string Name { get; init; } = "";
        public Sex Sex { get; init; }
        public DateOnly BornOn { get; init; }
        public string Organization { get; init; } = "";
        public DateOnly? ConvertedOn { get; init; }
    }

    public async Task<IReadOnlyList<Row>> RunAsync(OrganizationPlace place, string? name, Actor by, CancellationToken ct)
    {
        var filter = new RosterFilter
        {
            Name = name,
            Kind = MemberKind.Full,
            Standing = RosterStanding.Normal,
            Organization = string.IsNullOrWhiteSpace(name) ? place.Id : null,
        };
        var asked = await rosters.BuildAsync(filter, by, MembersPermissions.Committees, ct);
        if (asked.IsRefused)
            return [];

        var own = organizations.Within(Reach.Of([place.Path]));
        return await asked
            .Value.Rows.In(organizations)
            .OrderByDescending(x => own.Contains(x.Who.OrganizationId))
            .ThenBy(x => x.Who.Member.NameKey)
            .ThenBy(x => x.Who.Member.Id)
            .Take(Most)
            .Select(x => new Row
            {
                Id = x.Who.Member.Id,
                Name = x.Who.Member.Name,
                Sex = x.Who.Member.Sex,
                BornOn = x.Who.Member.BornOn,
                Organization = x.Where.Name,
                ConvertedOn = x.Who.Member.ConvertedOn,
            })
            .ToListAsync(ct);
    }
}
