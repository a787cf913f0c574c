namespace Touyan.Kernel;

/// <summary>
/// The counties that belong to a code (GB/T 2260): all of a province where it ends in 0000 (320000: 320000–329999), all of a prefecture where it ends in 00, the county
/// alone otherwise.
/// </summary>
/// <param name="First">First code, included.</param>
/// <param name="Last">Last code, included.</param>
public readonly record struct CountyRange(int First, int Last)
{
    private const int Prefecture = 100;
    private const int Province = 10_000;

    /// <summary>True when it is more than one county.</summary>
    public bool IsWide => Last > First;

    public bool Contains(int county) => county >= First && county <= Last;

    public static CountyRange Of(int code) =>
        code % Province == 0 ? new(code, code + Province - 1)
        : code % Prefecture == 0 ? new(code, code + Prefecture - 1)
        : new(code, code);
}
