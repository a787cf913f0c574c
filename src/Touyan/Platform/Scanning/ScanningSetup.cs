namespace Touyan.Platform.Scanning;

/// <summary>Registers what looks uploaded files through.</summary>
public static class ScanningSetup
{
    public static IServiceCollection AddScanning(this IServiceCollection services, TouyanOptions options) =>
        services.AddSingleton(s => new FileScan(options.Scan, s.GetRequiredService<ILogger<FileScan>>()));
}
