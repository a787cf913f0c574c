using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Elections.Register;

/// <summary>Which of the terms that ask for an election a list shows.</summary>
public enum DueShown
{
    [Display(Name = "任期已届满")]
    Ended = 1,

    [Display(Name = "任期即将届满")]
    Ending = 2,
}

/// <summary>Organisations whose terms run out within the time of the reminder, or have, and that have not asked to elect: those most late first.</summary>
public sealed class ListDueTerms(ElectionDesk desk, ICommittees committees)
{
    public sealed record Input
    {
        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "情形")]
        public DueShown? State { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    /// <summary>An organisation in the list.</summary>
    public sealed record Row
    {
        public required OrganizationId Id { get; init; }
        public required string Name { get; init; }
        public string Path { get; init; } = "";
        public int? Number { get; init; }
        public DateOnly DueOn { get; init; }

        /// <summary>When the body above reminded of it.</summary>
        public DateOnly? RemindedOn { get; init; }
    }

    private static readonly ListOrder<Row, Row> ByDueDay = ListOrder<Row, Row>.By(r => r.DueOn, r => r.Id, r => (r.DueOn, r.Id), false);

    public async Task<Result<Page<Row>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        OrganizationPlace? top = null;
        if (input.Organization is { } id && (top = await desk.Organizations.FindAsync(id, by, ElectionsPermissions.Read, ct)) is null)
            return ElectionRefusals.OrganizationNotFound;

        var rows = Standing(Rows(by, ElectionsPermissions.Read, top), input.State);
        var total = await rows.CountAsync(ct);
        var page = await rows.ToPageAsync(ByDueDay, r => r, Cursor.Read(input.Cursor), PageSize.Of(input.Size), ct);
        return page with { Total = total };
    }

    /// <summary>The last day that a term may run out on for it to stand here already.</summary>
    public DateOnly Last => desk.Today.AddMonths(desk.RulesNow.ReminderMonths.Value);

    /// <summary>All of them that the actor sees under a permission.</summary>
    internal IQueryable<Row> Rows(Actor by, Permission permission, OrganizationPlace? top = null)
    {
        var (last, running, notices) = (Last, desk.Db.Elections.Running, desk.Db.ElectionNotices.AsQueryable());
        return committees
            .Terms(by, permission, top)
            .Where(t => t.DueOn != null && t.DueOn <= last && !running.Any(e => e.OrganizationId == t.Place.Id))
            .Select(t => new Row
            {
                Id = t.Place.Id,
                Name = t.Place.Name,
                Path = t.Place.Path,
                Number = t.Number,
                DueOn = t.DueOn!.Value,
                RemindedOn = notices.Where(n => n.OrganizationId == t.Place.Id && n.DueOn == t.DueOn).Max(n => (DateOnly?)n.SentOn),
            });
    }

    internal IQueryable<Row> Standing(IQueryable<Row> rows, DueShown? state) =>
        state switch
        {
            DueShown.Ended => rows.Where(r => r.DueOn < desk.Today),
            DueShown.Ending => rows.Where(r => r.DueOn >= desk.Today),
            null => rows,
        };

    internal Pressure PressureOf(DateOnly dueOn) => Timeline.PressureOn(desk.Today, dueOn, desk.RulesNow);
}
