namespace Touyan.Modules.Elections.Counting;

/// <summary>A figure on which two tellers differ.</summary>
public sealed record CountDifference(string What, int? One, int? Other);

/// <summary>Compares what two tellers counted, figure by figure. Pure.</summary>
public static class CountComparison
{
    public static IReadOnlyList<CountDifference> Of(BallotFigures one, BallotFigures other)
    {
        var (left, right) = (Figures(one), Figures(other));
        return
        [
            .. left
                .Keys.Union(right.Keys, StringComparer.Ordinal)
                .Select(what => new CountDifference(what, Find(left, what), Find(right, what)))
                .Where(d => d.One != d.Other),
        ];
    }

    private static int? Find(Dictionary<string, int> figures, string what) => figures.TryGetValue(what, out var figure) ? figure : null;

    // Two of one name differ by their keys; the name alone is shown.
    private static Dictionary<string, int> Figures(BallotFigures figures)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal) { ["发出"] = figures.Issued, ["收回"] = figures.Returned };
        if (figures.IsVoid)
            return all;

        (all["有效"], all["废票"]) = (figures.Valid, figures.Spoilt);
        foreach (var choice in figures.Choices)
        {
            var name = NameIn(figures, choice);
            all[choice.IsWriteIn ? $"另选 {name}" : $"{name} 赞成"] = choice.For;
            if (choice.IsWriteIn)
                continue;

            (all[$"{name} 不赞成"], all[$"{name} 弃权"]) = (choice.Against, choice.Abstained);
        }

        return all;
    }

    private static string NameIn(BallotFigures figures, ChoiceFigures choice) =>
        figures.Choices.Count(c => c.Who.Name == choice.Who.Name) == 1 ? choice.Who.Name : $"{choice.Who.Name}（{choice.Who.Key[^4..]}）";
}
