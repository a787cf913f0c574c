using System.CommandLine;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Platform.Commands;

namespace Touyan.Modules.Procedures.Book;

/// <summary><c>./run procedures check FILE</c>: exit code 0 when the definition holds together, 1 when not; each problem with line and column on a line of its own.</summary>
internal sealed class CheckProcedureCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "流程文件（yaml）" };
        var check = new Command("check", "核对一个流程文件，不启用") { file };
        check.SetAction((parsed, ct) => RunAsync(services, parsed.GetRequiredValue(file), ct));
        return new Command("procedures", "流程") { check };
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
            return await FailAsync($"没有文件 {file.FullName}");

        if (DefinitionFile.TextOf(await File.ReadAllBytesAsync(file.FullName, ct)) is not { } text)
            return await FailAsync("不是文本文件，或不是 UTF-8 编码");

        var found = services.GetRequiredService<ExamineDefinition>().Run(text, file.Name);
        foreach (var problem in found.Problems)
            await Console.Error.WriteLineAsync(problem.ToString());

        if (!found.IsGood)
            return 1;

        Console.WriteLine(
            $"{found.Definition!.Title}（第 {found.Definition.Version} 版）：{found.Definition.Steps.Count} 个环节，没有问题"
        );
        return 0;
    }

    private static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
