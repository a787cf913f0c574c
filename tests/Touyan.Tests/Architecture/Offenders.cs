namespace Touyan.Tests.Architecture;

internal static class Offenders
{
    /// <summary>Fails with one line for each offender, all of them.</summary>
    public static void None(IEnumerable<string?> offenders)
    {
        var all = offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} to put right:\n{string.Join('\n', all)}");
    }
}
