namespace Touyan.Modules.Duties.Reckoning;

/// <summary>How many periods of a duty stand how: what a cell of the map adds up.</summary>
public sealed record DutyTally(int Done, int DoneLate, int Late, int Soon, int Due, int Excused)
{
    public static DutyTally None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Periods that are over or done, so that it can be said how they stand.</summary>
    public int Settled => Done + DoneLate + Late;

    public int Owed => Settled + Soon + Due + Excused;

    public static DutyTally Of(IEnumerable<DutyCell> cells) => cells.Aggregate(None, (sum, cell) => sum.With(cell.State));

    public static DutyTally operator +(DutyTally one, DutyTally other) =>
        new(
            one.Done + other.Done,
            one.DoneLate + other.DoneLate,
            one.Late + other.Late,
            one.Soon + other.Soon,
            one.Due + other.Due,
            one.Excused + other.Excused
        );

    private DutyTally With(DutyState state) =>
        state switch
        {
            DutyState.Ahead => this,
            DutyState.Done => this with { Done = Done + 1 },
            DutyState.DoneLate => this with { DoneLate = DoneLate + 1 },
            DutyState.Late => this with { Late = Late + 1 },
            DutyState.Soon => this with { Soon = Soon + 1 },
            DutyState.Due => this with { Due = Due + 1 },
            DutyState.Excused => this with { Excused = Excused + 1 },
        };
}
