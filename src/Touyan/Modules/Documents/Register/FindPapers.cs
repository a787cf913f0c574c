using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Register;

/// <summary>The papers that somebody may see, the newest first, narrowed by kind, issuer, year and state.</summary>
public sealed class FindPapers(TouyanDb db, IOrganizations organizations, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "查找"), StringLength(100)]
        public string? Q { get; init; }

        [Display(Name = "种类"), StringLength(60)]
        public string? Kind { get; init; }

        public OrganizationId? Issuer { get; init; }

        [Display(Name = "年份"), Range(2000, 2100)]
        public int? Year { get; init; }

        public PaperState? State { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }

        internal bool IsNarrowed => Kind is { Length: > 0 } || Issuer is not null || Year is not null || State is not null;
    }

    public sealed record Row
    {
        public PaperId Id { get; init; }

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public string Number { get; init; } = "";

        public OrganizationId IssuerId { get; init; }

        public string Issuer { get; init; } = "";

        public string Subject { get; init; } = "";

        public DateOnly IssuedOn { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public DateOnly? ReceiptOn { get; init; }

        public DateOnly? VoidedOn { get; init; }

        public string? VoidReason { get; init; }

        public string IssuedBy { get; init; } = "";

        internal PaperState StateOn(DateOnly today) => PaperStates.Of(VoidedOn, ReceiptOn, ValidUntil, today);
    }

    public DateOnly Today => clock.Today;

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var papers = Ask(input, by, DocumentsPermissions.Read);
        var (after, size) = (Cursor.Read(input.Cursor), PageSize.Of(input.Size));
        var total = after?.Total ?? await papers.CountAsync(ct);
        if (after is not null)
        {
            var id = PaperId.From(after.Id);
            papers = papers.Where(p => p.Id < id);
        }

        var rows = await Shaped(papers).Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var next = rows.Count > size ? new Cursor("", page[^1].Id.Value, Total: total).ToString() : null;
        return new Page<Row>(page, next, Previous: null, total);
    }

    /// <summary>Organisations that issued papers in sight, for the filter.</summary>
    public async Task<IReadOnlyList<OrganizationPlace>> IssuersAsync(Actor by, CancellationToken ct)
    {
        var issuers = db.PapersInSightOf(by, DocumentsPermissions.Read, organizations).Select(p => p.IssuerId).Distinct();
        return await organizations.Places.Where(o => issuers.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync(ct);
    }

    internal IQueryable<Paper> Ask(Input input, Actor by, Permission permission) =>
        db.PapersInSightOf(by, permission, organizations)
            .OfKind(input.Kind)
            .IssuedBy(input.Issuer)
            .OfYear(input.Year)
            .In(input.State, clock.Today)
            .Named(input.Q);

    internal IQueryable<Row> Shaped(IQueryable<Paper> papers) =>
        papers
            .OrderByDescending(p => p.Id)
            .Select(p => new Row
            {
                Id = p.Id,
                Kind = p.Kind,
                Title = p.Title,
                Number = p.Number,
                IssuerId = p.IssuerId,
                Issuer = p.IssuerName,
                Subject = p.SubjectTitle,
                IssuedOn = p.IssuedOn,
                ValidUntil = p.ValidUntil,
                ReceiptOn = p.ReceiptOn,
                VoidedOn = p.VoidedOn,
                VoidReason = p.VoidReason,
                IssuedBy = p.IssuedByName,
            });
}
