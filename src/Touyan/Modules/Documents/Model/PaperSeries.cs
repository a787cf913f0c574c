using Touyan.Kernel;

namespace Touyan.Modules.Documents.Model;

/// <summary>
/// A row of numbers: which was the last. The papers themselves are what is true, and are told of in the trail; this is the counter that makes two acts
/// at once wait for each other (<see cref="Issuing.NumberSeries"/>).
/// </summary>
internal sealed class PaperSeries : ICountyOwned, IUntraced
{
    private PaperSeries() { }

    public int CountyCode { get; private set; }

    public string Kind { get; private set; } = "";

    /// <summary>The issuer; nobody's id for a kind that the county numbers.</summary>
    public OrganizationId SeriesOf { get; private set; }

    public int Year { get; private set; }

    public int LastSerial { get; private set; }
}
