using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Messages;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Messages.Templates;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>Every template is sent with sealed values planted wherever a text may stand: none of them is in the inbox, and none leaves the house.</summary>
public sealed class NothingSensitiveTests
{
    private const string Phone = "13912345678";
    private const string Mail = "secret.person@example.cn";

    [Fact]
    public async Task No_template_tells_a_number_or_an_address()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.Member, Channel.Mail, "li.wei@example.cn");
        await room.UseAsync(Role.Member, Channel.Sms, "13800138000");
        await room.UseAsync(Role.Member, Channel.Webhook, "LiWei");
        var number = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;
        var templates = room.App.Services.GetRequiredService<MessageTemplates>().All;
        foreach (var template in templates)
        {
            var values = template.Values.ToDictionary(v => v.Key, v => Planted(v.Value[0], $"李伟{number} {Phone} {Mail}"));
            await room.SendAsync([room.County.AccountOf(Role.Member)], new NewMessage(template.Id, values, "/cases", template.Id));
        }

        await room.LookAsync();
        await room.LookAfterAsync(TimeSpan.FromDays(1));

        var inbox = await room.InboxAsync(Role.Member);
        string[] told =
        [
            .. inbox.Select(m => m.Title + m.Text + m.Outside + m.Href),
            .. room.Mail.Mails.Select(m => m.Subject + m.Text),
            .. room.Gateway.Requests.Select(r => r.Path + Uri.UnescapeDataString(r.Body)),
        ];
        Assert.True(templates.Count >= 5, "Templates were not found.");
        Assert.Equal(templates.Count, inbox.Count);
        Assert.Contains(inbox, m => m.Text.Contains("李伟***"));
        Assert.True(room.Mail.Mails.Count >= 3, "Nothing left the house.");
        Offenders.None(told.Where(t => t.Contains(number) || t.Contains(Phone) || t.Contains(Mail)));
    }

    [Fact]
    public async Task What_leaves_names_nobody()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.BranchSecretary, Channel.Mail, "zhang@example.cn");
        var id = await room.County.StartCaseAsync(Role.Member, room.County.CertificateFor(room.County.LiWei));
        await room.County.RunAsync<Modules.Procedures.Tending.UrgeCase, Result<Modules.Procedures.CaseId>>(
            Role.Member,
            (urge, by) => urge.RunAsync(new() { Case = id, Words = "李伟的电话是 " + Phone }, by, default)
        );
        await room.LookAsync();

        Assert.Contains(room.Mail.Mails, m => m.Text.Contains("催办"));
        Offenders.None(
            room.Mail.Mails.Select(m => m.Subject + m.Text).Where(t => t.Contains("李伟") || t.Contains(Phone) || t.Contains(id.ToString()))
        );
        Assert.DoesNotContain(Phone, (await room.County.LookAsync(db => db.Messages.SingleAsync(m => m.Template == "case-urged"))).Text);
    }

    private static MessageValue Planted(MessageValueKind kind, string secret) =>
        kind switch
        {
            MessageValueKind.Person => MessageValue.Person(secret),
            MessageValueKind.Organization => MessageValue.Organization(secret),
            MessageValueKind.Matter => MessageValue.Matter(secret),
            MessageValueKind.Day => MessageValue.Day(new DateOnly(2026, 11, 20)),
            MessageValueKind.Count => MessageValue.Count(3),
            MessageValueKind.Link => MessageValue.Link("/cases"),
            _ => throw new InvalidOperationException($"Nothing is planted in {kind}."),
        };
}
