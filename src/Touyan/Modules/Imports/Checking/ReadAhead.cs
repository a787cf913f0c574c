using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Touyan.Modules.Imports.Checking;

/// <summary>Work in two halves, one after the other, on two threads: the source is a few items ahead of whoever takes them, never more.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<T> Ahead<T>(
        this IAsyncEnumerable<T> source,
        int most,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<T>(new BoundedChannelOptions(most) { SingleReader = true, SingleWriter = true });
        var filling = Task.Run(() => FillAsync(source, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in ahead.Reader.ReadAllAsync(ct))
                yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await filling;
        }
    }

    // Whatever goes wrong here goes on to whoever waits for the items.
    private static async Task FillAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> ahead, CancellationToken ct)
    {
        try
        {
            await foreach (var item in source.WithCancellation(ct))
                await ahead.WriteAsync(item, ct);

            ahead.Complete();
        }
        catch (Exception fault)
        {
            ahead.Complete(fault);
        }
    }
}
