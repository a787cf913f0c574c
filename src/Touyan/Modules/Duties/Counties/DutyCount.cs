using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;

namespace Touyan.Modules.Duties.Counties;

/// <summary>
/// How many periods of a duty that fell due in a month stand how, in a whole county or in one organisation of its first level with all below. Derived: <see cref="CountDuties"/>
/// counts it anew and compares it.
/// </summary>
public sealed class DutyCount : ICountyFigures
{
    public const int PlaceNameMaxLength = 200;

    private DutyCount() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>1–12: the month of the due day.</summary>
    public int Month { get; private set; }

    public string Duty { get; private set; } = "";

    /// <summary>The organisation of the first level; null for the whole county.</summary>
    public OrganizationId? OrganizationId { get; private set; }

    /// <summary>Its name on the day of the count.</summary>
    public string? Place { get; private set; }

    public int Done { get; private set; }

    public int DoneLate { get; private set; }

    public int Late { get; private set; }

    public int Soon { get; private set; }

    public int Due { get; private set; }

    public int Excused { get; private set; }

    public DutyTally Tally => new(Done, DoneLate, Late, Soon, Due, Excused);

    internal CountKey Key => new(OrganizationId, Duty, Month);

    internal static DutyCount Of(int county, int year, CountKey key, string? place, DutyTally tally) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            Year = year,
            Month = key.Month,
            Duty = key.Duty,
            OrganizationId = key.Place,
            Place = place,
            Done = tally.Done,
            DoneLate = tally.DoneLate,
            Late = tally.Late,
            Soon = tally.Soon,
            Due = tally.Due,
            Excused = tally.Excused,
        };
}

/// <summary>What a count is of.</summary>
internal readonly record struct CountKey(OrganizationId? Place, string Duty, int Month);
