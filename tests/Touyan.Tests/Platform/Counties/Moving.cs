using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Counties;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Counties;

/// <summary>A county that moves from one app to another, by folders in theirs.</summary>
internal static class Moving
{
    extension(SmallCounty county)
    {
        public string Folder => Path.Combine(county.App.DataFolder, $"county-{county.Code}");

        public Task<Result<ExportCounty.Done>> ExportAsync(bool isPlain = false, string? reason = null) =>
            county
                .App.Services.GetRequiredService<ExportCounty>()
                .RunAsync(new(county.Code, county.Folder, Path.Combine(county.App.DataFolder, "archive"), isPlain, reason), default);

        public async Task<SmallCounty> MoveAsync(TestApp to)
        {
            var exported = await county.ExportAsync();
            Assert.False(exported.IsRefused, exported.Refusal?.Message);
            var imported = await to.ImportAsync(county.Folder);
            Assert.False(imported.IsRefused, imported.Refusal?.Message);
            return county.In(to);
        }
    }

    extension(TestApp app)
    {
        public Task<Result<ImportCounty.Done>> ImportAsync(
            string folder,
            string? keyFile = null,
            bool leaves = false,
            byte[]? trusted = null
        ) =>
            app
                .Services.GetRequiredService<ImportCounty>()
                .RunAsync(
                    new ImportCounty.Input
                    {
                        Folder = folder,
                        KeyFile = keyFile,
                        ArchiveFolder = Path.Combine(app.DataFolder, "archive"),
                        LeavesTakenNames = leaves,
                        Trusted = trusted is null ? [] : [trusted],
                    },
                    default
                );
    }

    /// <summary>Changes a file, and the manifest so that it fits again: somebody who knows how it is made.</summary>
    public static async Task ForgeAsync(string folder, string name, Func<string, string> change)
    {
        var (path, manifest) = (Path.Combine(folder, name), Path.Combine(folder, "manifest.json"));
        var before = await File.ReadAllBytesAsync(path);
        var after = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(before)));
        Assert.NotEqual(before, after);
        await File.WriteAllBytesAsync(path, after);
        var text = (await File.ReadAllTextAsync(manifest))
            .Replace(Hash(before), Hash(after), StringComparison.Ordinal)
            .Replace($"\"length\": {before.Length},", $"\"length\": {after.Length},", StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
