using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Kinds;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Documents.Printing;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Issuing;

internal sealed class Papers(TouyanDb db, PaperKinds kinds, IOrganizations organizations, Trail.Trail trail, TimeProvider clock) : IPapers
{
    private readonly NumberSeries series = new(db);

    public async Task<Result<IssuedPaper>> IssueAsync(PaperDraft draft, Actor by, CancellationToken ct)
    {
        var kind = kinds.Of(draft.Kind);
        if (await organizations.Places.SingleOrDefaultAsync(o => o.Id == draft.Issuer, ct) is not { IsOpen: true } issuer)
            return PaperRefusals.NoIssuer;

        var values = FieldValues.Of(kind, draft);
        if (values.Refusal is { } refusal)
            return refusal;

        var on = draft.On ?? clock.Today;
        if (on > clock.Today)
            return PaperRefusals.InTheFuture;

        var taken = await TakeAsync(kind, issuer, on, ct);
        var content = PaperContent.Fill(kind, values.Value, BuiltIn(taken, issuer, draft));
        var paper = Paper.Issue(kind, draft, taken, content.ToWords(), by, clock.UtcNow);
        db.AddRange(paper, PaperCode.Of(paper));
        db.AddRange(draft.Concerned.Append(draft.Issuer).Distinct().Select(o => PaperOrganization.Of(paper, o)));
        trail.Record(by, DocumentsActs.Issue, paper.Subject, detail: draft.Subject.Title);
        return new IssuedPaper(paper.Id, paper.Number, VerificationCode.Shown(paper.Code));
    }

    public async Task<Refusal?> VoidAsync(PaperId id, string reason, Actor by, CancellationToken ct)
    {
        if (await db.Papers.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } paper)
            return PaperRefusals.NotFound;

        if (paper.Void(reason, clock.Today) is { } refusal)
            return refusal;

        trail.Record(by, DocumentsActs.Void, paper.Subject, paper.VoidReason);
        return null;
    }

    public async Task<Refusal?> MarkReceiptAsync(PaperId id, DateOnly on, string? note, Actor by, CancellationToken ct)
    {
        if (await db.Papers.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } paper)
            return PaperRefusals.NotFound;

        if (paper.TakeReceipt(on, note, clock.Today) is { } refusal)
            return refusal;

        trail.Record(by, DocumentsActs.Receipt, paper.Subject, paper.ReceiptNote);
        return null;
    }

    public IQueryable<PaperLine> Known =>
        db.Papers.Select(p => new PaperLine
        {
            Id = p.Id,
            Number = p.Number,
            IssuedOn = p.IssuedOn,
            ValidUntil = p.ValidUntil,
            VoidedOn = p.VoidedOn,
            VoidReason = p.VoidReason,
            ReceiptOn = p.ReceiptOn,
        });

    public async Task<PaperGlance?> FindAsync(PaperId id, Actor by, CancellationToken ct)
    {
        var paper = await db.PapersInSightOf(by, DocumentsPermissions.Read, organizations)
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        return paper is null ? null : Glance(paper);
    }

    public async Task<IReadOnlyList<PaperGlance>> AmongAsync(IReadOnlyCollection<PaperId> ids, Actor by, CancellationToken ct)
    {
        var papers = ids.Count == 0 ? [] : await InSightAsync(ids, by, ct);
        return [.. papers.Select(Glance)];
    }

    public async Task ConcernAsync(IReadOnlyCollection<PaperId> ids, IReadOnlyCollection<OrganizationId> concerned, CancellationToken ct)
    {
        if (ids.Count == 0)
            return;

        var known = await db.PaperOrganizations.Where(o => ids.Contains(o.PaperId)).ToListAsync(ct);
        foreach (var paper in await db.Papers.Where(p => ids.Contains(p.Id)).ToListAsync(ct))
            db.AddRange(
                concerned
                    .Distinct()
                    .Where(o => !known.Exists(k => k.PaperId == paper.Id && k.OrganizationId == o))
                    .Select(o => PaperOrganization.Of(paper, o))
            );
    }

    public async Task<IReadOnlyList<PaperGlance>> AboutAsync(Guid subject, Actor by, CancellationToken ct)
    {
        var papers = await db.PapersInSightOf(by, DocumentsPermissions.Read, organizations)
            .AsNoTracking()
            .Where(p => p.SubjectId == subject)
            .OrderByDescending(p => p.Id)
            .ToListAsync(ct);
        return [.. papers.Select(Glance)];
    }

    public async Task<Bundle> BindAsync(BundleOrder order, Actor by, CancellationToken ct)
    {
        var asked = order.Parts.Where(p => p.Paper is not null).Select(p => p.Paper!.Value).ToList();
        var found = asked.Count == 0 ? [] : await InSightAsync(asked, by, ct);
        return Binding.Of(order, found.ToDictionary(p => p.Id), clock.Today);
    }

    private Task<List<Paper>> InSightAsync(IReadOnlyCollection<PaperId> ids, Actor by, CancellationToken ct) =>
        db.PapersInSightOf(by, DocumentsPermissions.Read, organizations)
            .AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(ct);

    private async Task<TakenNumber> TakeAsync(PaperKind kind, OrganizationPlace issuer, DateOnly on, CancellationToken ct)
    {
        var of = kind.NumberedBy is NumberedBy.County ? default : issuer.Id;
        var serial = await series.TakeAsync(kind.Id, of, on.Year, ct);
        var number = Placeholders.Fill(
            kind.Number,
            mark =>
                mark switch
                {
                    "issuer" => IssuerMark.Of(issuer.Name),
                    "year" => on.Year.ToString(),
                    _ => serial.ToString(),
                }
        );
        return new TakenNumber(EntityId.New<PaperId>(), of, on.Year, serial, number, VerificationCode.New(), on, issuer.Name);
    }

    private static Dictionary<string, string> BuiltIn(TakenNumber taken, OrganizationPlace issuer, PaperDraft draft) =>
        new(StringComparer.Ordinal)
        {
            ["issuer"] = issuer.Name,
            ["number"] = taken.Number,
            ["date"] = ChineseDate.Of(taken.On),
            ["code"] = VerificationCode.Shown(taken.Code),
            ["valid-until"] = ChineseDate.Of(draft.ValidUntil),
        };

    private PaperGlance Glance(Paper paper) =>
        new()
        {
            Id = paper.Id,
            Kind = paper.Kind,
            Title = paper.Title,
            Number = paper.Number,
            Issuer = paper.IssuerId,
            SubjectTitle = paper.SubjectTitle,
            IssuedOn = paper.IssuedOn,
            ValidUntil = paper.ValidUntil,
            State = paper.StateOn(clock.Today),
            VoidedOn = paper.VoidedOn,
            VoidReason = paper.VoidReason,
        };
}
