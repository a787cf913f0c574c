using System.CommandLine;
using System.CommandLine.Invocation;

namespace Touyan.Platform.Commands;

/// <summary>What <c>--help</c> prints, in Chinese: the library's own page is half translated.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)));
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法：{Usage(command)}");
        Write(output, "参数", command.Arguments.Select(a => ($"<{a.HelpName ?? a.Name}>", a.Description)));
        Write(
            output,
            "命令",
            command.Subcommands.Where(c => !c.Hidden).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => (c.Name, c.Description))
        );
        Write(output, "选项", options.Where(o => !o.Hidden).Select(o => (Names(o), o.Description)));
        return 0;
    }

    private static string Usage(Command command)
    {
        var words = new List<string> { "./run" };
        words.AddRange(command.Parents.OfType<Command>().Where(p => p is not RootCommand).Select(p => p.Name));
        if (command is not RootCommand)
            words.Add(command.Name);

        if (command.Subcommands.Count > 0)
            words.Add("命令");

        words.AddRange(command.Arguments.Select(a => $"<{a.HelpName ?? a.Name}>"));
        words.Add("[选项]");
        return string.Join(' ', words);
    }

    private static string Names(Option option)
    {
        var names = string.Join("、", option.Aliases.Prepend(option.Name).Where(n => n is not ("/?" or "/h")));
        return option is { Arity.MaximumNumberOfValues: > 0, ValueType: var type } && type != typeof(bool)
            ? $"{names} <{option.HelpName ?? "值"}>"
            : names;
    }

    private static void Write(TextWriter output, string title, IEnumerable<(string Name, string? About)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;

        output.WriteLine();
        output.WriteLine(title + "：");
        var width = all.Max(l => Columns(l.Name)) + 2;
        foreach (var (name, about) in all)
            output.WriteLine($"  {name}{new string(' ', width - Columns(name))}{about}");
    }

    // A Chinese character takes two columns of a console.
    private static int Columns(string text) => text.Sum(c => c > 0xFF ? 2 : 1);
}
