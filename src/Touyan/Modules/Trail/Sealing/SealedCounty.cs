using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>A county (or the installation, 0) whose trail was sealed at least once.</summary>
internal sealed class SealedCounty : IInstallationRow
{
    private SealedCounty() { }

    public int Code { get; private set; }

    public static SealedCounty Of(int code) => new() { Code = code };
}
