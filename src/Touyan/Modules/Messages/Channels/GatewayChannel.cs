using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Channels;

/// <summary>Short messages and webhooks: a gateway over HTTP, as the operator describes it. What users type fills its blanks and never chooses where it goes.</summary>
internal sealed class GatewayChannel(Channel kind, GatewaySettings settings, IHttpClientFactory http) : OutwardChannel
{
    /// <summary>The client that follows no redirects: an answer that leads elsewhere is no success.</summary>
    public const string HttpClient = "messages";

    private const int MostAnswer = 64 * 1024;

    public override Channel Kind => kind;

    public override async Task SendAsync(ChannelAddress to, OutsideText text, CancellationToken ct)
    {
        using var request = RequestOf(to, text);
        using var atMost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        atMost.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        try
        {
            using var client = http.CreateClient(HttpClient);
            client.MaxResponseContentBufferSize = MostAnswer;
            using var answer = await client.SendAsync(request, atMost.Token);
            if (!answer.IsSuccessStatusCode)
                throw new ChannelException($"HTTP {(int)answer.StatusCode}", isAway: (int)answer.StatusCode >= 500);

            if (
                settings.Expect is { } wanted
                && !(await answer.Content.ReadAsStringAsync(atMost.Token)).Contains(wanted, StringComparison.Ordinal)
            )
                throw new ChannelException("网关没有受理", isAway: false);
        }
        catch (OperationCanceledException slow) when (!ct.IsCancellationRequested)
        {
            throw new ChannelException("超时", isAway: true, slow);
        }
        catch (HttpRequestException fault)
        {
            throw new ChannelException("连接未成功", isAway: true, fault);
        }
    }

    private HttpRequestMessage RequestOf(ChannelAddress to, OutsideText text)
    {
        var request = new HttpRequestMessage(new HttpMethod(settings.Method), Fill(settings.Url, Uri.EscapeDataString, to, text));
        if (settings.Body is { } body)
        {
            var isJson = settings.ContentType == GatewaySettings.Json;
            request.Content = new StringContent(Fill(body, isJson ? InJson : Uri.EscapeDataString, to, text), Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(settings.ContentType) { CharSet = isJson ? "utf-8" : null };
        }

        foreach (var (name, value) in settings.Headers)
            request.Headers.TryAddWithoutValidation(name, value);

        return request;
    }

    private static string Fill(string template, Func<string, string> written, ChannelAddress to, OutsideText text) =>
        template
            .Replace("{address}", written(to.Value), StringComparison.Ordinal)
            .Replace("{text}", written(text.Whole), StringComparison.Ordinal);

    private static string InJson(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.Default).ToString();
}
