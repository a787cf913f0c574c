using System.Text;

namespace Touyan.Bench.Load;

/// <summary>A request, written once and sent often.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Header">The one header that proves who asks.</param>
internal sealed record Request(string Path, string Header)
{
    public byte[] Bytes { get; } =
        Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Header}\r\nAccept: text/html,application/json\r\n\r\n");

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, Path);
        var (name, value) = (Header[..Header.IndexOf(':')], Header[(Header.IndexOf(':') + 2)..]);
        message.Headers.Add(name, value);
        return message;
    }
}
