using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Register;

/// <summary>Which transfers a list shows.</summary>
public enum TransferView
{
    [Display(Name = "转入")]
    In = 1,

    [Display(Name = "转出")]
    Out = 2,

    /// <summary>A letter is out and nobody has taken him in: with days left.</summary>
    [Display(Name = "在途")]
    InBetween = 3,

    /// <summary>The letter ran out: 口袋党员.</summary>
    [Display(Name = "介绍信失效（口袋党员）")]
    Expired = 4,

    [Display(Name = "已办结")]
    Completed = 5,
}

/// <summary>转接登记: transfers in sight, the newest first.</summary>
public sealed class FindTransfers(TouyanDb db, IOrganizations organizations, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "范围")]
        public TransferView? View { get; init; }

        [Display(Name = "类型")]
        public TransferKind? Kind { get; init; }

        [Display(Name = "姓名或介绍信编号"), StringLength(50)]
        public string? Text { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public TransferId Id { get; init; }
        public TransferKind Kind { get; init; }
        public string Name { get; init; } = "";
        public MemberId? Member { get; init; }
        public int People { get; init; }
        public string From { get; init; } = "";
        public string To { get; init; } = "";
        public TransferState State { get; init; }
        public string? LetterNumber { get; init; }
        public DateOnly? ValidUntil { get; init; }
        public string? DuesPaidTo { get; init; }
        public DateOnly StartedOn { get; init; }
        public DateOnly? TakenInOn { get; init; }
        public string? EndedFor { get; init; }

        /// <summary>Days until the letter runs out; null where none is out.</summary>
        public int? DaysLeft(DateOnly today) => TransferStates.RunsOut(Kind, State) ? Transfer.DaysLeft(ValidUntil, today) : null;
    }

    private static readonly ListOrder<Transfer, Row> Newest = ListOrder<Transfer, Row>.By(
        t => t.StartedOn,
        t => t.Id,
        row => (row.StartedOn, row.Id),
        descending: true
    );

    private static readonly Expression<Func<Transfer, Row>> Shape = t => new Row
    {
        Id = t.Id,
        Kind = t.Kind,
        Name = t.Name,
        Member = t.MemberId,
        People = t.People,
        From = t.FromName,
        To = t.ToName,
        State = t.State,
        LetterNumber = t.LetterNumber,
        ValidUntil = t.ValidUntil,
        DuesPaidTo = t.DuesPaidTo,
        StartedOn = t.StartedOn,
        TakenInOn = t.TakenInOn,
        EndedFor = t.EndedFor,
    };

    public DateOnly Today => clock.Today;

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = Asked(input, by, TransfersPermissions.Read);
        var total = await asked.CountAsync(ct);
        var page = await asked.ToPageAsync(Newest, Shape, Cursor.Read(input.Cursor), PageSize.Of(input.Size), ct);
        return page with { Total = total };
    }

    /// <summary>All rows of an export, in the order of the list.</summary>
    internal (IQueryable<Transfer> Asked, IAsyncEnumerable<Row> Rows) All(Input input, Actor by)
    {
        var asked = Asked(input, by, TransfersPermissions.Export);
        return (asked, Newest.Sort(asked, backwards: false).Select(Shape).AsAsyncEnumerable());
    }

    /// <summary>Those of one member, for his page.</summary>
    internal async Task<IReadOnlyList<Row>> OfMemberAsync(MemberId member, Actor by, CancellationToken ct) =>
        await Newest
            .Sort(db.Transfers.VisibleTo(by, TransfersPermissions.Read, organizations).Where(t => t.MemberId == member), backwards: false)
            .Select(Shape)
            .ToListAsync(ct);

    private IQueryable<Transfer> Asked(Input input, Actor by, Permission permission)
    {
        var asked = db.Transfers.VisibleTo(by, permission, organizations);
        if (input.Kind is { } kind)
            asked = asked.Where(t => t.Kind == kind);

        if (input.Text?.Trim() is { Length: > 0 } text)
            asked = asked.Where(t => t.Name.StartsWith(text) || (t.LetterNumber != null && t.LetterNumber.Contains(text)));

        return input.View is { } view ? Of(asked, view, by.Reach(permission)) : asked;
    }

    private IQueryable<Transfer> Of(IQueryable<Transfer> all, TransferView view, Reach reach) =>
        view switch
        {
            TransferView.In => Incoming(all, reach),
            TransferView.Out => Outgoing(all, reach),
            TransferView.InBetween => all.InBetween,
            TransferView.Expired => all.Where(t => t.State == TransferState.Expired),
            TransferView.Completed => all.Where(t => t.State == TransferState.TakenIn || t.State == TransferState.Completed),
        };

    // Of a county in and out is over its border; of a town over the town's.
    private IQueryable<Transfer> Incoming(IQueryable<Transfer> all, Reach reach)
    {
        if (reach.IsWholeCounty)
            return all.Where(t => t.Kind == TransferKind.In || t.Kind == TransferKind.FromCounty);

        var within = organizations.Within(Reach.Of(reach.Tops)).Select(id => (OrganizationId?)id);
        return all.Where(t => within.Contains(t.ToId) && !within.Contains(t.FromId));
    }

    private IQueryable<Transfer> Outgoing(IQueryable<Transfer> all, Reach reach)
    {
        if (reach.IsWholeCounty)
            return all.Where(t => t.Kind == TransferKind.Out || t.Kind == TransferKind.ToCounty);

        var within = organizations.Within(Reach.Of(reach.Tops)).Select(id => (OrganizationId?)id);
        return all.Where(t => within.Contains(t.FromId) && !within.Contains(t.ToId));
    }
}
