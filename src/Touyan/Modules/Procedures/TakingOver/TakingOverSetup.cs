using Touyan.Modules.Imports;

namespace Touyan.Modules.Procedures.TakingOver;

internal static class TakingOverSetup
{
    public static IServiceCollection AddTakingOver(this IServiceCollection services) =>
        services
            .AddScoped<IImportKind, CaseImport>()
            .AddScoped<OpenOnPaper>()
            .AddScoped<TakeOverCase>()
            .AddScoped<HousesOnPaper>()
            .AddScoped<EnterCases>()
            .AddScoped<FreshNumbers>()
            .AddScoped<TakeBackCases>()
            .AddScoped<CheckCases>()
            .AddScoped<WrittenSubjects>()
            .AddScoped<WrittenValues>();
}
