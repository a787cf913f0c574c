using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Bench.Data;

/// <summary>
/// Gives a county a long trail, written and stamped by the product: each entry tells of a member's row, as that of an act on one member does. They come in
/// pairs that cancel out, since nothing is changed: what is checked is as much as if something were.
/// </summary>
internal sealed class TrailFill(Ground county, int entries)
{
    private const int AtOnce = 10_000;

    private static readonly TrailAct Corrected = new("bench.correct", "更正信息");

    public async Task MakeAsync()
    {
        await using var app = new WatchedApp(county);
        for (var written = 0; written < entries; written += AtOnce)
            await WriteAsync(app.Services, written / AtOnce / 2);
    }

    private static async Task WriteAsync(IServiceProvider services, int turn)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(CountyCopies.Template);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var rows = scope.ServiceProvider.GetRequiredService<Trail>().InBulk();
        var members = await db.Set<Member>().AsNoTracking().OrderBy(m => m.Id).Take(AtOnce).ToListAsync();
        rows.Gone(members);
        await rows.TellAsync([.. members.Select(m => EntryOf(m, turn))], CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static TrailEntry EntryOf(Member member, int turn) =>
        TrailEntry.Of(
            new Actor
            {
                County = CountyCopies.Template,
                Account = new AccountId(Guid.Empty),
                Name = "王建国",
                Posts = [],
                Address = "10.1.2.3",
            },
            Corrected,
            new TrailSubject("member", member.Id.Value, member.Name),
            TimeProvider.System.GetUtcNow().UtcDateTime,
            reason: "核对档案时发现填写有误，经支部书记确认后更正",
            detail: $"第 {turn} 次核对"
        );
}
