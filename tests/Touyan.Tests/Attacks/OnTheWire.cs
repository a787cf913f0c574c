using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>The program on its real server, its patience shortened so that a test need not wait; what it is in earnest is asserted beside it.</summary>
public sealed class OnTheWire : IAsyncLifetime
{
    /// <summary>How long headers may take here, and how long a body may be slow.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private TestApp app = null!;

    public TestApp App => app;

    /// <summary>The limits as the program set them, before they were shortened.</summary>
    public (TimeSpan Headers, MinDataRate? Body, TimeSpan KeepAlive) InEarnest { get; private set; }

    private Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public async ValueTask InitializeAsync() =>
        app = await TestApp.StartOnKestrelAsync(host =>
            host.ConfigureServices(services =>
                services.PostConfigure<KestrelServerOptions>(o =>
                {
                    var limits = o.Limits;
                    InEarnest = (limits.RequestHeadersTimeout, limits.MinRequestBodyDataRate, limits.KeepAliveTimeout);
                    limits.RequestHeadersTimeout = Patience;
                    limits.MinRequestBodyDataRate = new MinDataRate(limits.MinRequestBodyDataRate!.BytesPerSecond, Patience);
                })
            )
        );

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>Sends these bytes and nothing more; everything that comes back until the server hangs up, or until an answer has come as a whole.</summary>
    internal async Task<Heard> SayAsync(params IEnumerable<string> pieces)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
        var stream = socket.GetStream();
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var listening = ListenAsync(stream, time.Token);
        try
        {
            foreach (var piece in pieces)
                await stream.WriteAsync(Encoding.Latin1.GetBytes(piece), time.Token);
        }
        catch (IOException)
        {
            // It hung up in the middle; what it said before is in the answer.
        }

        return await listening;
    }

    private static async Task<Heard> ListenAsync(NetworkStream stream, CancellationToken ct)
    {
        var (all, buffer, hungUp) = (new MemoryStream(), new byte[8192], false);
        try
        {
            for (int read; !IsWhole(all) && (read = await stream.ReadAsync(buffer, ct)) >= 0; )
            {
                if (hungUp = read == 0)
                    break;

                all.Write(buffer, 0, read);
            }
        }
        catch (IOException)
        {
            hungUp = true;
        }

        return new Heard(Encoding.UTF8.GetString(all.ToArray()), hungUp);
    }

    private static bool IsWhole(MemoryStream all)
    {
        var text = Encoding.Latin1.GetString(all.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;

        var length = text[..end].Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return length is not null ? text.Length - end - 4 >= int.Parse(length[16..]) : text.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
    }
}

/// <summary>What came back over the wire.</summary>
internal sealed record Heard(string Text, bool HungUp)
{
    /// <summary>0 when nothing was answered.</summary>
    public int Status => Text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(Text[9..12]) : 0;
}
