using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Issues;

/// <summary>Problems, those that are due first.</summary>
public sealed class FindIssues(AppraisalDesk desk)
{
    private const int MostCriticisms = 100;

    public sealed record Input
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "情形")]
        public IssueState? State { get; init; }

        [Display(Name = "只看逾期的")]
        public bool Late { get; init; }

        /// <summary>Those that the reader holds himself.</summary>
        [Display(Name = "只看本人负责的")]
        public bool Mine { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public IssueId Id { get; init; }
        public string Organization { get; init; } = "";
        public string Whose { get; init; } = "";
        public string Problem { get; init; } = "";
        public string Measure { get; init; } = "";
        public string Holder { get; init; } = "";
        public DateOnly DueOn { get; init; }
        public IssueState State { get; init; }
        public bool IsLate { get; init; }
    }

    /// <summary>A criticism with its names.</summary>
    public sealed record Said(string Member, string ByMember, DateOnly On, string Text);

    private static readonly ListOrder<Issue, Row> ByDay = ListOrder<Issue, Row>.By(
        x => x.DueOn,
        x => x.Id,
        row => (row.DueOn, row.Id),
        descending: false
    );

    public async Task<Result<Page<Row>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var rows = desk.Issues(by, AppraisalsPermissions.Read);
        if (input.Organization is { } id)
        {
            if (await desk.Organizations.FindAsync(id, by, AppraisalsPermissions.Read, ct) is not { } place)
                return AppraisalRefusals.OrganizationNotFound;

            var within = desk.Organizations.Within(Reach.Of([place.Path]));
            rows = rows.Where(i => within.Contains(i.OrganizationId));
        }

        var today = desk.Today;
        if (input.State is { } state)
            rows = rows.Where(i => i.State == state);

        if (input.Late)
            rows = rows.Where(i => i.State == IssueState.Open && i.DueOn < today);

        if (input.Mine)
        {
            var self = by.Member;
            rows = rows.Where(i => i.HolderId == self);
        }

        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await rows.CountAsync(ct);
        return await rows.ToPageAsync(ByDay, RowOf(), cursor, PageSize.Of(input.Size), ct, total);
    }

    /// <summary>What was said against members of a branch this year and last.</summary>
    public async Task<IReadOnlyList<Said>> CriticismsAsync(OrganizationId branch, Actor by, CancellationToken ct)
    {
        if (await desk.Organizations.FindAsync(branch, by, AppraisalsPermissions.Read, ct) is null)
            return [];

        var known = desk.Members.Known;
        var since = desk.Today.Year - 1;
        var said = await desk
            .Db.Criticisms.Where(c => c.OrganizationId == branch && c.Year >= since)
            .OrderByDescending(c => c.On)
            .ThenByDescending(c => c.Id)
            .Take(MostCriticisms)
            .Select(c => new
            {
                Member = known.Where(m => m.Id == c.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                ByMember = known.Where(m => m.Id == c.ByMemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                c.On,
                c.Text,
            })
            .ToListAsync(ct);
        return [.. said.Select(s => new Said(s.Member, s.ByMember, s.On, s.Text))];
    }

    private System.Linq.Expressions.Expression<Func<Issue, Row>> RowOf()
    {
        var (places, known, today) = (desk.Organizations.Places, desk.Members.Known, desk.Today);
        return i => new Row
        {
            Id = i.Id,
            Organization = places.Where(p => p.Id == i.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            Whose = i.MemberId == null ? "支部班子" : known.Where(m => m.Id == i.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
            Problem = i.Problem,
            Measure = i.Measure,
            Holder = known.Where(m => m.Id == i.HolderId).Select(m => m.Name).FirstOrDefault() ?? "",
            DueOn = i.DueOn,
            State = i.State,
            IsLate = i.State == IssueState.Open && i.DueOn < today,
        };
    }
}
