using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Transfers.Starting;
using Touyan.Tests.Support;

namespace Touyan.Tests.Transfers;

/// <summary>What may begin.</summary>
internal sealed partial class RandomWalk
{
    private async Task<string> StartAsync(SmallCounty county)
    {
        if (random.Next(10) == 0)
            return await ArriveAsync(county);

        if (random.Next(12) == 0)
            return await StartUnitAsync(county);

        var books = (await BooksAsync(county)).Where(b => !IsCast(county, b.Key)).OrderBy(b => b.Key.Value).ToList();
        if (books.Count == 0)
            return "nobody";

        var (mover, other) = (books[random.Next(books.Count)].Key, Counties[county == Counties[0] ? 1 : 0]);
        var input = new StartTransfer.Input
        {
            Member = mover,
            Reason = "调动",
            DuesPaidTo = "2026-10",
        };
        var targets = await BranchesAsync(county);
        input = random.Next(10) switch
        {
            < 6 => input with { Target = targets[random.Next(targets.Count)] },
            < 9 => input with { ToCounty = other.Code, Committee = random.Next(2) == 0 ? other.EastTown : other.WestTown },
            _ => input with { ToName = "中共苏州市某街道工委" },
        };
        var begun = await county.RunAsync<StartTransfer, Result<TransferBegun>>(
            Clerk(county),
            (start, by) => start.RunAsync(input, by, default)
        );
        return begun.IsRefused ? "start refused" : "start";
    }

    private async Task<string> StartUnitAsync(SmallCounty county)
    {
        var branches = await BranchesAsync(county);
        var (source, target) = (branches[random.Next(branches.Count)], branches[random.Next(branches.Count)]);
        var input = new StartUnitTransfer.Input
        {
            Source = source.ToString(),
            Target = target.ToString(),
            Reason = "调整设置",
            DuesPaidTo = "2026-10",
        };
        var begun = await county.RunAsync<StartUnitTransfer, Result<TransferBegun>>(
            Clerk(county),
            (act, by) => act.RunAsync(input, by, default)
        );
        return begun.IsRefused ? "unit refused" : "unit";
    }

    private async Task<string> ArriveAsync(SmallCounty county)
    {
        var targets = await BranchesAsync(county);
        var input = new RegisterArrival.Input
        {
            Name = "来转人",
            IdNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), serial++).Value,
            Ethnicity = "01",
            Kind = MemberKind.Full,
            AdmittedOn = new DateOnly(2010, 6, 20),
            ConvertedOn = new DateOnly(2011, 6, 20),
            Target = targets[random.Next(targets.Count)].ToString(),
            From = "中共苏州市某街道工委",
            LetterNumber = $"苏{serial}号",
            LetterOn = Today,
            ValidUntil = Today.AddDays(30),
            DuesPaidTo = "2026-10",
        };
        var begun = await county.RunAsync<RegisterArrival, Result<TransferBegun>>(
            Clerk(county),
            (act, by) => act.RunAsync(input, by, default)
        );
        return begun.IsRefused ? "arrival refused" : "arrival";
    }
}
