using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Duties;

namespace Touyan.Modules.Appraisals.Seams;

/// <summary>An appraisal that was published: graded, confirmed above and told is what the yearly duty asks for, not that a meeting was called so.</summary>
internal sealed class AppraisalProofs(AppraisalDesk desk) : IDutyEvidence
{
    public const string Id = "appraisal";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) =>
        Told()
            .Where(a => (a.PublishedOn ?? a.FinishedOn) <= day)
            .Select(a => new DutyProof
            {
                Kind = "",
                Organization = a.OrganizationId,
                Member = null,
                On = a.CountsOn!.Value,
                // What an import brought of past years was never late here.
                KnownOn = a.PublishedOn ?? a.CountsOn,
                KnownAt = null,
            });

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var found = await Told()
            .AsNoTracking()
            .Where(a => a.OrganizationId == asked.Organization && a.CountsOn >= asked.From && a.CountsOn <= asked.Last)
            .Where(a => (a.PublishedOn ?? a.FinishedOn) <= asked.AsOf)
            .ToListAsync(ct);
        return
        [
            .. found.Select(a => new ShownProof(
                $"{a.Year} 年民主评议",
                $"/appraisals/{a.Id}",
                a.CountsOn!.Value,
                a.PublishedOn ?? a.CountsOn.Value
            )),
        ];
    }

    private IQueryable<Appraisal> Told() =>
        desk.Db.Appraisals.Where(a => (a.State == AppraisalState.Published || a.State == AppraisalState.Finished) && a.CountsOn != null);

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => $"/appraisals/open?organization={organization}";
}

/// <summary>Talks by between whom they were.</summary>
internal sealed class TalkProofs(AppraisalDesk desk) : IDutyEvidence
{
    public const string Id = "talk";
    public const string AmongCommittee = "1";
    public const string CommitteeAndMember = "2";
    public const string AmongMembers = "3";

    /// <summary>Kinds as duties name them.</summary>
    public static IReadOnlyList<(string Code, string Title)> Kinds { get; } =
    [
        (AmongCommittee, Words.Of(TalkKind.AmongCommittee)),
        (CommitteeAndMember, Words.Of(TalkKind.CommitteeAndMember)),
        (AmongMembers, Words.Of(TalkKind.AmongMembers)),
    ];

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day)
    {
        var until = Clock.ToUtc(day.AddDays(1));
        return desk
            .Db.Talks.Where(t => t.RecordedAt < until)
            .Select(t => new DutyProof
            {
                Kind =
                    t.Kind == TalkKind.AmongCommittee ? AmongCommittee
                    : t.Kind == TalkKind.CommitteeAndMember ? CommitteeAndMember
                    : AmongMembers,
                Organization = t.OrganizationId,
                Member = null,
                On = t.On,
                KnownOn = null,
                KnownAt = t.RecordedAt,
            });
    }

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var kinds = asked.Kinds.Select(k => (TalkKind)int.Parse(k)).ToList();
        var found = await desk
            .Db.Talks.AsNoTracking()
            .Where(t => t.OrganizationId == asked.Organization && t.On >= asked.From && t.On <= asked.Last)
            .Where(t => kinds.Contains(t.Kind))
            .OrderBy(t => t.On)
            .ToListAsync(ct);
        // The page of the branch's talks: that of a talk itself tells nothing more to those who did not talk.
        return
        [
            .. found.Select(t => new ShownProof(
                Words.Of(t.Kind),
                $"/talks?organization={t.OrganizationId}&year={t.On.Year}",
                t.On,
                Clock.ToChinaDate(t.RecordedAt)
            )),
        ];
    }

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => $"/talks/new?organization={organization}";
}

/// <summary>Analyses that the branch agreed to.</summary>
internal sealed class AnalysisProofs(AppraisalDesk desk) : IDutyEvidence
{
    public const string Id = "party-analysis";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day)
    {
        var until = Clock.ToUtc(day.AddDays(1));
        return desk
            .Db.Analyses.Where(a => a.State == AnalysisState.Confirmed && a.CheckedAt < until)
            .Select(a => new DutyProof
            {
                Kind = "",
                Organization = a.OrganizationId,
                Member = a.MemberId,
                On = a.WrittenOn,
                KnownOn = null,
                KnownAt = a.WrittenAt,
            });
    }

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var found = await desk
            .Db.Analyses.AsNoTracking()
            .Where(a => a.MemberId == asked.Member && a.WrittenOn >= asked.From && a.WrittenOn <= asked.Last)
            .Where(a => a.State == AnalysisState.Confirmed)
            .ToListAsync(ct);
        return
        [
            .. found.Select(a => new ShownProof(
                $"{a.Year} 年党性分析",
                $"/analyses/{a.Id}",
                a.WrittenOn,
                Clock.ToChinaDate(a.CheckedAt!.Value)
            )),
        ];
    }

    public string? SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => "/my-analysis";

    public string? OwnHref => "/my-analysis";
}
