using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Seams;

/// <summary>Who led an organisation on the day, on its page: one statement, for the page sends many. What is vacant the health check says.</summary>
internal sealed class CommitteePanel(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock) : IOrganizationPanel
{
    public int Order => 20;

    public async Task<OrganizationSection?> ForAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct)
    {
        var seats = await SeatsAsync(place, day, by, ct);
        var state = CommitteeRules.State(seats.FirstOrDefault()?.DueOn, clock.Today, rules.SetUp(clock.Today));
        var posts = rules.Codes("committee-post");
        return new OrganizationSection(
            "班子",
            "/Modules/Members/Seams/_CommitteePanel.cshtml",
            new Shown(place.Id, state, [.. seats.Select(s => s with { Post = posts.Name(s.Post) })])
        );
    }

    // A term without anybody in a post is a row without a name.
    private Task<List<Seat>> SeatsAsync(OrganizationPlace place, DateOnly day, Actor by, CancellationToken ct)
    {
        var sight = db.Members.VisibleTo(by, MembersPermissions.Read, organizations).Select(m => m.Id);
        var terms = db.CommitteeTerms.Where(t =>
            t.OrganizationId == place.Id && t.ElectedOn <= day && (t.EndedOn == null || day < t.EndedOn)
        );
        var held = db.CommitteePosts.Where(p => p.From <= day && (p.To == null || day < p.To));
        return (
            from term in terms
            from post in held.Where(p => p.CountyCode == term.CountyCode && p.TermId == term.Id).DefaultIfEmpty()
            join member in db.Members
                on new { term.CountyCode, Id = post.MemberId } equals new { member.CountyCode, member.Id }
                into holders
            from holder in holders.DefaultIfEmpty()
            orderby post.Post, post.From
            select new Seat
            {
                Number = term.Number,
                ElectedOn = term.ElectedOn,
                DueOn = term.DueOn,
                IsServing = term.EndedOn == null,
                Post = post.Post ?? "",
                Member = holder == null ? null : holder.Id,
                Name = holder == null ? null : holder.Name,
                IsInSight = holder != null && sight.Contains(holder.Id),
            }
        ).ToListAsync(ct);
    }

    /// <summary>What the partial shows.</summary>
    public sealed record Shown(OrganizationId Organization, TermState State, IReadOnlyList<Seat> Seats)
    {
        public Seat? Term => Seats is [var first, ..] ? first : null;
    }

    /// <summary>A post of the term of the day.</summary>
    public sealed record Seat
    {
        public int Number { get; init; }
        public DateOnly ElectedOn { get; init; }
        public DateOnly DueOn { get; init; }
        public bool IsServing { get; init; }
        public string Post { get; init; } = "";
        public MemberId? Member { get; init; }
        public string? Name { get; init; }
        public bool IsInSight { get; init; }
    }
}
