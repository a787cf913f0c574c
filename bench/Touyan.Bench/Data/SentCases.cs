using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Bench.Data;

/// <summary>Running cases as a county would send them: one for each of some members, told by their numbers.</summary>
internal static class SentCases
{
    public static IReadOnlyList<string> Header { get; } =
    [
        "流程",
        "办理对象",
        "公民身份号码",
        "当前环节",
        "发起日期",
        "上一环节办理日期",
        "前往的地方和党组织",
        "外出日期",
        "预计外出几个月",
        "外出事由",
    ];

    public static async Task<List<string[]>> RowsAsync(Ground county, int count)
    {
        await using var app = new WatchedApp(county);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(CountyCopies.Template);
        var members = await db.Members.OnTheBooks.AsNoTracking().OrderBy(m => m.Id).Take(count).ToListAsync();
        return [.. members.Select(Row)];
    }

    private static string[] Row(Member member) =>
        [
            "开具党员证明信",
            member.Name,
            member.IdNumber.Value.Value,
            "党支部核实",
            "2026-07-01",
            "2026-07-01",
            "苏州市工业园区",
            "2026-12-01",
            "3",
            "务工",
        ];
}
