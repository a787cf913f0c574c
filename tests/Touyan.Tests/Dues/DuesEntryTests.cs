using Touyan.Kernel;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Model;

namespace Touyan.Tests.Dues;

/// <summary>Postings come to nothing in all; the yearly sheet is the same bytes from the same postings.</summary>
public sealed class DuesEntryTests
{
    [Fact]
    public void A_posting_that_does_not_balance_is_refused()
    {
        Assert.Equal(
            "dues.does-not-balance",
            DuesEntry.Post(Facts(), new Posting(DuesAccount.Cash, 100), new Posting(DuesAccount.Income, -99)).Refusal?.Code
        );
        Assert.Equal("dues.nothing-posted", DuesEntry.Post(Facts()).Refusal?.Code);
        Assert.Equal(
            "dues.nothing-posted",
            DuesEntry.Post(Facts(), new Posting(DuesAccount.Cash, 0), new Posting(DuesAccount.Income, 0)).Refusal?.Code
        );
        Assert.Equal(
            "date.in-future",
            DuesEntry
                .Post(
                    Facts() with
                    {
                        On = new DateOnly(2026, 11, 21),
                    },
                    new Posting(DuesAccount.Cash, 1),
                    new Posting(DuesAccount.Income, -1)
                )
                .Refusal?.Code
        );
        Assert.False(DuesEntry.Post(Facts(), new Posting(DuesAccount.Cash, 100), new Posting(DuesAccount.Income, -100)).IsRefused);
    }

    [Fact]
    public void Turned_round_a_posting_undoes_itself()
    {
        var entry = DuesEntry.Post(Facts(), new Posting(DuesAccount.Expenditure, 70, "1"), new Posting(DuesAccount.Cash, -70)).Value;

        foreach (var account in new[] { DuesAccount.Expenditure, DuesAccount.Cash })
            Assert.Equal(
                0,
                entry.Lines.Where(l => l.Account == account).Sum(l => l.Fen)
                    + entry.Turned().Where(p => p.Account == account).Sum(p => p.Fen)
            );
    }

    [Fact]
    public void The_sheet_closes_to_the_fen_whatever_was_posted_and_in_whatever_order()
    {
        var random = new Random(11);
        for (var turn = 0; turn < 300; turn++)
        {
            var postings = Enumerable.Range(0, 30).SelectMany(_ => Pair(random)).ToList();
            var opening = random.NextInt64(0, 1_000_000);
            var (one, other) = (Sheet(postings, opening), Sheet([.. postings.OrderBy(_ => random.Next())], opening));

            Assert.Equal(one.Bytes, other.Bytes);
            Assert.Equal(one.Digest, other.Digest);
            Assert.Equal(opening + postings.Where(p => p.Account is DuesAccount.Cash).Sum(p => p.Fen), one.ClosingFen);
            var (came, went) = (one.Lines.Skip(1).Take(5).Sum(l => l.Fen), one.Lines.Skip(6).Take(2).Sum(l => l.Fen));
            var used = one.Lines.Single(l => l.Title == "党费使用合计").Fen;
            Assert.Equal(one.ClosingFen, opening + came - went - used + one.Lines[^2].Fen);
        }
    }

    private static PublicSheet Sheet(IReadOnlyList<Posting> postings, long opening)
    {
        var sums = postings
            .GroupBy(p => (p.Account, p.Use))
            .Select(g => new AccountSum(g.Key.Account, g.Key.Use, g.Sum(p => p.Fen)))
            .ToList();
        return PublicSheet.Of("某支部", 2025, opening, sums, code => "项目" + code);
    }

    private static Posting[] Pair(Random random)
    {
        var fen = random.NextInt64(1, 100_000);
        var account = Enum.GetValues<DuesAccount>().Where(a => a is not DuesAccount.Cash).ElementAt(random.Next(9));
        var use = account is DuesAccount.Expenditure ? $"{random.Next(1, 6)}" : null;
        return random.Next(2) == 0
            ? [new(DuesAccount.Cash, fen), new(account, -fen, use)]
            : [new(account, fen, use), new(DuesAccount.Cash, -fen)];
    }

    private static EntryFacts Facts() =>
        new()
        {
            County = 900000,
            Organization = EntityId.New<OrganizationId>(),
            Serial = 1,
            On = new DateOnly(2026, 11, 20),
            Kind = DuesEntryKind.Interest,
            Text = "试记",
            RecordedBy = "张三",
            RecordedAt = new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc),
        };
}
