using Touyan.Modules.Procedures.Definitions;
using Touyan.Platform.Commands;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Procedures.Book;

internal static class BookSetup
{
    public static IServiceCollection AddBook(this IServiceCollection services) =>
        services
            .AddScoped<StepWords>()
            .AddSingleton<ExamineDefinition>()
            .AddSingleton<IProgramCommand, CheckProcedureCommand>()
            .AddScoped<FindProcedures>()
            .AddMenuItem(new MenuItem(MenuGroup.Reference, "流程", "/procedures", "clipboard-list", 80, ProceduresPermissions.Read.Code));
}
