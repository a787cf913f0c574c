using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Appraisals.Talks;

/// <summary>A talk is entered: by one of those who talked, with what was said; or by the branch, the fact alone.</summary>
public sealed class RecordTalk(AppraisalDesk desk, ICommittees committees)
{
    public sealed record Input
    {
        [Display(Name = "党支部", Description = "本人登记的不用选")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "谈话人", Description = "本人登记的，选对方")]
        public List<MemberId> Members { get; init; } = [];

        [Display(Name = "谈话日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "谈话内容", Description = "只有谈话人自己能看到；可以不填")]
        [StringLength(Talk.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? Words { get; init; }
    }

    public async Task<Result<TalkId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var self = await desk.SelfAsync(by, ct);
        var (branch, refusal) = await BranchAsync(input, self, by, ct);
        if (refusal is not null)
            return refusal;

        var who = self is not null && self.OrganizationId == branch ? input.Members.Append(self.Id).Distinct().ToList() : input.Members;
        var known = await desk.Members.Known.Where(m => m.OrganizationId == branch && who.Contains(m.Id)).ToListAsync(ct);
        if (known.Count(m => m.IsOnTheBooks) != who.Distinct().Count())
            return TalkRefusals.NotOfBranch;

        var on = input.On!.Value;
        var facts = new TalkFacts
        {
            County = desk.Db.County,
            Organization = branch,
            Members = who,
            On = on,
            Today = desk.Today,
            Words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim(),
            Self = self?.Id,
            By = by.Name,
            At = desk.Now,
        };
        var made = Talk.Record(facts, await SeatedAsync(branch, on, ct));
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        var names = string.Join('、', known.Select(m => m.Name));
        desk.Record(
            by,
            AppraisalsActs.Talk,
            new Trail.TrailSubject("talk", made.Value.Id.Value, $"{on:yyyy-MM-dd} 谈心谈话", branch),
            detail: names
        );
        return await desk.SaveAsync(AppraisalRefusals.ChangedMeanwhile, ct) is { } lost ? lost : made.Value.Id;
    }

    private async Task<(OrganizationId Branch, Refusal? Refusal)> BranchAsync(
        Input input,
        MemberGlance? self,
        Actor by,
        CancellationToken ct
    )
    {
        if (input.Organization is null || input.Organization == self?.OrganizationId)
            return self is null ? (default, AppraisalRefusals.AccountWithoutMember) : (self.OrganizationId, null);

        var found = await desk.PlaceAsync(input.Organization, by, AppraisalsPermissions.Edit, ct);
        return found.IsRefused ? (default, found.Refusal) : (found.Value.Id, null);
    }

    private async Task<IReadOnlySet<MemberId>> SeatedAsync(OrganizationId branch, DateOnly on, CancellationToken ct) =>
        (
            await committees
                .PostStretches.Where(p => p.OrganizationId == branch && p.From <= on && (p.To == null || on < p.To))
                .Select(p => p.MemberId)
                .ToListAsync(ct)
        ).ToHashSet();
}

/// <summary>Talks: a branch's with their facts, one's own with their words.</summary>
public sealed class FindTalks(AppraisalDesk desk)
{
    private const int Most = 200;

    public sealed record Input
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }
    }

    public sealed record Row
    {
        public TalkId Id { get; init; }
        public TalkKind Kind { get; init; }
        public DateOnly On { get; init; }
        public IReadOnlyList<string> Names { get; init; } = [];

        /// <summary>Only for whoever took part.</summary>
        public string? Words { get; init; }
        public string RecordedBy { get; init; } = "";
    }

    /// <summary>The list.</summary>
    /// <param name="Branch">Whose; null where several could be meant, or for one's own.</param>
    /// <param name="Year">Of which year.</param>
    /// <param name="Rows">The latest first.</param>
    /// <param name="NotYet">Members of the branch with whom nobody has talked this year.</param>
    public sealed record View(OrganizationPlace? Branch, int Year, IReadOnlyList<Row> Rows, IReadOnlyList<string> NotYet);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var year = input.Year ?? desk.Today.Year;
        var branches = await desk.BranchesAsync(by, AppraisalsPermissions.Read, ct);
        var branch = input.Organization is { } id ? branches.FirstOrDefault(b => b.Id == id) : (branches is [var only] ? only : null);
        if (branch is null)
            return input.Organization is null ? new View(null, year, [], []) : AppraisalRefusals.OrganizationNotFound;

        var rows = await RowsAsync(desk.Db.Talks.Where(t => t.OrganizationId == branch.Id), year, by.Member, ct);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var talked = desk
            .Db.Talks.Where(t => t.OrganizationId == branch.Id && t.On >= first && t.On <= last)
            .SelectMany(t => t.Parts)
            .Select(p => p.MemberId);
        var left = await desk
            .Members.Known.Where(m => m.OrganizationId == branch.Id && !talked.Contains(m.Id))
            .Where(m => m.Standing == MembershipStanding.Normal)
            .OrderBy(m => m.NameKey)
            .Select(m => m.Name)
            .ToListAsync(ct);
        return new View(branch, year, rows, left);
    }

    /// <summary>One's own talks.</summary>
    public async Task<View> OwnAsync(int? asked, Actor by, CancellationToken ct)
    {
        var year = asked ?? desk.Today.Year;
        var rows =
            by.Member is { } self && by.May(AppraisalsPermissions.Take)
                ? await RowsAsync(desk.Db.Talks.Where(t => t.Parts.Any(p => p.MemberId == self)), year, self, ct)
                : [];
        return new View(null, year, rows, []);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Talk> talks, int year, MemberId? self, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var found = await talks
            .AsNoTracking()
            .Include(t => t.Parts)
            .Where(t => t.On >= first && t.On <= last)
            .OrderByDescending(t => t.On)
            .ThenByDescending(t => t.Id)
            .Take(Most)
            .ToListAsync(ct);
        var names = await desk.Members.NamesAsync([.. found.SelectMany(t => t.Parts).Select(p => p.MemberId).Distinct()], ct);
        return [.. found.Select(t => RowOf(t, names, self))];
    }

    private static Row RowOf(Talk talk, IReadOnlyDictionary<MemberId, string> names, MemberId? self) =>
        new()
        {
            Id = talk.Id,
            Kind = talk.Kind,
            On = talk.On,
            Names = [.. talk.Parts.Select(p => names.GetValueOrDefault(p.MemberId) ?? "")],
            Words = self is { } one && talk.Parts.Any(p => p.MemberId == one) ? talk.Words?.Value.Value : null,
            RecordedBy = talk.RecordedBy,
        };
}
