using Touyan.Kernel;

namespace Touyan.Modules.Members.Demo;

/// <summary>Valid numbers of a region that belongs to no county: they are nobody's.</summary>
internal sealed class DemoIdNumbers
{
    private const string Nowhere = "329999";

    private readonly Dictionary<(DateOnly, bool), int> given = [];

    public CitizenId Next(DateOnly bornOn, bool isMan)
    {
        var serial = given[(bornOn, isMan)] = given.GetValueOrDefault((bornOn, isMan)) + 1;
        return CitizenId.Complete($"{Nowhere}{bornOn:yyyyMMdd}{serial * 2 - (isMan ? 1 : 0):000}");
    }
}
