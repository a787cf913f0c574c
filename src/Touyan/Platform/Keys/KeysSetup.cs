namespace Touyan.Platform.Keys;

/// <summary>Registers the key ring.</summary>
public static class KeysSetup
{
    public static IServiceCollection AddKeys(this IServiceCollection services, TouyanOptions options) =>
        services
            .AddSingleton(s => new KeyRing(KeySource.Of(options.Keys), s.GetRequiredService<TimeProvider>()))
            .AddSingleton<KeyOpening>();
}
