using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Channels;

/// <summary>E-mail by SMTP.</summary>
internal sealed class MailChannel(MailSettings settings) : OutwardChannel
{
    public override Channel Kind => Channel.Mail;

    public override async Task SendAsync(ChannelAddress to, OutsideText text, CancellationToken ct)
    {
        using var mail = MailOf(to, text);
        using var client = new SmtpClient { Timeout = settings.Seconds * 1000 };
        using var atMost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        atMost.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        try
        {
            await ConnectAsync(client, atMost.Token);
            await client.SendAsync(mail, atMost.Token);
        }
        catch (SmtpCommandException refused)
        {
            throw new ChannelException($"SMTP {(int)refused.StatusCode}", refused.ErrorCode is SmtpErrorCode.UnexpectedStatusCode, refused);
        }
        catch (OperationCanceledException slow) when (!ct.IsCancellationRequested)
        {
            throw new ChannelException("超时", isAway: true, slow);
        }
        catch (AuthenticationException denied)
        {
            throw new ChannelException("登录邮件服务器未成功", isAway: true, denied);
        }
        catch (Exception fault)
            when (fault is SocketException or IOException or ProtocolException or SslHandshakeException or NotSupportedException)
        {
            throw new ChannelException("连接未成功", isAway: true, fault);
        }

        await LeaveAsync(client, ct);
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken ct)
    {
        var security = settings.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.None => SecureSocketOptions.None,
        };
        await client.ConnectAsync(settings.Host, settings.Port, security, ct);
        if (settings is { User: { } user, Password: { } password })
            await client.AuthenticateAsync(user, password, ct);
    }

    // The mail is taken already: however the parting goes, it is not sent again.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fault)
            when (fault is SocketException or IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // Whoever hangs up first has hung up.
        }
    }

    private MimeMessage MailOf(ChannelAddress to, OutsideText text)
    {
        var mail = new MimeMessage { Subject = text.Subject };
        mail.From.Add(MailboxAddress.Parse(settings.From));
        mail.To.Add(MailboxAddress.Parse(to.Value));
        // No machine is to answer that its owner is away.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = new TextPart("plain") { Text = text.Link is null ? text.Body : $"{text.Body}\n\n{text.Link}\n" };
        return mail;
    }
}
