using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;
using Touyan.Platform.Keys.Rotation;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Keys;

/// <summary>Registers the key ring, the keys of the counties and what seals with them.</summary>
public static class KeysSetup
{
    public static IServiceCollection AddKeys(this IServiceCollection services, TouyanOptions options) =>
        services
            .AddSingleton(s => new KeyRing(KeySource.Of(options.Keys), s.GetRequiredService<TimeProvider>()))
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o =>
                o.XmlEncryptor = new RingXmlEncryptor(s.GetRequiredService<KeyRing>())
            ))
            .AddSingleton<KeyOpening>()
            .AddSingleton<IKeyUse, DataKeysInUse>()
            .AddSingleton(s => new CookieKeyFiles(s.GetRequiredService<KeyRing>(), Path.Combine(options.DataFolder, "keys")))
            .AddSingleton<IOldKeyUse>(s => s.GetRequiredService<CookieKeyFiles>())
            // Units of work know the keys, and the keys are read in units of work.
            .AddSingleton(s => new CountyKeys(
                s.GetRequiredService<KeyRing>(),
                s.GetRequiredService<INewDb>,
                s.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(s => new CountySecrets(s.GetRequiredService<CountyKeys>()))
            .AddSingleton(s => new RotateKeys(
                s.GetRequiredService<KeyRing>(),
                s.GetRequiredService<CountyKeys>(),
                s.GetRequiredService<INewDb>,
                s.GetRequiredService<IKeyTrail>(),
                s.GetRequiredService<CookieKeyFiles>(),
                s.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(s => new ForgetKey(
                s.GetRequiredService<KeyRing>(),
                new KeyUses(s.GetServices<IKeyUse>(), s.GetServices<IOldKeyUse>()),
                s.GetRequiredService<INewDb>,
                s.GetRequiredService<IKeyTrail>()
            ))
            .AddSingleton(s => new VerifyKeys(s.GetRequiredService<KeyRing>(), s.GetRequiredService<INewDb>()))
            .AddSingleton<IProgramCommand, KeysCommand>()
            .AddSingleton<IInterceptor>(SecretBinding.Instance)
            .AddSingleton<IInterceptor, KeysBeforeTransaction>()
            .AddSingleton<IInterceptor, SealingInterceptor>();
}
