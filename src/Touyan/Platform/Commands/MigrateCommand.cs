using System.CommandLine;
using Touyan.Platform.Data;

namespace Touyan.Platform.Commands;

internal sealed class MigrateCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var migrate = new Command("migrate", "建立或升级数据库结构");
        migrate.SetAction(
            async (_, ct) =>
            {
                var isNew = await services.GetRequiredService<Migrator>().MigrateAsync(ct);
                Console.WriteLine(isNew ? "数据库已建立。" : "数据库已是最新结构。");
            }
        );
        return migrate;
    }
}
