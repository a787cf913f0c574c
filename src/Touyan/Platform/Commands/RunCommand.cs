using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Touyan.Platform.Commands;

/// <summary>A command as it was given.</summary>
/// <param name="Root">The first of its words, as the program knows it.</param>
/// <param name="Name">Its words: <c>trail export</c>.</param>
/// <param name="Arguments">What it was given, as typed.</param>
/// <param name="County">The county that it names; 0 for the installation.</param>
public sealed record RunCommand(Command Root, string Name, string Arguments, int County)
{
    /// <summary>Null when nothing is to be run but help to be shown.</summary>
    internal static RunCommand? Of(ParseResult parsed)
    {
        var words = Words(parsed.CommandResult);
        if (words.Count == 0 || parsed.Action is ChineseHelp)
            return null;

        var arguments = string.Join(' ', parsed.Tokens.Select(t => t.Value).Skip(words.Count));
        return new RunCommand(words[0], string.Join(' ', words.Select(w => w.Name)), arguments, CountyOf(parsed));
    }

    private static int CountyOf(ParseResult parsed) =>
        parsed.GetResult("--county") is OptionResult { Tokens: [var given] }
        && int.TryParse(given.Value, CultureInfo.InvariantCulture, out var county)
            ? county
            : 0;

    // From the program's own command down, without the program itself.
    private static List<Command> Words(SymbolResult? at)
    {
        var words = new List<Command>();
        for (; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Command: not RootCommand } found)
                words.Insert(0, found.Command);
        }

        return words;
    }
}
