using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform;

namespace Touyan.Modules.Trail.Publication;

/// <summary>
/// Lets the last seal of each county out of the database: to a file of this machine and, where one is set, to an address elsewhere. Whoever holds a
/// published seal sees any later change to what it closes over.
/// </summary>
internal sealed class SealPublisher(TouyanOptions options, IHttpClientFactory http, TimeProvider clock, ILogger<SealPublisher> log)
{
    /// <summary>Seals are made each second under load; one a minute is enough for those who keep them.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public const string HttpClient = "seals";

    private readonly ConcurrentDictionary<int, SealRecord> waiting = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> published = new();

    /// <summary>A later seal of the same county takes the place of one that waits.</summary>
    public void Put(SealRecord seal) => waiting[seal.County] = seal;

    /// <summary>Publishes those whose county had none for a while.</summary>
    public Task PublishDueAsync(CancellationToken ct) =>
        PublishAsync(waiting.Keys.Where(c => !published.TryGetValue(c, out var at) || clock.GetUtcNow() - at >= Pause), ct);

    public Task PublishAllAsync(CancellationToken ct) => PublishAsync(waiting.Keys, ct);

    private async Task PublishAsync(IEnumerable<int> counties, CancellationToken ct)
    {
        foreach (var county in counties.ToList())
        {
            if (!waiting.TryRemove(county, out var seal))
                continue;

            published[county] = clock.GetUtcNow();
            await AppendAsync(seal, ct);
            if (options.SealAddress is { } address)
                await PostAsync(address, seal, ct);
        }
    }

    private async Task AppendAsync(SealRecord seal, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(options.SealFolder);
            var file = Path.Combine(options.SealFolder, $"{seal.County}.jsonl");
            await File.AppendAllTextAsync(file, JsonSerializer.Serialize(seal, TrailJson.Options) + "\n", ct);
        }
        catch (IOException fault)
        {
            log.LogError(fault, "Seal {No} of county {County} could not be written to its file", seal.No, seal.County);
            waiting.TryAdd(seal.County, seal);
        }
    }

    private async Task PostAsync(Uri address, SealRecord seal, CancellationToken ct)
    {
        try
        {
            using var answer = await http.CreateClient(HttpClient).PostAsJsonAsync(address, seal, TrailJson.Options, ct);
            answer.EnsureSuccessStatusCode();
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            log.LogWarning(
                "Seal {No} of county {County} could not be posted to {Host}: {Fault}",
                seal.No,
                seal.County,
                address.Host,
                fault.Message
            );
            waiting.TryAdd(seal.County, seal);
        }
    }
}
