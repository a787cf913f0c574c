using System.Reflection;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>The rules that the program itself reads exist, are in force today and have the kind of value that it reads.</summary>
internal static class EngineCheck
{
    public static void Run(Rules rules, DateOnly today, List<RulebookProblem> problems)
    {
        foreach (var reader in new object[] { rules.SetUp(today), rules.Membership(today), rules.Security(today) })
        {
            foreach (var property in reader.GetType().GetProperties())
                Try(property, reader, problems);
        }

        foreach (var band in new[] { "age" }.Where(id => rules.FindAges(id) is null))
            problems.Add(new("rulebook/bands", 0, 0, band, "缺少程序需要的年龄分段"));
        foreach (var band in new[] { "joining-period" }.Where(id => rules.FindPeriods(id) is null))
            problems.Add(new("rulebook/bands", 0, 0, band, "缺少程序需要的入党时间分段"));
    }

    private static void Try(PropertyInfo property, object reader, List<RulebookProblem> problems)
    {
        try
        {
            property.GetValue(reader);
        }
        catch (TargetInvocationException wrong)
        {
            problems.Add(new("rulebook", 0, 0, null, wrong.InnerException!.Message));
        }
    }
}
