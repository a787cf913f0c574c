using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Members.Demo;

/// <summary>Committees of the demo county with the term before: some terms have run out, some soon will, some posts are vacant.</summary>
internal sealed class DemoCommittees(TouyanDb db, Trail.Trail trail, IOrganizations organizations, Rules rules, TimeProvider clock)
    : IDemoPart
{
    public int Order => 30;

    public string Title => "班子和届次";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var open = await organizations.Places.Where(p => p.IsOpen).ToListAsync(ct);
        var members = await CandidatesAsync(plan.Today, ct);
        var making = new DemoCommitteeMaking(plan, rules.SetUp(plan.Today), new Random(plan.Seed + 1));
        var terms = open.OrderBy(p => p.Code, StringComparer.Ordinal)
            .SelectMany(p => making.TermsOf(p, Below(p, open).SelectMany(b => members[b.Id])))
            .ToList();
        var rows = trail.InBulk();
        await rows.InsertAsync(terms, ct);
        await rows.InsertAsync(terms.SelectMany(t => t.Posts), ct);
        await rows.TellAsync([DemoEntry.Of(plan, $"{Title} {terms.Count} 届", clock.UtcNow)], ct);
    }

    private static IEnumerable<OrganizationPlace> Below(OrganizationPlace top, List<OrganizationPlace> open) =>
        open.Where(p => OrganizationPath.IsWithin(p.Path, top.Path)).OrderBy(p => p.Code, StringComparer.Ordinal);

    // Full members of an age to hold a post.
    private async Task<ILookup<OrganizationId, DemoCandidate>> CandidatesAsync(DateOnly today, CancellationToken ct)
    {
        var (oldest, youngest) = (today.AddYears(-60), today.AddYears(-28));
        var found = await db.Set<Model.Member>()
            .AsNoTracking()
            .Where(m => m.Kind == MemberKind.Full && m.Standing == MembershipStanding.Normal && m.BornOn > oldest && m.BornOn < youngest)
            .Select(m => new
            {
                m.OrganizationId,
                m.Id,
                m.ConvertedOn,
                m.IdNumber,
            })
            .ToListAsync(ct);
        return found
            .OrderBy(m => db.OfMember(m.Id, m.IdNumber).Value.Value, StringComparer.Ordinal)
            .ToLookup(m => m.OrganizationId, m => new DemoCandidate(m.Id, m.ConvertedOn ?? DateOnly.MinValue));
    }
}

/// <summary>Somebody who may hold a post from a day on.</summary>
internal sealed record DemoCandidate(MemberId Id, DateOnly Since);
