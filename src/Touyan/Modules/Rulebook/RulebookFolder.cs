using Touyan.Modules.Rulebook.Files;

namespace Touyan.Modules.Rulebook;

/// <summary>
/// The folder of the rule book, for a house above that keeps a folder of its own in it (procedures). It is read as strictly as the rest, may
/// be checked against the rules, and what is wrong in it stops the start with the same message.
/// </summary>
/// <param name="root">The folder <c>rulebook</c>.</param>
/// <param name="rules">The rules as read from it.</param>
public sealed class RulebookFolder(string root, NationalRules rules)
{
    /// <summary>The rules that the files of a house are checked against.</summary>
    public NationalRules Rules => rules;

    /// <summary>Reads all files of a folder and hands them to a check, which adds to the problems what it finds wrong.</summary>
    /// <param name="folder">Below the rule book: <c>procedures</c>.</param>
    /// <param name="check">Makes of the files what the house works with; called when every file could be read.</param>
    /// <exception cref="RulebookException">A file is wrong; all that is wrong is in it.</exception>
    public TContent Read<TShape, TContent>(string folder, Func<IReadOnlyList<YamlFile<TShape>>, List<RulebookProblem>, TContent> check)
        where TShape : Located
    {
        var problems = new List<RulebookProblem>();
        var files = new YamlFiles(root, problems).In<TShape>(folder).ToList();
        Stop(problems);

        var content = check(files, problems);
        Stop(problems);
        return content;
    }

    /// <summary>Reads and checks the rules of a folder.</summary>
    /// <exception cref="RulebookException">Some file is wrong.</exception>
    public static RulebookFolder Open(string root, DateOnly today) => new(root, RulebookLoader.Load(root, today));

    private static void Stop(List<RulebookProblem> problems)
    {
        if (problems.Count > 0)
            throw new RulebookException([.. problems]);
    }
}
