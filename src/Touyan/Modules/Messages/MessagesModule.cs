using Touyan.Kernel;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Delivering;
using Touyan.Modules.Messages.Inbox;
using Touyan.Modules.Messages.Model;
using Touyan.Modules.Messages.Records;
using Touyan.Modules.Messages.Settings;
using Touyan.Modules.Messages.Templates;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Messages;

public static class MessagesModule
{
    /// <summary>Reads templates and channels at once: what is wrong with either stops the start. After the rule book.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration configuration, TimeProvider clock)
    {
        services
            .AddSingleton(TemplateReader.Read(services.RulebookOf(), clock.Today))
            .AddSingleton<IPermissionSource, MessagesPermissions>()
            .AddSingleton<IApi, MessagesApi>()
            .AddScoped<IMessages, Sending.Messages>()
            .AddScoped<IUnreadCount, UnreadMessages>()
            .AddScoped<MessageTimes>();
        services.AddScoped<FindMessages>().AddScoped<ReadMessage>().AddScoped<CountDeliveries>();
        services
            .AddScoped<ChannelDesk>()
            .AddScoped<ShowChannels>()
            .AddScoped<SetAddress>()
            .AddScoped<ConfirmAddress>()
            .AddScoped<ChangeChannel>();
        return services
            .AddChannels(ChannelSettings.Read(configuration["TOUYAN_CHANNELS"]))
            .AddDelivery()
            .AddMenuItem(new MenuItem(MenuGroup.MyWork, "消息", "/messages", "bell", 20));
    }

    /// <summary>A house above says which templates it sends by: one that the rule book lacks stops the start. After <see cref="AddMessages"/>.</summary>
    /// <exception cref="RulebookException">A template is missing.</exception>
    public static IServiceCollection SendsBy(this IServiceCollection services, params IReadOnlyList<string> templates)
    {
        var known = (MessageTemplates)services.Last(s => s.ServiceType == typeof(MessageTemplates)).ImplementationInstance!;
        var missing = templates.Except(known.All.Select(t => t.Id), StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? services
            : throw new RulebookException([
                .. missing.Select(id => new RulebookProblem("rulebook/messages", 0, 0, id, "缺少程序需要的消息模板")),
            ]);
    }

    private static IServiceCollection AddChannels(this IServiceCollection services, ChannelSettings settings)
    {
        services
            .AddHttpClient(GatewayChannel.HttpClient)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Addresses of gateways may hold keys: no line of the log names them.
            .RemoveAllLoggers();
        if (settings.Mail is { } mail)
            services.AddSingleton<OutwardChannel>(new MailChannel(mail));

        services.AddGateway(Channel.Sms, settings.Sms);
        services.AddGateway(Channel.Webhook, settings.Webhook);
        return services.AddSingleton<OutwardChannels>();
    }

    private static void AddGateway(this IServiceCollection services, Channel kind, GatewaySettings? settings)
    {
        if (settings is not null)
            services.AddSingleton<OutwardChannel>(s => new GatewayChannel(kind, settings, s.GetRequiredService<IHttpClientFactory>()));
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services) =>
        services
            .AddScoped<OutsideWords>()
            .AddScoped<SendDispatch>()
            .AddScoped<WriteDigest>()
            .AddScoped<ForgetMessages>()
            .AddSingleton<DeliverMessages>()
            .AddSingleton<WriteDigests>()
            .AddHostedService<DeliveryWatch>();
}
