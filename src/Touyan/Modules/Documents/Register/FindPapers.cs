using System.ComponentModel;
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
        [Description("文号或姓名、事由中的字"), StringLength(100)]
        public string? Q { get; init; }

        [Description("种类代码"), StringLength(60)]
        public string? Kind { get; init; }

        [Description("出具的党组织")]
        public OrganizationId? Issuer { get; init; }

        [Description("年份"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Description("状态")]
        public PaperState? State { get; init; }

        internal bool IsNarrowed => Kind is { Length: > 0 } || Issuer is not null || Year is not null || State is not null;
    }

    public sealed record Row
    {
        [Description("文书编号")]
        public PaperId Id { get; init; }

        [Description("名称")]
        public string Title { get; init; } = "";

        [Description("文号")]
        public string Number { get; init; } = "";

        [Description("出具的党组织")]
        public string Issuer { get; init; } = "";

        [Description("对象或事由")]
        public string Subject { get; init; } = "";

        [Description("出具日期")]
        public DateOnly IssuedOn { get; init; }

        [Description("有效期至")]
        public DateOnly? ValidUntil { get; init; }

        [Description("收到回执日期")]
        public DateOnly? ReceiptOn { get; init; }

        [Description("作废日期")]
        public DateOnly? VoidedOn { get; init; }

        [Description("作废理由")]
        public string? VoidReason { get; init; }

        [Description("经办人")]
        public string IssuedBy { get; init; } = "";

        internal PaperState StateOn(DateOnly today) => PaperStates.Of(VoidedOn, ReceiptOn, ValidUntil, today);
    }

    public DateOnly Today => clock.Today;

    public async Task<Page<Row>> RunAsync(Input input, string? cursor, Actor by, CancellationToken ct)
    {
        var papers = Ask(input, by, DocumentsPermissions.Read);
        var after = Cursor.Read(cursor);
        var total = after?.Total ?? await papers.CountAsync(ct);
        if (after is not null)
        {
            var id = PaperId.From(after.Id);
            papers = papers.Where(p => p.Id < id);
        }

        var rows = await Shaped(papers).Take(PageSize.Usual + 1).ToListAsync(ct);
        var page = rows.Take(PageSize.Usual).ToList();
        var next = rows.Count > PageSize.Usual ? new Cursor("", page[^1].Id.Value, Total: total).ToString() : null;
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
                Title = p.Title,
                Number = p.Number,
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
