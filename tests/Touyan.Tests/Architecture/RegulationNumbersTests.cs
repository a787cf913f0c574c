using System.Text.RegularExpressions;

namespace Touyan.Tests.Architecture;

/// <summary>
/// No number of a regulation stands in C#: what is added to a day, what people are counted against and which article asks for it is read from the rule
/// book. Whatever looks like one and is none is listed here with the reason.
/// </summary>
public sealed partial class RegulationNumbersTests
{
    // File, what stands there, why it is no number of a regulation.
    private static readonly (string File, string Text, string Why)[] Known =
    [
        ("Members/Files/MemberFile.cs", "AddMonths(1)", "how late an entry is marked as late; no rule asks for it"),
        ("Members/Reminders/MemberCounts.cs", "MonthsAhead = 1", "how far the home page looks ahead"),
        ("Development/Reminders/DevelopmentWork.cs", "MonthsAhead = 1", "how far the home page looks ahead"),
        ("Accounts/MemberAccounts.cs", "Count() < 2", "two accounts are one too many for one person"),
        ("Members/Duplicates/ReadMerge.cs", "Count < 2", "a pair has two records"),
        ("Members/Duplicates/Likeness.cs", "Count == 2", "two digits exchanged"),
        ("Members/Duplicates/Likeness.cs", "Count < 3", "two digits exchanged"),
        ("Members/MemberRefusals.cs", "count > 5", "how many names a message shows"),
        ("Members/Overview/ShowOverview.cshtml", "Points.Count > 10", "how tall a chart is"),
        ("Trail/History/_Changes.cshtml", "Count <= 4", "how many changes are shown unfolded"),
        ("Accounts/MyAccount/CreateToken.cs", "MaxDays = 365", "how long a token may last; no rule asks for it"),
        ("Procedures/Definitions/DefinitionReader.cs", "Differ.Count == 2", "two values differ"),
        ("Procedures/Definitions/ProcedureLoader.cs", "DateOnly.MaxValue.AddYears(-1)", "the end of time"),
        ("Organizations/OrganizationTree.cs", "Count < 64", "guards against a ring"),
        ("Organizations/Model/OrganizationRefusals.cs", "Count > 3", "how many names a message shows"),
    ];

    private static readonly IReadOnlyList<string> Sources =
    [
        .. Repository
            .SourceFiles("src/Touyan/Modules")
            .Concat(Repository.SourceFiles("src/Touyan/Modules", "*.cshtml"))
            // Invented people have invented dates.
            .Where(f => !f.Contains("/Demo/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Spells_of_time_are_not_written_in_code() => None(Spell());

    [Fact]
    public void Counts_of_people_are_not_compared_with_numbers_in_code() => None(Comparison());

    [Fact]
    public void Constants_are_no_limits_of_a_regulation() => None(Constant());

    [Fact]
    public void Articles_are_not_named_in_code()
    {
        var found = Found(Article()).Where(f => !f.Line.Contains("Example(", StringComparison.Ordinal) && !f.IsComment);

        Assert.True(Sources.Count > 400, "Sources were not found.");
        Offenders.None(found.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("var due = day.AddMonths(6);", true)]
    [InlineData("day.AddYears(-5)", true)]
    [InlineData("day.AddDays(-1)", false)]
    [InlineData("day.AddMonths(rule.Value)", false)]
    [InlineData("calendar.AddWorkingDays(from, 5)", true)]
    public void A_spell_is_seen(string line, bool isSeen) => Assert.Equal(isSeen, Spell().IsMatch(line));

    [Theory]
    [InlineData("if (fullMembers < 3)", true)]
    [InlineData("facts.Members.Count >= 50", true)]
    [InlineData("age is < 18", true)]
    [InlineData("present * 5 < entitled * 4", true)]
    [InlineData("rows.Count > 0", false)]
    [InlineData("votes * 2 > entitled", true)]
    public void A_comparison_is_seen(string line, bool isSeen) => Assert.Equal(isSeen, Comparison().IsMatch(line));

    [Theory]
    [InlineData("private const int ProbationMonths = 12;", true)]
    [InlineData("const int MinAge = 18;", true)]
    [InlineData("private const int PageRows = 50;", false)]
    public void A_constant_is_seen(string line, bool isSeen) => Assert.Equal(isSeen, Constant().IsMatch(line));

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var all = new[] { Spell(), Comparison(), Constant() }.SelectMany(Found).ToList();

        Offenders.None(Known.Where(k => !all.Exists(f => f.Is(k))).Select(k => $"{k.File} {k.Text}"));
    }

    private static void None(Regex pattern)
    {
        Assert.True(Sources.Count > 400, "Sources were not found.");
        Offenders.None(Found(pattern).Where(f => !f.IsComment && !Known.Any(f.Is)).Select(f => f.ToString()));
    }

    private static IEnumerable<Hit> Found(Regex pattern) =>
        from file in Sources
        from line in Repository.Read(file).Split('\n').Select((text, at) => (Text: text.Trim(), No: at + 1))
        where pattern.IsMatch(line.Text)
        select new Hit(file, line.No, line.Text);

    private sealed record Hit(string File, int No, string Line)
    {
        public bool IsComment => Line.StartsWith("//", StringComparison.Ordinal);

        public bool Is((string File, string Text, string Why) known) =>
            File.EndsWith(known.File, StringComparison.Ordinal) && Line.Contains(known.Text, StringComparison.Ordinal);

        public override string ToString() => $"{File}:{No} {Line}";
    }

    // A day more or less is how the end of a spell is written; a month or a year is a rule.
    [GeneratedRegex(@"Add(Months|Years)\(\s*-?\d|AddDays\(\s*-?([2-9]|\d{2,})\s*\)|AddWorkingDays\([^()]*,\s*-?\d")]
    private static partial Regex Spell();

    [GeneratedRegex(
        @"(?i)(members?|count(\(\))?|age|seats|voters?|votes|present|entitled|delegates|candidates|months|years)\w*\s*(\*\s*\d+\s*)?(is\s+)?[<>]=?\s*([2-9]|\d{2,})\b|(count(\(\))?|members?)\s*==\s*([2-9]|\d{2,})\b|(votes|present|entitled|members|count)\s*\*\s*\d+\s*[<>]"
    )]
    private static partial Regex Comparison();

    [GeneratedRegex(
        @"const\s+(int|decimal)\s+\w*(Age|Months|MonthsAhead|Years|Days|Members|Seats|Delegates|Quorum|Majority|Share)\w*\s*=\s*\d"
    )]
    private static partial Regex Constant();

    [GeneratedRegex("第[一二三四五六七八九十百零〇0-9]+条")]
    private static partial Regex Article();
}
