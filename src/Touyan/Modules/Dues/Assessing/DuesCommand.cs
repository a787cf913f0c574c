using System.CommandLine;
using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Assessing;

/// <summary><c>./run dues assess</c> fixes what is owed for a month in whole counties: for the first night of a month, so that secretaries find it done. Again changes nothing.</summary>
internal sealed class DuesCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var month = new Option<string?>("--month") { Description = "月份，如 2026-11；默认本月" };
        var county = new Option<int?>("--county") { Description = "只核定一个县（市、区），六位代码；默认全部" };
        var assess = new Command("assess", "核定一个月的党费：已核定的不变，情况有变而未交的更正") { month, county };
        assess.SetAction((parsed, ct) => AssessAsync(services, parsed.GetValue(month), parsed.GetValue(county), ct));
        return new Command("dues", "党费：核定") { assess };
    }

    private static async Task<int> AssessAsync(IServiceProvider services, string? text, int? only, CancellationToken ct)
    {
        var month = DuesMonth.Of(services.GetRequiredService<TimeProvider>().Today);
        if (
            text is not null
            && !DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out month)
        )
        {
            await Console.Error.WriteLineAsync($"月份“{text}”应写成 2026-11 的样子。");
            return 2;
        }

        await services.PrepareAsync(ct);
        foreach (var county in await CountiesAsync(services, ct))
        {
            if (only is not null && only != county)
                continue;

            if (await CountyAsync(services, county, month, ct) is { } refusal)
            {
                await Console.Error.WriteLineAsync($"县 {county}：{refusal.Message}");
                return 1;
            }
        }

        return 0;
    }

    // Counties that keep dues at all: somebody's basis was fixed there.
    private static async Task<IReadOnlyCollection<int>> CountiesAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TouyanDb>().CountiesInAsync<DuesBasis>(ct);
    }

    private static async Task<Refusal?> CountyAsync(IServiceProvider services, int county, DateOnly month, CancellationToken ct)
    {
        var by = Actor.Program(county, "command");
        var (all, branches) = (AssessmentCount.None, 0);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().EnterCounty(county);
        var last = scope.ServiceProvider.GetRequiredService<DuesDesk>().LastMonth;
        if (month > last)
            return DuesRefusals.MonthTooFar(last);

        var assess = scope.ServiceProvider.GetRequiredService<AssessBranches>();
        foreach (var some in (await assess.BranchesAsync(OrganizationPath.Root, ct)).Chunk(AssessBranches.AtOnce))
        {
            all = all.And(await assess.RunAsync(some, month, by, ct));
            branches += some.Length;
        }

        Console.WriteLine(
            $"县 {county}：{DuesMonth.Text(month)}，{branches} 个支部，新核定 {all.Assessed} 名，更正 {all.Corrected} 名，没有变化 {all.Unchanged} 名，没有计算基数 {all.Missing} 名"
        );
        return null;
    }
}
