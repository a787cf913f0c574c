using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Excuses;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Explaining;

/// <summary>Why one duty stands as it does for one period: rule, period, due day, the records that count or how many are missing, and the shortest way to supply them.</summary>
public sealed class ExplainDuty(DutyDesk desk, DutyProofs proofs, TouyanDb db)
{
    public sealed record Input
    {
        /// <summary>Any day of the period.</summary>
        [Display(Name = "时期"), DataType(DataType.Date), Required]
        public DateOnly? From { get; init; }

        public MemberId? Member { get; init; }

        [Display(Name = "截至"), DataType(DataType.Date)]
        public DateOnly? On { get; init; }
    }

    /// <summary>The explanation.</summary>
    /// <param name="Place">Where it is owed.</param>
    /// <param name="Cell">How it stands.</param>
    /// <param name="AsOf">As of which day.</param>
    /// <param name="Member">Who owes it for his post.</param>
    /// <param name="Records">What counts, each with its page.</param>
    /// <param name="SupplyHref">Where the missing record is made.</param>
    /// <param name="Excuse">Why it was excused.</param>
    public sealed record View(
        OrganizationPlace Place,
        DutyCell Cell,
        DateOnly AsOf,
        string? Member,
        IReadOnlyList<ShownProof> Records,
        string? SupplyHref,
        Excused? Excuse
    );

    public sealed record Excused
    {
        public string Reason { get; init; } = "";
        public string ApprovedBy { get; init; } = "";
        public DateOnly On { get; init; }
        public Guid Case { get; init; }
    }

    public async Task<Result<View>> RunAsync(string duty, OrganizationId organization, Input input, Actor by, CancellationToken ct)
    {
        if (input.From is not { } day || await desk.FindAsync(organization, by, ct) is not { } place)
            return DutyRefusals.NotFound;

        var asOf = input.On ?? desk.Today;
        var cells = await desk.ReckonAsync(
            new DutyAsk(desk.Only(place.Id), day, day, asOf) { Duty = duty, WithMembers = input.Member is not null },
            ct
        );
        if (cells.FirstOrDefault(c => c.Holder.Member == input.Member) is not { } cell)
            return DutyRefusals.NotFound;

        var source = proofs.SourceOf(cell.Duty.Proof.Record);
        var all = await proofs.OfAsync(cell, asOf, ct);
        var records = cell.Period.Occasion is null ? all : [.. all.OrderBy(r => r.On).Take(cell.Times)];
        var names = await desk.NamesAsync([cell], ct);
        return new View(
            place,
            cell,
            asOf,
            cell.Holder.Member is { } who ? names.GetValueOrDefault(who, "") : null,
            records,
            cell.Counted < cell.Times && cell.State is not (DutyState.Excused or DutyState.Ahead)
                ? source.SupplyHref(place.Id, cell.Duty.Proof.Kinds)
                : null,
            cell.State is DutyState.Excused ? await ExcuseOfAsync(cell, ct) : null
        );
    }

    private async Task<Excused?> ExcuseOfAsync(DutyCell cell, CancellationToken ct)
    {
        var (duty, place, who, from) = (cell.Duty.Id, cell.Holder.Organization, cell.Holder.Member, cell.Period.From);
        var found = await db
            .DutyExcuses.AsNoTracking()
            .Where(e => e.OrganizationId == place && e.PeriodFrom == from && e.Duty == duty && e.MemberId == who)
            .OrderBy(e => e.On)
            .FirstOrDefaultAsync(ct);
        return found is null
            ? null
            : new Excused
            {
                Reason = found.Reason,
                ApprovedBy = found.ApprovedByName,
                On = found.On,
                Case = found.CaseId.Value,
            };
    }
}
