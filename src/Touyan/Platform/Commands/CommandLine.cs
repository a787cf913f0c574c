using System.CommandLine;

namespace Touyan.Platform.Commands;

/// <summary>A command of the program (<c>./run NAME …</c>); modules register theirs.</summary>
public interface IProgramCommand
{
    /// <summary>The command with its options and action. The action's services come from a scope of <paramref name="services"/>.</summary>
    Command Build(IServiceProvider services);
}

/// <summary>Reads the arguments: a command runs it, nothing serves.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name; null when the program is to serve.</summary>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services)
    {
        if (args.Length == 0)
            return null;

        var root = new RootCommand("头雁：县级党建工作系统。不带参数即启动服务；以下命令用于维护。");
        foreach (var command in services.GetServices<IProgramCommand>())
            root.Subcommands.Add(command.Build(services));

        return await root.Parse(args).InvokeAsync();
    }
}
