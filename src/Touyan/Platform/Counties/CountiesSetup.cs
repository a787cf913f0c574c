using Touyan.Platform.Commands;

namespace Touyan.Platform.Counties;

/// <summary>Registers what moves a county from one installation to another.</summary>
public static class CountiesSetup
{
    public static IServiceCollection AddCountyFiles(this IServiceCollection services) =>
        services
            .AddSingleton<ExportCounty>()
            .AddSingleton<ImportCounty>()
            .AddSingleton<IProgramCommand, ExportCountyCommand>()
            .AddSingleton<IProgramCommand, ImportCountyCommand>();
}
