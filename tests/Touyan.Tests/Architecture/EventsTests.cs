using System.Reflection;
using System.Text.RegularExpressions;
using Touyan.Modules.Trail;

namespace Touyan.Tests.Architecture;

/// <summary>docs/events.md lists every act that leaves a trace, with the words it is shown by.</summary>
public sealed partial class EventsTests
{
    private static readonly IReadOnlyList<TrailAct> Acts =
    [
        .. typeof(Program)
            .Assembly.GetTypes()
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(TrailAct))
            .Select(f => (TrailAct)f.GetValue(null)!),
    ];

    private static readonly IReadOnlyList<string> Listed = [.. Repository.Read("docs/events.md").Split('\n').Where(l => Line().IsMatch(l))];

    [Fact]
    public void Every_act_is_listed()
    {
        Assert.NotEmpty(Acts);
        Offenders.None(Acts.Select(a => $"| `{a.Code}` | {a.Title} |").Except(Listed, StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_listed_that_is_not_an_act()
    {
        Offenders.None(Listed.Except(Acts.Select(a => $"| `{a.Code}` | {a.Title} |"), StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_acts_share_a_code()
    {
        Assert.Equal(Acts.Count, Acts.Select(a => a.Code).Distinct(StringComparer.Ordinal).Count());
        Offenders.None(Acts.Where(a => !Code().IsMatch(a.Code)).Select(a => a.Code));
    }

    [GeneratedRegex(@"^\| `")]
    private static partial Regex Line();

    [GeneratedRegex(@"^[a-z-]+\.[a-z-]+$")]
    private static partial Regex Code();
}
