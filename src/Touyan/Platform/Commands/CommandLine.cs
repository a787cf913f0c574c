using System.CommandLine;
using System.CommandLine.Help;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Commands;

/// <summary>A command of the program (<c>./run NAME …</c>); modules register theirs.</summary>
public interface IProgramCommand
{
    /// <summary>The command with its options and action. The action's services come from a scope of <paramref name="services"/>.</summary>
    Command Build(IServiceProvider services);

    /// <summary>False for what leaves no trace since it asks no database, or makes the database itself.</summary>
    bool IsRecorded(ParseResult parsed) => true;

    /// <summary>True for what makes the county that it names: told in the installation's own trail, since the county must be empty.</summary>
    bool MakesCounty => false;
}

/// <summary>Reads the arguments: a command runs it, nothing serves.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name; null when the program is to serve.</summary>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services)
    {
        if (args.Length == 0 || IsSetting(args[0]))
            return null;

        var root = new RootCommand("头雁：县级党建工作系统。不带参数即启动服务；以下命令用于维护。");
        var known = new Dictionary<Command, IProgramCommand>();
        foreach (var command in services.GetServices<IProgramCommand>())
        {
            var built = command.Build(services);
            known.Add(built, command);
            root.Subcommands.Add(built);
        }

        foreach (var option in root.Options)
            Translate(option);

        var parsed = root.Parse(args);
        if (parsed is { Errors.Count: 0 } or { Action: ChineseHelp })
            return await InvokeAsync(parsed, known, services.GetRequiredService<ICommandWitness>());

        foreach (var error in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            await Console.Error.WriteLineAsync(error);

        await Console.Error.WriteLineAsync("加 --help 可看用法。");
        return 1;
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, Dictionary<Command, IProgramCommand> known, ICommandWitness witness)
    {
        try
        {
            if (RunCommand.Of(parsed) is not { } run || !known[run.Root].IsRecorded(parsed))
                return await InvokeAsync(parsed);

            return await RecordedAsync(known[run.Root].MakesCounty ? run with { County = 0 } : run, parsed, witness);
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault is KeyException ? fault.Message : fault.ToString());
            return 1;
        }
    }

    private static async Task<int> RecordedAsync(RunCommand run, ParseResult parsed, ICommandWitness witness)
    {
        await witness.BeginsAsync(run, CancellationToken.None);
        var exit = await InvokeAsync(parsed);
        if (exit != 0)
            await witness.FailedAsync(run, CancellationToken.None);

        return exit;
    }

    private static Task<int> InvokeAsync(ParseResult parsed) =>
        parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    // --TOUYAN_URLS=… and the like set what the environment sets as well.
    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=');

    private static void Translate(Option option)
    {
        switch (option)
        {
            case HelpOption help:
                help.Description = "显示帮助";
                help.Action = new ChineseHelp();
                break;
            case VersionOption version:
                version.Description = "显示版本号";
                break;
        }
    }
}
