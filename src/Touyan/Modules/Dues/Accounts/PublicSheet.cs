using System.Security.Cryptography;
using System.Text;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Accounts;

/// <summary>The sum of an account in a year; of expenditure by what it was used for.</summary>
public sealed record AccountSum(DuesAccount Account, string? Use, long Fen);

/// <summary>
/// The yearly sheet that is shown to the members. Pure: the same postings give the same bytes, so whoever has the digest can make the sheet anew and
/// compare.
/// </summary>
public sealed record PublicSheet(string Organization, int Year, IReadOnlyList<PublicSheet.Line> Lines)
{
    /// <summary>One line: what, and how much. A line of its own for each use.</summary>
    public sealed record Line(string Title, long Fen);

    // Income first, then what went out; large dues of others pass through and stand at the end.
    private static readonly DuesAccount[] In =
    [
        DuesAccount.Opening,
        DuesAccount.Income,
        DuesAccount.FromBelow,
        DuesAccount.FromAbove,
        DuesAccount.Interest,
    ];
    private static readonly DuesAccount[] Out = [DuesAccount.RemittedUp, DuesAccount.AllocatedDown];

    public long ClosingFen => Lines[^1].Fen;

    /// <summary>As it is kept and compared.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    private string Text =>
        $"{Organization}{Year}年党费收缴、使用和管理情况\n项目,金额（元）\n"
        + string.Concat(Lines.Select(l => $"{l.Title},{Fen.Text(l.Fen)}\n"));

    public static PublicSheet Of(
        string organization,
        int year,
        long openingFen,
        IReadOnlyList<AccountSum> sums,
        Func<string, string> nameOfUse
    )
    {
        var lines = new List<Line> { new("年初结余", openingFen) };
        lines.AddRange(In.Select(a => new Line(Words.Of(a), -SumOf(sums, a))));
        lines.AddRange(Out.Select(a => new Line(Words.Of(a), SumOf(sums, a))));
        var uses = sums.Where(s => s.Account is DuesAccount.Expenditure && s.Use is not null)
            .OrderBy(s => s.Use, StringComparer.Ordinal)
            .Select(s => new Line($"党费使用：{nameOfUse(s.Use!)}", s.Fen));
        lines.AddRange(uses);
        lines.Add(new("党费使用合计", SumOf(sums, DuesAccount.Expenditure)));
        lines.Add(new("代收尚未转交的大额党费", -SumOf(sums, DuesAccount.LargeInTransit)));
        lines.Add(new("年末结余", openingFen + SumOf(sums, DuesAccount.Cash)));
        return new PublicSheet(organization, year, lines);
    }

    private static long SumOf(IEnumerable<AccountSum> sums, DuesAccount account) => sums.Where(s => s.Account == account).Sum(s => s.Fen);
}
