using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Elections.Register;

/// <summary>Which elections a list shows.</summary>
public enum ElectionsShown
{
    [Display(Name = "进行中")]
    Running = 1,

    [Display(Name = "已办结")]
    Done = 2,
}

/// <summary>Elections in sight, running or done; those whose term runs out first at the top.</summary>
public sealed class ListElections(ElectionDesk desk)
{
    /// <summary>Sorts after every day.</summary>
    private static readonly DateOnly Never = new(9999, 1, 1);

    public sealed record Input
    {
        [Display(Name = "范围")]
        public ElectionsShown? Show { get; init; }

        /// <summary>This one and all below it.</summary>
        [Display(Name = "所属")]
        public OrganizationId? Organization { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    /// <summary>An election in the list.</summary>
    public sealed record Row
    {
        public required ElectionId Id { get; init; }
        public required OrganizationId OrganizationId { get; init; }
        public required string Organization { get; init; }
        public ElectionKind Kind { get; init; }
        public ElectionForm Form { get; init; }
        public ElectionState State { get; init; }
        public int TermNumber { get; init; }
        public DateOnly PlannedOn { get; init; }
        public DateOnly? HeldOn { get; init; }
        public DateOnly? DueOn { get; init; }
        public DateOnly? EndedOn { get; init; }
        public DateOnly Sorted { get; init; }
        public Guid CaseId { get; init; }
        public string? CaseNumber { get; init; }
    }

    private static readonly ListOrder<Row, Row> ByDueDay = ListOrder<Row, Row>.By(r => r.Sorted, r => r.Id, r => (r.Sorted, r.Id), false);

    public async Task<Result<Page<Row>>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = await AskAsync(input, by, ElectionsPermissions.Read, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var rows = asked.Value.Rows;
        var total = await rows.CountAsync(ct);
        var page = await rows.ToPageAsync(ByDueDay, r => r, Cursor.Read(input.Cursor), PageSize.Of(input.Size), ct);
        return page with { Total = total };
    }

    /// <summary>All that the input asks for.</summary>
    internal async Task<Result<Asked>> AskAsync(Input input, Actor by, Permission permission, CancellationToken ct)
    {
        var elections = desk.Db.Elections.VisibleTo(by, permission, desk.Organizations);
        if (input.Organization is { } id)
        {
            if (await desk.Organizations.FindAsync(id, by, permission, ct) is not { } top)
                return ElectionRefusals.OrganizationNotFound;

            var within = desk.Organizations.Within(Reach.Of([top.Path]));
            elections = elections.Where(e => within.Contains(e.OrganizationId));
        }

        elections = input.Show is ElectionsShown.Done ? elections.Where(e => e.EndedOn != null) : elections.Running;
        return new Asked(
            from election in elections
            join place in desk.Organizations.Places on election.OrganizationId equals place.Id
            select new Row
            {
                Id = election.Id,
                OrganizationId = place.Id,
                Organization = place.Name,
                Kind = election.Kind,
                Form = election.Form,
                State = election.State,
                TermNumber = election.TermNumber,
                PlannedOn = election.PlannedOn,
                HeldOn = election.HeldOn,
                DueOn = election.DueOn,
                EndedOn = election.EndedOn,
                Sorted = election.DueOn ?? Never,
                CaseId = election.CaseId,
                CaseNumber = election.CaseNumber,
            }
        );
    }

    internal sealed record Asked(IQueryable<Row> Rows);
}
