using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>Mail over real TCP, short messages and the webhook over a real server; an address is used once its owner has typed the code.</summary>
public sealed class ChannelTests
{
    private const string Address = "li.wei@example.cn";

    [Fact]
    public async Task An_address_is_used_once_the_code_that_was_sent_there_was_typed()
    {
        await using var room = await PostRoom.OpenAsync();

        await room.SetAsync(Role.Member, Channel.Mail, Address);
        await room.NoDigestsAsync();
        await room.SendAsync(Role.Member, key: "before");
        await room.LookAsync();
        var code = await room.CodeAsync(Role.Member, Channel.Mail);
        var confirmed = await room.ConfirmAsync(Role.Member, Channel.Mail, code);
        await room.SendAsync(Role.Member, key: "after");
        await room.LookAsync();

        Assert.False(confirmed.IsRefused);
        Assert.Equal(2, room.Mail.Mails.Count);
        Assert.All(room.Mail.Mails, m => Assert.Equal(Address, m.To));
        Assert.Contains(code, room.Mail.Mails[0].Text);
        Assert.Equal(
            "【头雁】您有 1 项待办被催办，请登录系统办理。\n\nhttps://dj.example.gov.cn/messages",
            room.Mail.Mails[1].Text.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task A_code_is_guessed_at_only_so_often_and_not_for_long()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.SetAsync(Role.Member, Channel.Mail, Address);
        var code = await room.CodeAsync(Role.Member, Channel.Mail);
        var wrong = code == "000000" ? "000001" : "000000";

        for (var guess = 1; guess <= 5; guess++)
            Assert.Equal("message.wrong-code", (await room.ConfirmAsync(Role.Member, Channel.Mail, wrong)).Refusal!.Code);
        Assert.Equal("message.code-over", (await room.ConfirmAsync(Role.Member, Channel.Mail, code)).Refusal!.Code);

        await room.SetAsync(Role.Member, Channel.Mail, Address);
        room.App.Clock.Advance(TimeSpan.FromMinutes(30));
        var late = await room.ConfirmAsync(Role.Member, Channel.Mail, await room.CodeAsync(Role.Member, Channel.Mail));
        Assert.Equal("message.code-over", late.Refusal!.Code);
        Assert.Equal("message.no-address", (await room.ConfirmAsync(Role.Member, Channel.Sms, code)).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_has_codes_sent_without_end()
    {
        await using var room = await PostRoom.OpenAsync();
        for (var sent = 1; sent <= 5; sent++)
            Assert.False((await room.SetAsync(Role.Member, Channel.Sms, $"1380013800{sent}")).IsRefused);

        Assert.Equal("message.too-many-codes", (await room.SetAsync(Role.Member, Channel.Sms, "13800138009")).Refusal!.Code);
        room.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await room.SetAsync(Role.Member, Channel.Sms, "13800138009")).IsRefused);
    }

    [Fact]
    public async Task Another_address_is_not_used_before_its_own_code()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.Member, Channel.Mail, Address);

        await room.SetAsync(Role.Member, Channel.Mail, "other@example.cn");
        await room.SendAsync(Role.Member);

        Assert.Empty(await room.DispatchesAsync());
        Assert.Equal("message.bad-address", (await room.SetAsync(Role.Member, Channel.Mail, "nobody")).Refusal!.Code);
    }

    [Fact]
    public async Task A_gateway_gets_the_fields_of_its_form_and_the_webhook_its_json()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.Member, Channel.Sms, "13800138000");
        await room.UseAsync(Role.Member, Channel.Webhook, "LiWei.01");
        await room.SendAsync(Role.Member);
        await room.LookAsync();

        var sms = Assert.Single(
            room.Gateway.Requests,
            r =>
                r.Path == "/sms?to=13800138000"
                && r.Body.Contains("touyan", StringComparison.Ordinal) is false
                && Uri.UnescapeDataString(r.Body).Contains("催办")
        );
        Assert.Equal(("POST", "s3cret", GatewaySettings.Form), (sms.Method, sms.Key, sms.ContentType));
        Assert.StartsWith("mobile=13800138000&content=%E3%80%90", sms.Body);
        var hook = room.Gateway.Requests.Select(r => r).Single(r => r.Path == "/hook" && ContentOf(r).Contains("催办"));
        Assert.Equal("LiWei.01", JsonDocument.Parse(hook.Body).RootElement.GetProperty("touser").GetString());
        Assert.All(await room.DispatchesAsync(), d => Assert.Equal(DispatchState.Sent, d.State));

        static string ContentOf(Gateway.Request request) =>
            JsonDocument.Parse(request.Body).RootElement.GetProperty("text").GetProperty("content").GetString()!;
    }

    [Fact]
    public async Task A_webhook_that_answers_without_success_has_not_taken_it()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.UseAsync(Role.Member, Channel.Webhook, "LiWei.01");
        await room.NoDigestsAsync();
        await room.LookAsync();
        room.Gateway.Answer = """{"errcode":40001}""";

        await room.SendAsync(Role.Member);
        await room.LookAsync();

        Assert.Equal(DispatchState.Waiting, Assert.Single(await room.DispatchesAsync()).State);
        var failure = await room.County.LookAsync(db => db.Deliveries.OrderByDescending(d => d.Id).FirstAsync());
        Assert.Equal((DeliveryOutcome.Failed, "网关没有受理"), (failure.Outcome, failure.Reason));
    }

    [Theory]
    [InlineData("""{"mail":{"host":"x","from":"nobody at all"}}""", "mail.from")]
    [InlineData("""{"mail":{"host":"x","from":"a@b.cn","user":"u"}}""", "mail.password")]
    [InlineData("""{"sms":{"url":"ftp://x","body":"{text}"}}""", "sms.url")]
    [InlineData("""{"sms":{"url":"http://x","body":"hello"}}""", "{text}")]
    [InlineData("""{"webhook":{"url":"http://x","body":"{text}","contentType":"text/plain"}}""", "webhook.contentType")]
    [InlineData("{\n\"fax\":{}}", "第 2 行")]
    public void A_slip_in_the_file_of_channels_stops_the_start(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "channels.json");
        File.WriteAllText(file, text);

        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => ChannelSettings.Read(file)).Message);
        Assert.Null(ChannelSettings.Read(file: null).Mail);
        Assert.Throws<InvalidOperationException>(() => ChannelSettings.Read(Path.Combine(folder.Path, "none.json")));
    }

    [Fact]
    public async Task Addresses_are_sealed_and_shown_masked_and_set_by_their_owner_on_the_page()
    {
        await using var room = await PostRoom.OpenAsync();
        var browser = await room.County.AsAsync(Role.Member);

        var set = await browser.SubmitAsync("/messages/settings", new { Address }, "#channel-1 ~ form");
        var shown = await browser.GetAsync("/messages/settings");
        var other = await (await room.County.AsAsync(Role.BranchSecretary)).GetAsync("/messages/settings");

        Assert.Equal("/messages/settings", set.Location);
        Assert.Contains("l***@example.cn", shown.Reading);
        Assert.Contains("待确认", shown.Reading);
        Assert.DoesNotContain(Address, shown.Text);
        Assert.DoesNotContain("l***@example.cn", other.Text);

        var wrong = await browser.SubmitAsync("/messages/settings", new { Code = "12" }, "form[action*=Confirm]");
        var right = await browser.SubmitAsync(
            "/messages/settings",
            new { Code = await room.CodeAsync(Role.Member, Channel.Mail) },
            "form[action*=Confirm]"
        );
        var used = await browser.GetAsync("/messages/settings");
        var off = await browser.SubmitAsync("/messages/settings", new { IsOn = "false", TakesDigest = "false" }, "form[action*=Change]");
        var removed = await browser.SubmitAsync("/messages/settings", new { }, "form[action*=Remove]");

        Assert.Equal(422, (int)wrong.Status);
        Assert.Contains("验证码不正确", wrong.Reading);
        Assert.Equal("/messages/settings", right.Location);
        Assert.Contains("使用中", used.Reading);
        Assert.Equal("/messages/settings", off.Location);
        Assert.Equal("/messages/settings", removed.Location);
        Assert.Empty(await room.County.LookAsync(db => db.ChannelChoices.ToListAsync()));
    }

    [Fact]
    public async Task Without_channels_of_the_operator_there_is_the_inbox_alone()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await (await county.AsAsync(Role.Member)).GetAsync("/messages/settings");

        Assert.Contains("还没有开通站外接收方式", shown.Reading);
    }
}
