using Touyan.Kernel;

namespace Touyan.Modules.Duties.Counties;

/// <summary>A year of a county that was counted, as of a day that is over: who else counts it meanwhile does so in vain.</summary>
public sealed class CountedYear : ICountyFigures, IVersioned
{
    private CountedYear() { }

    public int CountyCode { get; private set; }

    public int Year { get; private set; }

    /// <summary>As it stood at the end of that day.</summary>
    public DateOnly AsOf { get; private set; }

    public DateTime CountedAt { get; private set; }

    /// <summary>What the county was called when it was counted: 海安市.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its organisations on that day.</summary>
    public int Organizations { get; private set; }

    public int Version { get; set; }

    public void Count(DateOnly asOf, string name, int organizations, DateTime now) =>
        (AsOf, Name, Organizations, CountedAt) = (asOf, name, organizations, now);

    public static CountedYear Of(int county, int year) => new() { CountyCode = county, Year = year };
}
