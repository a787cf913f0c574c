using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>Reads and checks the folder of the rule book. All that is wrong is reported at once.</summary>
public static class RulebookLoader
{
    /// <summary>Beside the program, unless the setting <c>TOUYAN_RULEBOOK</c> names another folder.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "rulebook");

    /// <summary>Reads all, checks all; <paramref name="today"/> is the day on which the rules that the program reads must be in force.</summary>
    /// <exception cref="RulebookException">Some file is wrong; the message names file, line, column and id.</exception>
    public static NationalRules Load(string folder, DateOnly today)
    {
        if (!Directory.Exists(folder))
            throw new RulebookException([new(folder, 0, 0, null, "找不到规则库文件夹")]);

        var problems = new List<RulebookProblem>();
        var content = Read(new YamlFiles(folder, problems), problems);
        if (content is null || problems.Count > 0)
            throw new RulebookException([.. problems]);

        var rules = new NationalRules(content);
        EngineCheck.Run(rules, today, problems);
        return problems.Count == 0 ? rules : throw new RulebookException([.. problems]);
    }

    private static RulebookContent? Read(YamlFiles files, List<RulebookProblem> problems)
    {
        var tables = new CodeTableReader(problems).Read([.. files.In<CodeTableShape>("codes")]);
        var bands = new BandReader(problems);
        bands.Read([.. files.In<BandsShape>("bands")]);
        var rules = new RuleReader(tables, problems).Read([.. files.In<RuleFileShape>("")]);
        var calendar = new CalendarReader(problems).Read([.. files.In<CalendarShape>("calendar")]);
        return calendar is null ? null : new(rules, tables, bands.Ages, bands.Periods, calendar);
    }
}
