using Touyan.Kernel;
using Touyan.Modules.Rulebook.Files;
using Touyan.Modules.Rulebook.Local;
using Touyan.Modules.Rulebook.Reading;
using Touyan.Modules.Trail;
using Touyan.Platform;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Rulebook;

public static class RulebookModule
{
    /// <summary>Reads the rule book at once: a broken one stops the start. <c>TOUYAN_RULEBOOK</c> names another folder than the one beside the program.</summary>
    public static IServiceCollection AddRulebook(this IServiceCollection services, IConfiguration configuration, TimeProvider clock)
    {
        var folder = configuration["TOUYAN_RULEBOOK"] is { Length: > 0 } chosen ? chosen : RulebookLoader.DefaultFolder;
        var read = RulebookFolder.Open(folder, clock.Today);
        return services
            .AddSingleton(read)
            .AddSingleton(read.Rules)
            .AddScoped<Rules, CountyRules>()
            .AddScoped<BrowseRulebook>()
            .AddScoped<FindRules>()
            .AddScoped<ShowRule>()
            .AddScoped<IWorkSource, CalendarWork>()
            .AddSingleton<ITrailKeeping, TrailKeeping>()
            .AddSingleton<IPermissionSource, RulebookPermissions>()
            .AddSingleton<IApi, RulebookApi>()
            .AddSingleton<IApi, LocalApi>()
            .AddSingleton<IProgramFacts, RulebookFacts>()
            .AddLocal()
            .AddMenuItem(new MenuItem(MenuGroup.Reference, "规则库", "/rulebook", "scale", 90, RulebookPermissions.Read.Code));
    }

    private static IServiceCollection AddLocal(this IServiceCollection services) =>
        services
            .AddSingleton<CountyBooks>()
            .AddScoped<LocalDesk>()
            .AddScoped<ProposeRule>()
            .AddScoped<DecideProposal>()
            .AddScoped<WithdrawProposal>()
            .AddScoped<ReadProposals>()
            .AddScoped<IWorkSource, LocalWork>();

    /// <summary>The folder as read by <see cref="AddRulebook"/>: a house above reads its own part of it where it registers itself, so that a broken part stops the start.</summary>
    public static RulebookFolder RulebookOf(this IServiceCollection services) =>
        (RulebookFolder)services.Last(s => s.ServiceType == typeof(RulebookFolder)).ImplementationInstance!;
}
