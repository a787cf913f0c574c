using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Committees;

/// <summary>The committee of an organisation: the term in office, who sits in it by which document, what is vacant; the terms before.</summary>
public sealed class ShowCommittee(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    public sealed record View
    {
        public required OrganizationPlace Place { get; init; }

        /// <summary>Those above it that the actor sees.</summary>
        public required IReadOnlyList<OrganizationPlace> Way { get; init; }

        public Term? Serving { get; init; }

        /// <summary>Why the term in office runs out when it does.</summary>
        public Computed<DateOnly>? Due { get; init; }

        public TermState State { get; init; }

        /// <summary>Posts that it must have and nobody holds.</summary>
        public required IReadOnlyList<CodeEntry> Vacant { get; init; }

        /// <summary>The rule that asks for those posts.</summary>
        public required Rule PostsRule { get; init; }

        /// <summary>How many seats the rules give it; null where none says.</summary>
        public Cited<Bounds>? SeatsRule { get; init; }

        public required IReadOnlyList<Term> Former { get; init; }

        public Term? Last => Serving ?? (Former is [var last, ..] ? last : null);
    }

    public sealed record Term
    {
        public Guid Id { get; init; }
        public int Number { get; init; }
        public DateOnly ElectedOn { get; init; }
        public DateOnly DueOn { get; init; }
        public DateOnly? PostponedFrom { get; init; }
        public string? PostponementDocument { get; init; }
        public DateOnly? EndedOn { get; init; }
        public string? EndReason { get; init; }
        public int Seats { get; init; }
        public string? DocumentNumber { get; init; }
        public DateOnly? EvidenceOn { get; init; }
        public int Version { get; init; }
        public IReadOnlyList<Seat> Seated { get; init; } = [];

        public IEnumerable<Seat> Holders => Seated.Where(s => s.To is null);

        /// <summary>Who held a post and gave it up while the term went on.</summary>
        public IEnumerable<Seat> Gone => Seated.Where(s => s.To is not null);

        public int Persons => Holders.Select(s => s.MemberId).Distinct().Count();
    }

    public sealed record Seat
    {
        public Guid Id { get; init; }
        public Guid TermId { get; init; }
        public string Code { get; init; } = "";
        public string Post { get; init; } = "";
        public MemberId MemberId { get; init; }
        public string Name { get; init; } = "";

        /// <summary>True when his file may be opened.</summary>
        public bool IsInSight { get; init; }
        public DateOnly From { get; init; }
        public DateOnly? To { get; init; }
        public string? DocumentNumber { get; init; }
        public string? EndReason { get; init; }
        public string? EndDocumentNumber { get; init; }
    }

    public async Task<Result<View>> RunAsync(OrganizationId id, Actor by, CancellationToken ct)
    {
        if (await organizations.FindAsync(id, by, OrganizationsPermissions.Read, ct) is not { } place)
            return CommitteeRefusals.OrganizationNotFound;

        var setUp = rules.SetUp(clock.Today);
        var way = await organizations.WayToAsync(place, ct);
        var terms = await TermsAsync(id, by, ct);
        var serving = terms.Find(t => t.EndedOn is null);
        var fullMembers = await FullMembersAsync(place, ct);
        var posts = CommitteeRules.Posts(place, fullMembers, setUp);
        return new View
        {
            Place = place,
            Way = [.. way.Where(p => p.Id != id && by.MayAt(OrganizationsPermissions.Read, p.Path))],
            Serving = serving,
            Due = serving is null ? null : CommitteeRules.Due(serving.ElectedOn, serving.DueOn, serving.PostponedFrom, place, setUp),
            State = CommitteeRules.State(serving?.DueOn, clock.Today, setUp),
            Vacant = [.. posts.Value.Where(p => serving?.Holders.Any(s => s.Code == p.Code) is not true)],
            PostsRule = posts.Rule,
            SeatsRule = CommitteeRules.Seats(place, fullMembers, setUp),
            Former = [.. terms.Where(t => t.EndedOn is not null)],
        };
    }

    private async Task<List<Term>> TermsAsync(OrganizationId id, Actor by, CancellationToken ct)
    {
        var terms = await db
            .CommitteeTerms.Where(t => t.OrganizationId == id)
            .OrderByDescending(t => t.Number)
            .Select(t => new Term
            {
                Id = t.Id,
                Number = t.Number,
                ElectedOn = t.ElectedOn,
                DueOn = t.DueOn,
                PostponedFrom = t.PostponedFrom,
                PostponementDocument = t.PostponementDocument,
                EndedOn = t.EndedOn,
                EndReason = t.EndReason,
                Seats = t.Seats,
                DocumentNumber = t.DocumentNumber,
                EvidenceOn = t.EvidenceOn,
                Version = t.Version,
            })
            .ToListAsync(ct);
        var seats = (await SeatsAsync(id, by, ct)).ToLookup(s => s.TermId);
        return [.. terms.Select(t => t with { Seated = [.. seats[t.Id]] })];
    }

    private async Task<List<Seat>> SeatsAsync(OrganizationId id, Actor by, CancellationToken ct)
    {
        var inSight = db.Members.VisibleTo(by, MembersPermissions.Read, organizations).Select(m => m.Id);
        var seats = await (
            from post in db.CommitteePosts
            where post.OrganizationId == id
            join member in db.Members on new { post.CountyCode, Id = post.MemberId } equals new { member.CountyCode, member.Id }
            orderby post.Post, post.From, member.NameKey
            select new Seat
            {
                Id = post.Id,
                TermId = post.TermId,
                Code = post.Post,
                MemberId = member.Id,
                Name = member.Name,
                IsInSight = inSight.Contains(member.Id),
                From = post.From,
                To = post.To,
                DocumentNumber = post.DocumentNumber,
                EndReason = post.EndReason,
                EndDocumentNumber = post.EndDocumentNumber,
            }
        ).ToListAsync(ct);
        var names = rules.Codes("committee-post");
        return [.. seats.Select(s => s with { Post = names.Name(s.Code) })];
    }

    private Task<int> FullMembersAsync(OrganizationPlace place, CancellationToken ct) =>
        db.Members.In(organizations.Within(Reach.Of([place.Path]))).FullOnTheBooks.CountAsync(ct);
}
