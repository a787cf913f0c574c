using System.CommandLine;
using Touyan.Kernel;
using Touyan.Platform.Commands;

namespace Touyan.Platform.Backup;

/// <summary><c>restore FILE</c>.</summary>
internal sealed class RestoreCommand(RestoreBackup restore, TouyanOptions options) : IProgramCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "备份文件" };

    public Command Build(IServiceProvider services)
    {
        var command = new Command("restore", "把备份恢复到空的系统（新目录或新建的空数据库）") { file };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), ct));
        return command;
    }

    // It makes what it would be recorded in; the restored trail tells of it.
    public bool IsRecorded(ParseResult parsed) => false;

    private async Task<int> RunAsync(string path, CancellationToken ct)
    {
        var done = await restore.RunAsync(new(path, options.ArchiveFolder), ct);
        if (done.IsRefused)
        {
            await Console.Error.WriteLineAsync(done.Refusal!.Message);
            return 1;
        }

        var (head, manifest) = done.Value;
        Console.WriteLine(
            $"""
            已恢复 {Clock.ToChinaTime(
                head.MadeAt
            ):yyyy-MM-dd HH:mm:ss} 的备份：{manifest.Tables.Count} 张表 {manifest.Rows} 行，归档文件 {manifest.Files.Count} 个，行数与清单一致。
            登录状态不在备份中，所有人须重新登录。账号、岗位、密码和接口令牌与备份时相同：备份之后停用、终止、更改、吊销的，须重新办理。
            请运行 ./run trail verify 核验操作记录（可加 --checkpoint 与别处留存的封存存证比对：备份之后的封存不在恢复的数据中）。
            """
        );
        return 0;
    }
}
