using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Register;

/// <summary>
/// The rows of numbers that somebody may see, and of one row every number with its fate: that none is missing is shown, not promised. Of a row that the
/// county counts he sees the numbers of others as such and no more.
/// </summary>
public sealed class ListSeries(TouyanDb db, IOrganizations organizations, PaperKinds kinds, TimeProvider clock)
{
    /// <summary>Numbers of a row on one page.</summary>
    public const int AtOnce = 200;

    public sealed record Input
    {
        [Display(Name = "种类"), StringLength(60)]
        public string? Kind { get; init; }

        /// <summary>Nobody's for a row that the county counts.</summary>
        public OrganizationId? Of { get; init; }

        [Display(Name = "年份"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "从第几号之后开始"), Range(0, int.MaxValue)]
        public int After { get; init; }
    }

    /// <summary>A row of numbers: how far it is, and how many of its numbers are there.</summary>
    public sealed record Series(string Kind, string Title, OrganizationId Of, string Issuer, int Year, int Last, int There, int Voided)
    {
        public int Missing => Last - There;
    }

    /// <summary>A number and its fate; without a paper it is missing, without an id out of sight.</summary>
    public sealed record Fate(int Serial, PaperId? Id, string? Number, string? Subject, DateOnly? IssuedOn, PaperState? State, string? Note)
    {
        public bool IsMissing => State is null;
    }

    /// <summary>The numbers of one row, some at a time; <paramref name="Next"/> is the number after which the following begin.</summary>
    public sealed record Numbers(Series Series, IReadOnlyList<Fate> Fates, int? Next);

    public async Task<Result<Series[]>> AllAsync(Actor by, CancellationToken ct)
    {
        // Rows of numbers are an office's; a member has his own papers.
        var reach = by.Reach(DocumentsPermissions.Read);
        if (reach.Tops.Count == 0)
            return PaperRefusals.SeriesNotFound;

        var within = organizations.Within(reach);
        var nobody = default(OrganizationId);
        var rows = await db
            .PaperSeries.Where(s => reach.IsWholeCounty || s.SeriesOf == nobody || within.Contains(s.SeriesOf))
            .OrderByDescending(s => s.Year)
            .ThenBy(s => s.Kind)
            .ToListAsync(ct);
        var counts = await db
            .Papers.Where(p => reach.IsWholeCounty || p.SeriesOf == nobody || within.Contains(p.SeriesOf))
            .GroupBy(p => new
            {
                p.Kind,
                p.SeriesOf,
                p.Year,
            })
            .Select(g => new
            {
                g.Key,
                There = g.Count(),
                Voided = g.Count(p => p.VoidedOn != null),
            })
            .ToListAsync(ct);
        var there = counts.ToDictionary(c => (c.Key.Kind, c.Key.SeriesOf, c.Key.Year), c => (c.There, c.Voided));
        var names = await organizations.NamesAsync(rows.Select(r => r.SeriesOf), ct);
        return rows.Select(r =>
            {
                var count = there.GetValueOrDefault((r.Kind, r.SeriesOf, r.Year));
                var issuer = names.GetValueOrDefault(r.SeriesOf, Words.Of(NumberedBy.County));
                return new Series(r.Kind, kinds.TitleOf(r.Kind), r.SeriesOf, issuer, r.Year, r.LastSerial, count.There, count.Voided);
            })
            .ToArray();
    }

    /// <summary>The numbers of one row, each with its fate.</summary>
    public async Task<Result<Numbers>> OneAsync(Input input, Actor by, CancellationToken ct)
    {
        var all = await AllAsync(by, ct);
        if (all.Refusal is { } refusal)
            return refusal;

        var asked = all.Value.FirstOrDefault(s => s.Kind == input.Kind && s.Of == (input.Of ?? default) && s.Year == input.Year);
        if (asked is null)
            return PaperRefusals.SeriesNotFound;

        // Whatever number is asked for: no sum that runs over.
        var many = Math.Clamp(asked.Last - input.After, 0, AtOnce);
        var fates = await FatesAsync(asked, input.After, many, by, ct);
        return new Numbers(asked, fates, asked.Last - input.After > AtOnce ? input.After + AtOnce : null);
    }

    private async Task<IReadOnlyList<Fate>> FatesAsync(Series series, int after, int many, Actor by, CancellationToken ct)
    {
        var (kind, of, year) = (series.Kind, series.Of, series.Year);
        var upTo = after + many;
        var row = db.Papers.AsNoTracking().Where(p => p.Kind == kind && p.SeriesOf == of && p.Year == year);
        var papers = await row.Where(p => p.Serial > after && p.Serial <= upTo).ToDictionaryAsync(p => p.Serial, ct);
        var ids = papers.Values.Select(p => p.Id).ToList();
        var seen = await db.PapersInSightOf(by, DocumentsPermissions.Read, organizations)
            .Where(p => ids.Contains(p.Id))
            .Select(p => p.Id)
            .ToListAsync(ct);
        return [.. Enumerable.Range(1, many).Select(n => FateOf(after + n, papers.GetValueOrDefault(after + n), seen))];
    }

    private Fate FateOf(int serial, Paper? paper, List<PaperId> seen)
    {
        if (paper is null)
            return new Fate(serial, null, null, null, null, null, null);

        var state = paper.StateOn(clock.Today);
        return seen.Contains(paper.Id)
            ? new Fate(serial, paper.Id, paper.Number, paper.SubjectTitle, paper.IssuedOn, state, paper.VoidReason ?? paper.ReceiptNote)
            : new Fate(serial, null, null, null, null, state, null);
    }
}
