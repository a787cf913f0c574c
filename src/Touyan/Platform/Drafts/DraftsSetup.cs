namespace Touyan.Platform.Drafts;

/// <summary>Forms that are filled in without a line and sent later (docs/decisions/0028-offline-drafts.md).</summary>
public static class DraftsSetup
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services.AddSingleton<DraftTickets>().AddSingleton<DraftKeys>().AddScoped<TakeDraft>();
}
