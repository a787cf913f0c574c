using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Touyan.Tests.Messages;

/// <summary>A small mail server on a port of its own: takes what comes over TCP, or refuses it. Dispose it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentQueue<Mail> mails = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public sealed record Mail(string To, string Subject, string Text);

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<Mail> Mails => [.. mails];

    /// <summary>How often somebody connected.</summary>
    public int Calls { get; private set; }

    /// <summary>What it says to a recipient instead of taking him: <c>451 later</c>.</summary>
    public string? Refusal { get; set; }

    /// <summary>Hangs up on everybody.</summary>
    public bool IsDown { get; set; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving;
        over.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!over.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(over.Token);
                Calls++;
                if (!IsDown)
                    await TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.test");
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "RCPT" => Refusal ?? "250 ok",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
            if (answer[0] == '3')
            {
                Take(await ReadAsync(reader));
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private async Task<string> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(over.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");

        return text.ToString();
    }

    private void Take(string text)
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text));
        var mail = MimeMessage.Load(bytes);
        mails.Enqueue(new Mail(mail.To.ToString(), mail.Subject ?? "", (mail.TextBody ?? "").TrimEnd()));
    }
}
