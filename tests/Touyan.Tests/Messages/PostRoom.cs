using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Messages;
using Touyan.Modules.Messages.Delivering;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Messages.Settings;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Messages;

/// <summary>A county of an app of its own, with a mail server and a gateway that it speaks to, and a clock to be moved. Dispose it.</summary>
internal sealed class PostRoom : IAsyncDisposable
{
    /// <summary>Where the member has mails sent.</summary>
    public const string Address = "li.wei@example.cn";

    private readonly TemporaryFolder folder;

    private PostRoom(TemporaryFolder folder, TestApp app, SmallCounty county, MailServer mail, Gateway gateway) =>
        (this.folder, App, County, Mail, Gateway) = (folder, app, county, mail, gateway);

    public TestApp App { get; }

    public SmallCounty County { get; }

    public MailServer Mail { get; }

    public Gateway Gateway { get; }

    public static async Task<PostRoom> OpenAsync()
    {
        var (mail, gateway) = (new MailServer(), await Gateway.StartAsync());
        var place = new TemporaryFolder();
        await File.WriteAllTextAsync(FileIn(place), Settings(mail, gateway));
        var app = await TestApp.StartAsync(change: host => SetUp(host, place));
        return new PostRoom(place, app, await SmallCounty.OpenAsync(app), mail, gateway);
    }

    /// <summary>One in which the member has his messages sent by mail.</summary>
    public static async Task<PostRoom> WithMailAsync()
    {
        var room = await OpenAsync();
        await room.UseAsync(Role.Member, Channel.Mail, Address);
        await room.LookAsync();
        return room;
    }

    /// <summary>A second instance on the same database with the same channels. Dispose it before the first.</summary>
    public TestApp StartBeside() => App.StartBeside(change: host => SetUp(host, folder));

    private static void SetUp(IWebHostBuilder host, TemporaryFolder folder) =>
        host.UseSetting("TOUYAN_CHANNELS", FileIn(folder)).UseSetting("TOUYAN_ADDRESS", "https://dj.example.gov.cn");

    private static string FileIn(TemporaryFolder folder) => Path.Combine(folder.Path, "channels.json");

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Mail.DisposeAsync();
        await Gateway.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>What an instance does every half minute.</summary>
    public Task LookAsync(TestApp? instance = null) =>
        (instance ?? App).Services.GetRequiredService<DeliveryWatch>().LookAsync(isCleaning: true, default);

    /// <summary>Text of every mail that arrived.</summary>
    public IReadOnlyList<string> Said() => [.. Mail.Mails.Select(m => m.Text)];

    public async Task LookAfterAsync(TimeSpan pause)
    {
        App.Clock.Advance(pause);
        await LookAsync();
    }

    /// <summary>A message of a template to the holder of a role, as an act would send it.</summary>
    public Task SendAsync(Role to, string template = "case-urged", string key = "k1") => SendAsync([County.AccountOf(to)], template, key);

    public Task<int> SendAsync(IReadOnlyCollection<AccountId> to, string template, string key) =>
        SendAsync(to, new NewMessage(template, ValuesOf(template), "/cases", key));

    public async Task<int> SendAsync(IReadOnlyCollection<AccountId> to, NewMessage message)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        unit.Enter(County.Code);
        await scope.ServiceProvider.GetRequiredService<IMessages>().SendAsync(to, message, default);
        return await unit.SaveChangesAsync();
    }

    /// <summary>Sets a channel and confirms it with the code that came.</summary>
    public async Task UseAsync(Role role, Channel channel, string address)
    {
        var asked = await SetAsync(role, channel, address);
        Assert.False(asked.IsRefused, asked.Refusal?.Message);
        var confirmed = await ConfirmAsync(role, channel, await CodeAsync(role, channel));
        Assert.False(confirmed.IsRefused, confirmed.Refusal?.Message);
    }

    /// <summary>Nobody takes a digest: members owe things of their own, so there would be one every day.</summary>
    public Task NoDigestsAsync() =>
        County.LookAsync(db => db.ChannelChoices.ExecuteUpdateAsync(s => s.SetProperty(c => c.TakesDigest, false)));

    public Task<Result<Channel>> SetAsync(Role role, Channel channel, string address) =>
        County.RunAsync<SetAddress, Result<Channel>>(
            role,
            (set, by) => set.RunAsync(new SetAddress.Input { Channel = channel, Address = address }, by, default)
        );

    public Task<Result<Channel>> ConfirmAsync(Role role, Channel channel, string code) =>
        County.RunAsync<ConfirmAddress, Result<Channel>>(
            role,
            (confirm, by) => confirm.RunAsync(new ConfirmAddress.Input { Channel = channel, Code = code }, by, default)
        );

    public Task<string> CodeAsync(Role role, Channel channel) =>
        County.LookAsync(async db =>
            (await db.ChannelChoices.SingleAsync(c => c.AccountId == County.AccountOf(role) && c.Channel == channel)).Code!.Value.Value
        );

    /// <summary>The codes that were sent to confirm addresses have left and are out of the way.</summary>
    public async Task<List<Dispatch>> DispatchesAsync() =>
        await County.LookAsync(db => db.Dispatches.Where(d => d.MessageId != null || d.DigestId != null).OrderBy(d => d.Id).ToListAsync());

    public Task<List<Message>> InboxAsync(Role role) =>
        County.LookAsync(db => db.Messages.Where(m => m.AccountId == County.AccountOf(role)).OrderBy(m => m.Id).ToListAsync());

    public static Dictionary<string, MessageValue> ValuesOf(string template)
    {
        var values = new Dictionary<string, MessageValue>
        {
            ["subject"] = MessageValue.Person("李伟"),
            ["matter"] = MessageValue.Matter("开具党员证明信"),
        };
        if (template is "case-ended")
            values["state"] = MessageValue.Matter("已办结");
        else
            values["step"] = MessageValue.Matter("党支部审核");

        if (template is "case-urged")
            values["by"] = MessageValue.Person("张敏");

        return values;
    }

    private static string Settings(MailServer mail, Gateway gateway) =>
        JsonSerializer.Serialize(
            new
            {
                mail = new
                {
                    host = "127.0.0.1",
                    port = mail.Port,
                    security = "none",
                    from = "头雁 <touyan@example.gov.cn>",
                    seconds = 5,
                },
                sms = new
                {
                    method = "POST",
                    url = gateway.Address + "/sms?to={address}",
                    headers = new Dictionary<string, string> { ["X-Key"] = "s3cret" },
                    contentType = "application/x-www-form-urlencoded",
                    body = "mobile={address}&content={text}",
                    seconds = 5,
                },
                webhook = new
                {
                    url = gateway.Address + "/hook",
                    body = """{"touser":"{address}","text":{"content":"{text}"}}""",
                    expect = "\"errcode\":0",
                    seconds = 5,
                },
            }
        );
}
