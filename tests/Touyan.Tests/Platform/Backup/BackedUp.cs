using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Backup;

/// <summary>Backups of an app, in its folder, in chunks so small that a county has many.</summary>
internal static class BackedUp
{
    public const int Chunk = 1024;

    extension(TestApp app)
    {
        public async Task<string> BackUpAsync(string name = "a.backup")
        {
            var done = await app.TryBackUpAsync(name);
            Assert.False(done.IsRefused, done.Refusal?.Message);
            return Path.Combine(app.DataFolder, name);
        }

        public Task<Result<WriteBackup.Done>> TryBackUpAsync(string name, Func<Task>? meanwhile = null)
        {
            var trail = app.Services.GetRequiredService<IBackupTrail>();
            return new WriteBackup(
                app.Services.GetRequiredService<INewDb>(),
                app.Ring(),
                meanwhile is null ? trail : new InBetween(trail, meanwhile),
                app.Clock
            ).RunAsync(new(Path.Combine(app.DataFolder, name), Path.Combine(app.DataFolder, "archive"), Chunk), default);
        }

        public KeyRing Ring() => app.Services.GetRequiredService<KeyRing>();

        /// <summary>A unit of work of the installation itself.</summary>
        public TouyanDb NewDb() => app.Services.GetRequiredService<INewDb>().Create();

        /// <summary>True when a check finds nothing.</summary>
        public async Task<bool> FitsAsync(string file) =>
            await app.CheckAsync(file) is { IsRefused: false, Value: { Manifest: not null, Findings: [] } };

        public Task<Result<VerifyBackup.Report>> CheckAsync(string file) =>
            app.Services.GetRequiredService<VerifyBackup>().RunAsync(file, default);
    }
}
