using System.Text.Json;
using System.Text.Json.Serialization;

namespace Touyan.Modules.Messages.Channels;

/// <summary>How messages leave this installation: a file of the operator's (TOUYAN_CHANNELS), outside of program and database, since it holds passwords. What it does not name is not offered.</summary>
internal sealed record ChannelSettings
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public MailSettings? Mail { get; init; }

    public GatewaySettings? Sms { get; init; }

    public GatewaySettings? Webhook { get; init; }

    /// <summary>The settings in a file; none at all without one.</summary>
    /// <exception cref="InvalidOperationException">The file is not there or says something wrong: the start ends with what.</exception>
    public static ChannelSettings Read(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
            return new ChannelSettings();

        try
        {
            var settings = JsonSerializer.Deserialize<ChannelSettings>(File.ReadAllText(file), Strict) ?? new ChannelSettings();
            var wrong = new[] { settings.Mail?.Wrong(), settings.Sms?.Wrong("sms"), settings.Webhook?.Wrong("webhook") }.OfType<string>();
            return wrong.FirstOrDefault() is { } first ? throw new InvalidOperationException($"{file}：{first}") : settings;
        }
        catch (JsonException fault)
        {
            // Its message names the place, never the value.
            throw new InvalidOperationException($"{file} 第 {fault.LineNumber + 1} 行（{fault.Path}）：不认识的键或格式有误", fault);
        }
        catch (IOException fault)
        {
            throw new InvalidOperationException($"{file} 不能读取", fault);
        }
    }
}

/// <summary>How a connection to the mail server is guarded.</summary>
internal enum MailSecurity
{
    /// <summary>TLS from the beginning (port 465).</summary>
    Tls = 1,

    /// <summary>TLS after the greeting, or not at all (port 587).</summary>
    StartTls = 2,

    /// <summary>None: a server on the same machine.</summary>
    None = 3,
}

/// <summary>The mail server.</summary>
internal sealed record MailSettings
{
    public required string Host { get; init; }
    public int Port { get; init; } = 465;
    public MailSecurity Security { get; init; } = MailSecurity.Tls;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>Whom the mails come from.</summary>
    public required string From { get; init; }
    public int Seconds { get; init; } = 20;

    public string? Wrong() =>
        string.IsNullOrWhiteSpace(Host) || Port is < 1 or > 65535 ? "mail.host、mail.port 应为邮件服务器的地址和端口"
        : !MimeKit.MailboxAddress.TryParse(From, out _) ? "mail.from 应为发件人地址"
        : User is null != Password is null ? "mail.user 和 mail.password 应同时填写"
        : Seconds is < 1 or > 120 ? "mail.seconds 应为 1 至 120"
        : null;

    /// <summary>Never the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>A gateway that is spoken to over HTTP: of short messages, or a webhook. <c>{address}</c> and <c>{text}</c> stand for what is sent.</summary>
internal sealed record GatewaySettings
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";

    public string Method { get; init; } = "POST";
    public required string Url { get; init; }
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the body is: JSON, or fields of a form. The values are written as it asks.</summary>
    public string ContentType { get; init; } = Json;
    public string? Body { get; init; }

    /// <summary>What the answer must contain, where success is not told by its status alone: <c>"errcode":0</c>.</summary>
    public string? Expect { get; init; }
    public int Seconds { get; init; } = 10;

    public string? Wrong(string name) =>
        !Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") ? $"{name}.url 应为 http 或 https 地址"
        : Method is not ("POST" or "GET" or "PUT") ? $"{name}.method 应为 POST、PUT 或 GET"
        : ContentType is not (Json or Form) ? $"{name}.contentType 应为 {Json} 或 {Form}"
        : !(Url + Body).Contains("{text}", StringComparison.Ordinal) ? $"{name}.body（或 url）应含 {{text}}"
        : Headers.Any(h => (h.Key + h.Value).AsSpan().ContainsAny('\r', '\n')) ? $"{name}.headers 不能换行"
        : Seconds is < 1 or > 120 ? $"{name}.seconds 应为 1 至 120"
        : null;

    /// <summary>Never what stands in headers or body; nor the address, which may hold a key.</summary>
    public override string ToString() => Method;
}
