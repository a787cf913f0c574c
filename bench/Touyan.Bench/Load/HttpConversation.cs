using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Touyan.Bench.Load;

/// <summary>One connection to the server: sends a request that was written beforehand and reads the answer to its end, with as little work as can be.</summary>
internal sealed class HttpConversation : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[4 * 1024 * 1024];

    public static async Task<HttpConversation> OpenAsync(int port)
    {
        var conversation = new HttpConversation();
        await conversation.socket.ConnectAsync(IPAddress.Loopback, port);
        return conversation;
    }

    /// <summary>Sends and receives; how many bytes came. Throws when the answer is no 200.</summary>
    public async Task<int> AskAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (more == 0)
                throw new InvalidOperationException("The server closed the connection.");

            length += more;
            if (IsWhole(buffer.AsSpan(0, length)))
                return length;
        }
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0)
            return false;

        if (!answer.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 600)]));

        var at = answer[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
            return answer.EndsWith(EndOfChunks);

        return Utf8Parser.TryParse(answer[(at + "Content-Length: ".Length)..], out int length, out _)
            && answer.Length >= head + EndOfHead.Length + length;
    }
}
