using Touyan.Kernel;

namespace Touyan.Modules.Trail.Archive;

/// <summary>How long entries stay in the database, as of today.</summary>
internal sealed class TrailRetention(ITrailKeeping keeping, TimeProvider clock)
{
    public KeptMonths Months => keeping.Today;

    /// <summary>Entries from this day on stay.</summary>
    public DateOnly KeptFrom => clock.Today.AddMonths(-Months.Months);
}
