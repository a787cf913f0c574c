using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Wall;

/// <summary>一年任务: the duties of one organisation and of its officers, month by month of the due day.</summary>
public sealed class ShowDutyWall(DutyDesk desk, Rules rules)
{
    public sealed record Input
    {
        [Display(Name = "年度"), Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "截至"), DataType(DataType.Date)]
        public DateOnly? On { get; init; }
    }

    public sealed record View(OrganizationPlace Place, DutyYear Year, DutyTally Tally, IReadOnlyList<Line> Lines, Cited<Share> RedShare);

    /// <summary>One duty of one holder through the year.</summary>
    /// <param name="Duty">The newest version that is owed in the year.</param>
    /// <param name="Member">Who owes it for his post; null for the organisation.</param>
    /// <param name="Months">Cells, of all its members where each owes it for himself, by the month in which they are due; the first of the year for what is due after it.</param>
    public sealed record Line(DutyDefinition Duty, string? Member, ILookup<int, DutyCell> Months)
    {
        public bool IsOfEachMember => Duty.HolderKind is DutyHolderKind.Member;
    }

    public async Task<Result<View>> RunAsync(OrganizationId organization, Input input, Actor by, CancellationToken ct)
    {
        if (await desk.FindAsync(organization, by, ct) is not { } place)
            return DutyRefusals.NoOrganization;

        var year = DutyYear.Of(input.Year, input.On, desk.Today);
        var cells = await desk.ReckonAsync(new DutyAsk(desk.Only(place.Id), year.First, year.Last, year.AsOf) { WithMembers = true }, ct);
        var names = await desk.NamesAsync(cells, ct);
        var lines = cells
            .GroupBy(c => (c.Duty.Id, Member: c.Duty.HolderKind is DutyHolderKind.Post ? c.Holder.Member : null))
            .Select(g => new Line(
                g.Last().Duty,
                g.Key.Member is { } member ? names.GetValueOrDefault(member, "") : null,
                g.ToLookup(c => c.Period.DueOn.Year > year.Year ? 12 : c.Period.DueOn.Month)
            ))
            .ToList();
        return new View(place, year, DutyTally.Of(cells), lines, rules.On(year.AsOf).Share(DutyRules.RedShare));
    }
}
